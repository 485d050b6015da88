package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * Whether a WebSocket route answers its caller: it does with a route response, which needs a
 * selection expression.
 *
 * @param selection {@code RouteResponseSelectionExpression}; only {@code $default} is legal
 * @param declared is there a route response?
 * @param key {@code RouteResponseKey} of the route response; absent without one
 */
public record Reply(Value<Text> selection, Answer declared, Value<Text> key) {
  /** None: routes of other kinds of API, and those that say nothing. */
  public static Reply none(Span span) {
    return new Reply(Value.absent(span), Answer.NO, Value.absent(span));
  }
}
