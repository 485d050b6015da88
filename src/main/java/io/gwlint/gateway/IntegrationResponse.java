package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * How an answer of the backend becomes one of the method.
 *
 * @param status of the method response it selects
 * @param pattern regular expression over the backend's answer; absent or empty for the default
 *     response
 * @param parameters {@code method.response.header.X} and the expressions they get
 * @param templates response templates by content type
 * @param span where it stands
 */
public record IntegrationResponse(
    Value<String> status,
    Value<String> pattern,
    Items<ParameterMapping> parameters,
    Items<Located<String>> templates,
    Span span) {

  /** One mapping: the whole target key, and the expression. */
  public record ParameterMapping(Located<String> target, Value<Text> expression) {}

  /** True when it answers whatever no pattern matches. */
  public boolean isDefault() {
    return pattern.isAbsent() || pattern.is("").isYes();
  }
}
