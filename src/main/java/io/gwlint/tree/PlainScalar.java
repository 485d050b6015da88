package io.gwlint.tree;

import io.gwlint.tree.ScalarNode.Kind;

/**
 * What a scalar without quotes is to CloudFormation: {@code true} and {@code false} of YAML 1.2,
 * null, and numbers as JSON writes them. Everything else stays text: {@code yes}, {@code 012},
 * {@code 1_000}, {@code 2012-10-17}.
 */
final class PlainScalar {
  private PlainScalar() {}

  static Kind kind(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
      default -> isNumber(text) ? Kind.NUMBER : Kind.STRING;
    };
  }

  private static boolean isNumber(String text) {
    int at = text.charAt(0) == '-' ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
      return false;
    }
    int fraction = fraction(text, whole);
    return fraction >= whole && exponent(text, fraction) == text.length();
  }

  /** The end of {@code .5} at an offset, the offset itself without one, -1 when it is malformed. */
  private static int fraction(String text, int at) {
    if (at == text.length() || text.charAt(at) != '.') {
      return at;
    }
    int end = digits(text, at + 1);
    return end > at + 1 ? end : -1;
  }

  /** The end of {@code e-3} at an offset, the offset itself without one, -1 when malformed. */
  private static int exponent(String text, int at) {
    if (at == text.length() || (text.charAt(at) | 0x20) != 'e') {
      return at;
    }
    int sign = at + 1;
    if (sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
      sign++;
    }
    int end = digits(text, sign);
    return end > sign ? end : -1;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
