package io.gwlint.value;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds a quantifier within a quantified group, as in {@code (a+)*}: with these the time to match
 * can grow exponentially without a further character being read.
 */
final class Quantifiers {
  private final String expression;
  private final Deque<Boolean> outside = new ArrayDeque<>();
  private boolean repeats;

  private Quantifiers(String expression) {
    this.expression = expression;
  }

  /** True when there is one, or when the expression is too odd to tell. */
  static boolean nest(String expression) {
    return new Quantifiers(expression).nest();
  }

  private boolean nest() {
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i++;
        case '[' -> i = endOfClass(i);
        case '(' -> open();
        case ')' -> {
          if (repeats && isRepeated(i + 1)) {
            return true;
          }
          repeats |= !outside.isEmpty() && outside.pop();
        }
        default -> repeats |= isRepeated(i) || isOptional(i);
      }
    }
    return false;
  }

  private void open() {
    outside.push(repeats);
    repeats = false;
  }

  private int endOfClass(int start) {
    int end = expression.indexOf(']', start + 2);
    return end < 0 ? expression.length() : end;
  }

  private boolean isRepeated(int at) {
    return at < expression.length() && "*+{".indexOf(expression.charAt(at)) >= 0 && !isFixed(at);
  }

  private boolean isFixed(int at) {
    int end = expression.indexOf('}', at);
    return end > 0 && expression.substring(at, end).matches("\\{\\d+");
  }

  // Behind a parenthesis it begins `(?:` and the like.
  private boolean isOptional(int at) {
    return expression.charAt(at) == '?' && at > 0 && expression.charAt(at - 1) != '(';
  }
}
