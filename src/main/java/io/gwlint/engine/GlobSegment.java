package io.gwlint.engine;

/**
 * Shell patterns within one segment of a path: {@code *}, {@code ?}, {@code [a-z]}, {@code [!x]},
 * {@code [[:digit:]]}, {@code \x}.
 */
final class GlobSegment {
  private final String pattern;
  private final String text;

  private GlobSegment(String pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }

  /** Does the pattern match the whole segment? */
  static boolean matches(String pattern, String text) {
    return new GlobSegment(pattern, text).matches();
  }

  // Greedy with one way back: what an earlier star could still do, the latest can do as well.
  private boolean matches() {
    int p = 0;
    int t = 0;
    int starPattern = -1;
    int starText = 0;
    while (t < text.length()) {
      int next = p < pattern.length() && pattern.charAt(p) != '*' ? step(p, text.charAt(t)) : -1;
      if (next >= 0) {
        p = next;
        t++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        starPattern = ++p;
        starText = t;
      } else if (starPattern >= 0) {
        p = starPattern;
        t = ++starText;
      } else {
        return false;
      }
    }
    return onlyStarsFrom(p);
  }

  private boolean onlyStarsFrom(int from) {
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }

  /** The index after the element at {@code p} when that element takes the character, else -1. */
  private int step(int p, char c) {
    return switch (pattern.charAt(p)) {
      case '?' -> p + 1;
      case '[' -> GlobSet.step(pattern, p, c);
      case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? p + 2 : -1;
      default -> pattern.charAt(p) == c ? p + 1 : -1;
    };
  }
}
