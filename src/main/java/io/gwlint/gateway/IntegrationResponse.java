package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.RegularExpression;
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
 * @param contentHandling CONVERT_TO_BINARY or CONVERT_TO_TEXT
 * @param span where it stands
 */
public record IntegrationResponse(
    Value<String> status,
    Value<String> pattern,
    Items<ParameterMapping> parameters,
    Items<MappingTemplate> templates,
    Value<String> contentHandling,
    Span span) {

  /** One mapping: the whole target key, and the expression. */
  public record ParameterMapping(Located<String> target, Value<Text> expression) {}

  /** True when it answers whatever no pattern matches. */
  public boolean isDefault() {
    return pattern.isAbsent() || pattern.is("").isYes();
  }

  /**
   * Does the pattern match what the backend answered: the error message of a Lambda function, empty
   * when it succeeds, else the status? NO for the default response, which needs no pattern.
   */
  public Answer selects(String answer) {
    if (isDefault()) {
      return Answer.NO;
    }
    // In definitions `default` names the default response; what it does elsewhere is not known.
    return pattern
        .get()
        .filter(expression -> !expression.equals("default"))
        .map(expression -> RegularExpression.matches(expression, answer))
        .orElse(Answer.UNKNOWN);
  }
}
