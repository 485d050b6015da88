package io.gwlint.rules.response;

import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Locale;

/**
 * Which expressions a response parameter may have. Only what is surely none of them is refused: how
 * a path into a body or the context is spelled is not looked at.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Mapping
 *     request and response data</a>, read 2026-11
 * @param beginnings how expressions begin that are no fixed values, lower case
 */
record Expressions(List<String> beginnings) {
  /** Parameters of integration responses. */
  static final Expressions OF_INTEGRATION_RESPONSES =
      new Expressions(
          List.of(
              "integration.response.header.",
              "integration.response.multivalueheader.",
              "integration.response.body",
              "context.",
              "stagevariables."));

  /** Parameters of gateway responses. */
  static final Expressions OF_GATEWAY_RESPONSES =
      new Expressions(List.of("method.request.", "context.", "stagevariables."));

  private static final String QUOTE = "'";

  /** True when the service surely does not take it. */
  boolean refuse(Value<Text> expression) {
    return expression.get().filter(this::isRefused).isPresent();
  }

  private boolean isRefused(Text text) {
    if (text.isEmpty() || !(text.parts().get(0) instanceof Text.Literal first)) {
      return false;
    }
    String known = first.text().strip().toLowerCase(Locale.ROOT);
    if (known.startsWith(QUOTE)) {
      return text.isLiteral() && (known.length() == 1 || !known.endsWith(QUOTE));
    }
    boolean goesOn = !text.isLiteral();
    return beginnings.stream()
        .noneMatch(start -> known.startsWith(start) || (goesOn && start.startsWith(known)));
  }
}
