package io.gwlint.assembly;

import static io.gwlint.assembly.IntegrationPart.*;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Places;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Integrations out of the three places they are written in. */
final class IntegrationReader {
  private static final String INVOCATION_TYPE = "integration.request.header.X-Amz-Invocation-Type";

  private final Backends backends;

  IntegrationReader(Backends backends) {
    this.backends = backends;
  }

  Integration read(Written written) {
    Value<IntegrationType> type = type(written.get(TYPE));
    Value<Text> uri = written.get(URI).text();
    Items<ParameterMapping> parameters = requestParameters(written);
    Value<String> subtype = written.get(SUBTYPE).string();
    Backends.Call call = new Backends.Call(written.kind(), subtype, isAsynchronous(parameters));
    return new Integration(
        written.origin(),
        type,
        uri,
        written.get(METHOD).string(),
        written.get(TIMEOUT).number(),
        written.get(CREDENTIALS).text(),
        written.get(TRANSFER_MODE).string().map("STREAM"::equalsIgnoreCase),
        written.get(PAYLOAD_VERSION).string(),
        subtype,
        connection(written),
        parameters,
        body(written),
        Texts.items(written.get(CACHE_KEYS)),
        responses(written),
        backends.backend(type, uri, call));
  }

  private static Integration.RequestBody body(Written written) {
    return new Integration.RequestBody(
        upperCase(written.get(PASSTHROUGH)),
        upperCase(written.get(CONTENT_HANDLING)),
        written.get(TEMPLATE_SELECTION).text(),
        templates(written.get(REQUEST_TEMPLATES)));
  }

  // Definitions write `when_no_match`, resources `WHEN_NO_MATCH`.
  private static Value<String> upperCase(Data data) {
    return data.string().map(word -> word.toUpperCase(Locale.ROOT));
  }

  private static Integration.Connection connection(Written written) {
    return new Integration.Connection(
        written.get(CONNECTION_TYPE).string().map(type -> type.toUpperCase(Locale.ROOT)),
        written.get(CONNECTION_ID).text(),
        written.get(TARGET).text(),
        written.get(TLS).get(SERVER_NAME.in(written.place())).text());
  }

  private static Value<IntegrationType> type(Data data) {
    return data.string().flatMap(word -> IntegrationType.of(word, data.span()));
  }

  // What is not surely synchronous may not be waited for.
  private static boolean isAsynchronous(Items<ParameterMapping> parameters) {
    return parameters.list().stream()
        .filter(mapping -> mapping.target().value().equalsIgnoreCase(INVOCATION_TYPE))
        .anyMatch(mapping -> !mapping.expression().is(Text.of("'RequestResponse'")).isYes());
  }

  private static Items<IntegrationResponse> responses(Written written) {
    if (written.kind() == ApiKind.HTTP) {
      return changes(written);
    }
    Data responses = written.get(RESPONSES);
    List<IntegrationResponse> list =
        written.place() == Place.DEFINITION
            ? responses.members().stream().map(IntegrationReader::byPattern).toList()
            : responses.items().stream().map(IntegrationReader::inList).toList();
    boolean complete =
        responses.isComplete() && responses.items().stream().allMatch(Mapping.class::isInstance);
    return new Items<>(list, complete, responses.span());
  }

  // What an HTTP API changes of an answer, by its status.
  private static Items<IntegrationResponse> changes(Written written) {
    Data changes = written.get(RESPONSE_PARAMETERS);
    List<IntegrationResponse> list =
        changes.members().stream().map(member -> change(written.place(), member)).toList();
    return new Items<>(list, changes.isComplete(), changes.span());
  }

  private static IntegrationResponse change(Place place, Member member) {
    Span span = member.keySpan();
    Data value = member.value();
    return new IntegrationResponse(
        Value.known(member.key(), span),
        Value.absent(span),
        place == Place.DEFINITION ? mappings(value) : pairs(value.get("ResponseParameters")),
        new Items<>(List.of(), true, span),
        Value.absent(span),
        span);
  }

  private static Items<ParameterMapping> pairs(Data data) {
    List<ParameterMapping> list = new ArrayList<>();
    for (Data pair : data.items()) {
      pair.get("Destination")
          .string()
          .get()
          .map(target -> new Located<>(target, pair.get("Destination").span()))
          .map(target -> new ParameterMapping(target, pair.get("Source").text()))
          .ifPresent(list::add);
    }
    boolean complete = data.isComplete() && list.size() == data.items().size();
    return new Items<>(list, complete, data.span());
  }

  private static IntegrationResponse inList(Data item) {
    return response(Place.METHOD, item, item.get("SelectionPattern").string());
  }

  private static IntegrationResponse byPattern(Member member) {
    String pattern = member.key().equals("default") ? "" : member.key();
    return response(Place.DEFINITION, member.value(), Value.known(pattern, member.keySpan()));
  }

  private static IntegrationResponse response(Place place, Data data, Value<String> pattern) {
    return new IntegrationResponse(
        data.get(STATUS.in(place)).string(),
        pattern,
        mappings(data.get(RESPONSE_PARAMETERS.in(place))),
        templates(data.get(RESPONSE_TEMPLATES.in(place))),
        upperCase(data.get(CONTENT_HANDLING.in(place))),
        data.span());
  }

  // An import drops what is no text, with a warning.
  private static Items<ParameterMapping> requestParameters(Written written) {
    Data data = written.get(REQUEST_PARAMETERS);
    if (written.place() != Place.DEFINITION) {
      return mappings(data);
    }
    List<ParameterMapping> texts =
        data.members().stream()
            .filter(member -> !isOtherThanText(member.value()))
            .map(member -> new ParameterMapping(key(member), member.value().text()))
            .toList();
    return new Items<>(texts, data.isComplete(), data.span());
  }

  private static boolean isOtherThanText(Data data) {
    return data instanceof Scalar scalar && scalar.kind() != Scalar.Kind.STRING;
  }

  /** The members of a mapping as parameter mappings. */
  static Items<ParameterMapping> mappings(Data data) {
    List<ParameterMapping> list =
        data.members().stream()
            .map(member -> new ParameterMapping(key(member), member.value().text()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  /** The keys of a mapping. */
  static Items<Located<String>> keys(Data data) {
    List<Located<String>> list = data.members().stream().map(IntegrationReader::key).toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  /** The members of a mapping as mapping templates. */
  static Items<MappingTemplate> templates(Data data) {
    List<MappingTemplate> list =
        data.members().stream().map(member -> template(key(member), member.value())).toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  private static MappingTemplate template(Located<String> key, Data data) {
    Places places = data instanceof Scalar scalar ? scalar.places() : Places.UNKNOWN;
    return new MappingTemplate(key, data.text(), places);
  }

  private static Located<String> key(Member member) {
    return new Located<>(member.key(), member.keySpan());
  }
}
