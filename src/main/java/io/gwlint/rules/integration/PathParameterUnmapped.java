package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GW310: a placeholder in an integration's URI that nothing fills. */
@AutoService(Rule.class)
public final class PathParameterUnmapped implements Rule {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([\\w.:-]+)\\+?}");
  private static final String TARGET = "integration.request.path.";
  private static final String OVERRIDE = "requestOverride";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (isFilled(call)) {
        call.integration()
            .uri()
            .get()
            .ifPresent(
                uri ->
                    unmapped(call, uri)
                        .forEach(
                            name ->
                                report.add(
                                    fault(call, name).in(call.api().kind()).on(call.route()))));
      }
    }
  }

  // HTTP APIs fill placeholders by themselves; a Lambda proxy's URI has none.
  private static boolean isFilled(Call call) {
    return call.api().kind() != ApiKind.HTTP
        && (call.isToEndpoint() || call.isOfType(IntegrationType.AWS))
        && call.integration().requestParameters().complete()
        && call.integration().body().templates().complete()
        && call.integration().body().templates().list().stream()
            .noneMatch(PathParameterUnmapped::mayOverride);
  }

  private static boolean mayOverride(MappingTemplate template) {
    return !template
        .text()
        .test(text -> !text.hasOpenParts() && !text.toString().contains(OVERRIDE))
        .isYes();
  }

  private static List<String> unmapped(Call call, Text uri) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(new TextChars(uri).chars());
    while (matcher.find()) {
      String name = matcher.group(1);
      if (mapping(call, name).isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Optional<ParameterMapping> mapping(Call call, String name) {
    return call.integration().requestParameters().list().stream()
        .filter(mapping -> mapping.target().value().equalsIgnoreCase(TARGET + name))
        .findFirst();
  }

  private static Fault fault(Call call, String name) {
    String source = call.api().kind() == ApiKind.REST ? "method.request.path." : "context.";
    return CallFaults.at(
            call.integration().uri().span(),
            call,
            "nothing is mapped to `{" + name + "}` in the URI")
        .mend("add the request parameter `" + TARGET + name + "`, such as `" + source + name + "`");
  }
}
