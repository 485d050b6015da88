package io.gwlint.iam;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.Resources;
import io.gwlint.gateway.Subtype;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an integration request carries: its mapped parameters and templates. Only what is the same
 * in every request is read; what Velocity or the caller puts in is not known.
 */
record Payload(Call call, Resources resources) {
  private static final String REQUEST = "integration.request.";

  /**
   * The fixed value of a parameter such as {@code header.X-Amz-Target}; its quotes are taken off.
   */
  Optional<Text> parameter(String name) {
    return mapping(REQUEST + name).flatMap(Payload::fixed);
  }

  /** True when any parameter of that kind is mapped: {@code querystring.}. */
  boolean hasParameters(String kind) {
    return !call.integration().requestParameters().complete()
        || call.integration().requestParameters().list().stream()
            .anyMatch(mapping -> mapping.target().value().startsWith(REQUEST + kind));
  }

  private Optional<ParameterMapping> mapping(String target) {
    return call.integration().requestParameters().list().stream()
        .filter(mapping -> mapping.target().value().equalsIgnoreCase(target))
        .findFirst();
  }

  // `'value'`: the quotes are within the text.
  private static Optional<Text> fixed(ParameterMapping mapping) {
    Optional<Text> text = mapping.expression().get();
    String chars = text.map(TextChars::new).map(TextChars::chars).orElse("");
    boolean quoted = chars.length() > 1 && chars.startsWith("'") && chars.endsWith("'");
    return text.filter(one -> quoted).map(one -> new TextChars(one).slice(1, chars.length() - 1));
  }

  /**
   * What the first group of an expression finds in the request templates, when it finds the same in
   * all of them and nothing of Velocity in it.
   */
  Optional<Text> inTemplates(Pattern expression) {
    List<MappingTemplate> templates = call.integration().body().templates().list();
    Optional<Text> found = Optional.empty();
    for (MappingTemplate template : templates) {
      Optional<Text> here = template.text().get().flatMap(text -> find(expression, text));
      if (here.isEmpty() || (found.isPresent() && !found.equals(here))) {
        return Optional.empty();
      }
      found = here;
    }
    return found;
  }

  /** True when some template may hold that word. */
  boolean mayHold(String word) {
    return !call.integration().body().templates().complete()
        || call.integration().body().templates().list().stream()
            .anyMatch(template -> !template.text().test(text -> !holds(text, word)).isYes());
  }

  private static boolean holds(Text text, String word) {
    return text.hasOpenParts() || text.toString().contains(word);
  }

  private static Optional<Text> find(Pattern expression, Text text) {
    TextChars chars = new TextChars(text);
    Matcher matcher = expression.matcher(chars.chars());
    if (!matcher.find() || matcher.group(1).contains("$") || matcher.group(1).contains("#")) {
      return Optional.empty();
    }
    return Optional.of(chars.slice(matcher.start(1), matcher.end(1)));
  }

  /** What the action of a subtype is done to, when a parameter names it outright. */
  Optional<Text> target(Subtype subtype) {
    return switch (subtype) {
      case SQS_SEND, SQS_RECEIVE, SQS_DELETE, SQS_PURGE ->
          plain("QueueUrl").flatMap(Arns::ofQueueUrl);
      case KINESIS_PUT -> plain("StreamName").map(Arns::stream);
      case STATES_START, STATES_START_SYNC -> plain("StateMachineArn");
      case EVENTS_PUT -> plain("EventBusName").map(Arns::eventBus);
      case STATES_STOP, APP_CONFIG -> Optional.empty();
    };
  }

  private Optional<Text> plain(String name) {
    return call.integration().requestParameters().list().stream()
        .filter(mapping -> mapping.target().value().equals(name))
        .flatMap(mapping -> mapping.expression().get().stream())
        .map(resources::normal)
        .filter(text -> !new TextChars(text).chars().contains("$"))
        .findFirst();
  }
}
