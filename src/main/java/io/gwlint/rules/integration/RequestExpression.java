package io.gwlint.rules.integration;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions that a REST API maps to parameters of the integration request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Mapping
 *     request and response data</a>, read 2026-11
 */
final class RequestExpression {
  private static final List<String> BEGINNINGS =
      List.of("'", "method.request.", "context.", "stagevariables.");
  private static final List<String> MISSPELT =
      List.of("method", "integration", "request", "context", "stagevariables", "$", "{", "#");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "method\\.request\\.(?:path|querystring|header|multivalueheader|multivaluequerystring)"
              + "\\.(.+)");

  private RequestExpression() {}

  /** True when the service surely does not take it. */
  static boolean isNone(Text text) {
    String head = ServiceUri.head(text).strip().toLowerCase(Locale.ROOT);
    boolean shown = !head.isEmpty() && text.isLiteral();
    return shown && BEGINNINGS.stream().noneMatch(head::startsWith);
  }

  /**
   * A fixed value in the quotes that it needs; empty where it looks like an expression that is
   * misspelt.
   */
  static Optional<TextEdit> quoted(Span span, Text text) {
    return text.literal()
        .filter(value -> value.indexOf('\'') < 0 && value.indexOf('"') < 0)
        .filter(value -> MISSPELT.stream().noneMatch(value.toLowerCase(Locale.ROOT)::startsWith))
        .flatMap(value -> Insertion.instead(span, value, "'" + value + "'"));
  }

  /** The name of the declared parameter that an expression reads; empty for everything else. */
  static Optional<String> parameter(Text text) {
    return text.literal()
        .map(String::strip)
        .map(RequestExpression::nameOf)
        .filter(n -> !n.isEmpty());
  }

  /** Does the method declare what an expression reads? Its location is not looked at. */
  static boolean declares(Call call, Text text) {
    return parameter(text).map(name -> declaresName(call, name)).orElse(true);
  }

  /** Does the method declare a parameter of that name, wherever? */
  static boolean declaresName(Call call, String name) {
    return call.route().requestParameters().list().stream()
        .anyMatch(parameter -> nameOf(parameter.name()).equalsIgnoreCase(name));
  }

  /** The name in {@code method.request.querystring.name}; empty when it is not of that form. */
  static String nameOf(String key) {
    Matcher matcher = PARAMETER.matcher(key);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
