package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Route;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CORS headers that integration responses of a REST route give, by name in lower case.
 *
 * @param headers {@code access-control-...} headers and the expressions they get
 * @param complete false when there may be more
 * @param span where they stand, or belong
 */
record CorsAnswer(Map<String, Value<Text>> headers, boolean complete, Span span) {
  static final String ORIGIN = "access-control-allow-origin";
  static final String METHODS = "access-control-allow-methods";
  static final String HEADERS = "access-control-allow-headers";
  static final String CREDENTIALS = "access-control-allow-credentials";

  private static final String PREFIX = "method.response.header.";
  private static final Text OPTIONS = Text.of("OPTIONS");

  /** The answer of a route that integration responses make; empty for proxies. */
  static Optional<CorsAnswer> of(Route route) {
    return route
        .integration()
        .filter(integration -> integration.type().get().filter(t -> !t.isProxy()).isPresent())
        .map(CorsAnswer::of);
  }

  /** The answer to preflights that the gateway gives by itself. */
  static Optional<CorsAnswer> ofPreflight(Route route) {
    boolean mocked =
        isPreflight(route)
            && route
                .integration()
                .filter(one -> one.type().is(IntegrationType.MOCK).isYes())
                .isPresent();
    return mocked ? of(route) : Optional.empty();
  }

  static boolean isPreflight(Route route) {
    return route.method().is(OPTIONS).isYes();
  }

  private static CorsAnswer of(Integration integration) {
    Items<IntegrationResponse> responses = integration.responses();
    Map<String, Value<Text>> headers = new HashMap<>();
    boolean complete = responses.complete();
    Span span = responses.span();
    for (IntegrationResponse response : responses.list()) {
      complete &= response.parameters().complete();
      for (ParameterMapping mapping : response.parameters().list()) {
        name(mapping).ifPresent(name -> headers.putIfAbsent(name, mapping.expression()));
      }
      span = headers.isEmpty() ? response.span() : response.parameters().span();
    }
    return new CorsAnswer(headers, complete, span);
  }

  private static Optional<String> name(ParameterMapping mapping) {
    String target = mapping.target().value().toLowerCase(Locale.ROOT);
    return target.startsWith(PREFIX + "access-control-")
        ? Optional.of(target.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** True for the whole key of the header that names who may read an answer. */
  static boolean isOrigin(String target) {
    return target.equalsIgnoreCase(PREFIX + ORIGIN);
  }

  /** Does code set the header, or at least speak of it? */
  static boolean mentionsOrigin(String code) {
    return code.toLowerCase(Locale.ROOT).contains(ORIGIN);
  }

  /** Is there such a header? */
  Answer has(String name) {
    if (headers.containsKey(name)) {
      return Answer.YES;
    }
    return complete ? Answer.NO : Answer.UNKNOWN;
  }

  Optional<Value<Text>> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Does a header that lists words list that one, in any case of letters? */
  Answer lists(String name, String word) {
    Optional<Value<Text>> header = header(name);
    if (header.isEmpty()) {
      return has(name);
    }
    return header
        .get()
        .get()
        .flatMap(Text::literal)
        .map(literal -> Answer.of(words(literal).anyMatch(one -> isOrAny(one, word))))
        .orElse(Answer.UNKNOWN);
  }

  private static boolean isOrAny(String one, String word) {
    return one.equalsIgnoreCase(word) || one.equals("*");
  }

  // A static value stands in quotes; anything else is an expression, which cannot be known.
  private static Stream<String> words(String literal) {
    String list = literal.strip();
    boolean quoted = list.length() > 1 && list.startsWith("'") && list.endsWith("'");
    return quoted
        ? Stream.of(list.substring(1, list.length() - 1).split(",")).map(String::strip)
        : Stream.of("*");
  }

  /** The static value of a header, its quotes taken off; empty for an expression. */
  Optional<String> fixed(String name) {
    return header(name)
        .flatMap(Value::get)
        .flatMap(Text::literal)
        .map(String::strip)
        .filter(text -> text.length() > 1 && text.startsWith("'") && text.endsWith("'"))
        .map(text -> text.substring(1, text.length() - 1));
  }

  /** Is a header exactly that static value? */
  Answer is(String name, String value) {
    return header(name)
        .map(
            header ->
                header.test(
                    text ->
                        text.literal().filter(("'" + value + "'")::equalsIgnoreCase).isPresent()))
        .orElse(Answer.NO);
  }

  /** Headers that the routes of a path make browsers send and that preflights must allow. */
  static List<String> demanded(List<Route> routes, Api api) {
    return routes.stream()
        .flatMap(route -> demanded(route, api))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> demanded(Route route, Api api) {
    boolean key = route.access().apiKeyRequired().is(true).isYes();
    Stream<String> keys =
        key && !api.settings().apiKeySource().is("AUTHORIZER").isYes()
            ? Stream.of("x-api-key")
            : Stream.empty();
    Stream<String> sources =
        route.access().authorizer().get().flatMap(api::authorizer).stream()
            .flatMap(authorizer -> authorizer.identitySources().list().stream())
            .flatMap(source -> source.literal().stream())
            .filter(source -> source.contains("request.header."))
            .map(
                source -> source.substring(source.indexOf("header.") + "header.".length()).strip());
    return Stream.concat(keys, sources);
  }
}
