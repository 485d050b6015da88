package io.gwlint.velocity;

/**
 * Is an output JSON? By the standard, since backends and callers read it with parsers that keep to
 * it. Marks for what only the deployment knows fit into texts and stand for whole values.
 */
final class JsonCheck {
  /** What is said of an output. */
  enum Kind {
    VALID,
    BROKEN,
    /** Depends on what only the deployment knows. */
    OPEN
  }

  /**
   * A verdict.
   *
   * @param at offset in the output of what breaks it
   * @param problem for people, what is wrong there; empty unless broken
   */
  record Verdict(Kind kind, int at, String problem) {}

  private static final int DEEPEST = 500;
  private static final String ESCAPES = "\"\\/bfnrt";

  private final String text;
  private int at;
  private int depth;

  private JsonCheck(String text) {
    this.text = text;
  }

  static Verdict of(String text) {
    JsonCheck check = new JsonCheck(text);
    try {
      check.value();
      check.blanks();
      if (check.at < text.length()) {
        throw check.broken("expected the end");
      }
      return new Verdict(Kind.VALID, text.length(), "");
    } catch (BrokenException e) {
      Kind kind = e.isOpen ? Kind.OPEN : Kind.BROKEN;
      return new Verdict(kind, check.at, String.valueOf(e.getMessage()));
    }
  }

  private void value() {
    blanks();
    char c = peek();
    if (++depth > DEEPEST) {
      throw new BrokenException("", true);
    }
    switch (c) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> string();
      case Script.MARK -> mark();
      default -> plain();
    }
    depth--;
  }

  // A part that only the deployment knows is taken for a value where nothing else stands with it.
  private void mark() {
    at++;
    blanks();
    boolean isAlone = at >= text.length() || ",]}".indexOf(text.charAt(at)) >= 0;
    if (!isAlone) {
      throw new BrokenException("", true);
    }
  }

  private void members() {
    at++;
    blanks();
    if (peek() == '}') {
      at++;
      return;
    }
    do {
      blanks();
      if (peek() != '"') {
        throw broken("expected a name in double quotes");
      }
      string();
      blanks();
      expect(':', "expected `:`");
      value();
      blanks();
    } while (goesOn('}'));
  }

  private void items() {
    at++;
    blanks();
    if (peek() == ']') {
      at++;
      return;
    }
    do {
      value();
      blanks();
    } while (goesOn(']'));
  }

  private boolean goesOn(char end) {
    char c = peek();
    if (c != ',' && c != end) {
      throw broken("expected `,` or `" + end + "`");
    }
    at++;
    return c == ',';
  }

  private void string() {
    at++;
    while (peek() != '"') {
      char c = text.charAt(at);
      if (c == '\\') {
        escape();
      } else if (c < ' ') {
        throw broken("a line break or control character within a text");
      } else {
        at++;
      }
    }
    at++;
  }

  private void escape() {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (kind == 'u' && isHex(at + 2)) {
      at += 6;
    } else if (ESCAPES.indexOf(kind) >= 0) {
      at += 2;
    } else if (kind == Script.MARK) {
      throw new BrokenException("", true);
    } else {
      throw broken("`\\" + kind + "` is no escape of JSON");
    }
  }

  private boolean isHex(int from) {
    boolean isHex = from + 4 <= text.length();
    for (int i = from; isHex && i < from + 4; i++) {
      isHex = Character.digit(text.charAt(i), 16) >= 0;
    }
    return isHex;
  }

  private void plain() {
    int end = at;
    while (end < text.length() && " \t\r\n,:]}[{\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end);
    if (word.indexOf(Script.MARK) >= 0) {
      throw new BrokenException("", true);
    }
    boolean isWord = word.equals("true") || word.equals("false") || word.equals("null");
    if (!isWord && !isNumber(word)) {
      throw broken("expected a value");
    }
    at = end;
  }

  private static boolean isNumber(String word) {
    int i = word.startsWith("-") ? 1 : 0;
    int whole = digits(word, i);
    boolean isWhole = whole == i + 1 || (whole > i + 1 && word.charAt(i) != '0');
    int end = whole;
    if (isWhole && end < word.length() && word.charAt(end) == '.') {
      int fraction = digits(word, end + 1);
      isWhole = fraction > end + 1;
      end = fraction;
    }
    if (isWhole && end < word.length() && (word.charAt(end) | ' ') == 'e') {
      boolean hasSign = end + 1 < word.length() && "+-".indexOf(word.charAt(end + 1)) >= 0;
      int exponent = digits(word, end + (hasSign ? 2 : 1));
      isWhole = exponent > end + (hasSign ? 2 : 1);
      end = exponent;
    }
    return isWhole && end == word.length();
  }

  private static int digits(String word, int from) {
    int end = from;
    while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c, String otherwise) {
    if (peek() != c) {
      throw broken(otherwise);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("it ends too early");
    }
    return text.charAt(at);
  }

  // A mark at the very place may be what is missing there.
  private BrokenException broken(String problem) {
    boolean isOpen = at < text.length() && text.charAt(at) == Script.MARK;
    return new BrokenException(problem, isOpen);
  }

  private static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean isOpen;

    BrokenException(String problem, boolean isOpen) {
      super(problem, null, false, false);
      this.isOpen = isOpen;
    }
  }
}
