package io.gwlint.engine;

/** A set of characters in a shell pattern, read from {@code [} to {@code ]}. */
final class GlobSet {
  private final String pattern;
  private final char wanted;
  private int at;
  private boolean found;

  private GlobSet(String pattern, int at, char wanted) {
    this.pattern = pattern;
    this.at = at;
    this.wanted = wanted;
  }

  /**
   * The index after the set that opens at {@code open} when it takes the character, else -1; -1 too
   * when it never closes.
   */
  static int step(String pattern, int open, char wanted) {
    GlobSet set = new GlobSet(pattern, open + 1, wanted);
    boolean negated = set.peek() == '!' || set.peek() == '^';
    set.at += negated ? 1 : 0;
    return set.read() && set.found != negated ? set.at : -1;
  }

  /** Reads members up to the closing bracket; a bracket in first place is a member. */
  private boolean read() {
    int before = 0;
    do {
      if (at >= pattern.length()) {
        return false;
      }
      before = member(before);
      if (before < 0) {
        return false;
      }
    } while (peek() != ']');
    at++;
    return true;
  }

  /**
   * Reads a member; gives the character that may start a range, 0 after ranges and classes, -1 for
   * a broken set.
   */
  private int member(int before) {
    if (peek() == '-'
        && before != 0
        && at + 1 < pattern.length()
        && pattern.charAt(at + 1) != ']') {
      at++;
      int last = single();
      found |= wanted >= before && wanted <= last;
      return last < 0 ? -1 : 0;
    }
    if (pattern.startsWith("[:", at)) {
      int close = pattern.indexOf(']', at + 2);
      if (close < 0) {
        return -1;
      }
      if (close > at + 2 && pattern.charAt(close - 1) == ':') {
        return characterClass(close);
      }
    }
    int one = single();
    found |= wanted == one;
    return one;
  }

  private int single() {
    at += peek() == '\\' ? 1 : 0;
    return at < pattern.length() ? pattern.charAt(at++) : -1;
  }

  private int characterClass(int close) {
    String name = pattern.substring(at + 2, close - 1);
    at = close + 1;
    found |= isIn(name);
    return 0;
  }

  private boolean isIn(String name) {
    return switch (name) {
      case "alnum" -> isLetter() || isDigit();
      case "alpha" -> isLetter();
      case "blank" -> wanted == ' ' || wanted == '\t';
      case "cntrl" -> wanted < ' ' || wanted == 127;
      case "digit" -> isDigit();
      case "graph" -> wanted > ' ' && wanted < 127;
      case "lower" -> wanted >= 'a' && wanted <= 'z';
      case "print" -> wanted >= ' ' && wanted < 127;
      case "punct" -> wanted > ' ' && wanted < 127 && !isLetter() && !isDigit();
      case "space" -> wanted == ' ' || (wanted >= '\t' && wanted <= '\r');
      case "upper" -> wanted >= 'A' && wanted <= 'Z';
      case "xdigit" ->
          isDigit() || (wanted >= 'a' && wanted <= 'f') || (wanted >= 'A' && wanted <= 'F');
      default -> false;
    };
  }

  private boolean isLetter() {
    return (wanted >= 'a' && wanted <= 'z') || (wanted >= 'A' && wanted <= 'Z');
  }

  private boolean isDigit() {
    return wanted >= '0' && wanted <= '9';
  }

  private int peek() {
    return at < pattern.length() ? pattern.charAt(at) : -1;
  }
}
