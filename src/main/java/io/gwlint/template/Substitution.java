package io.gwlint.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a {@code Fn::Sub}, taken to pieces.
 *
 * @param pieces literals and names in order
 */
public record Substitution(List<Piece> pieces) {
  /**
   * A stretch of the text.
   *
   * @param text characters as they come out, or the name between the braces
   * @param isName true for a name
   * @param from index of its first character in the text of the {@code Fn::Sub}
   * @param to index after its last character
   */
  public record Piece(String text, boolean isName, int from, int to) {}

  /**
   * Takes a text to pieces; {@code ${!x}} is the literal {@code ${x}}, an unclosed brace is
   * literal.
   */
  public static Substitution of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int open = text.indexOf("${");
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      literal(pieces, text, from, open);
      pieces.add(braced(text, open, close));
      from = close + 1;
      open = text.indexOf("${", from);
    }
    literal(pieces, text, from, text.length());
    return new Substitution(List.copyOf(pieces));
  }

  private static void literal(List<Piece> pieces, String text, int from, int to) {
    if (to > from) {
      pieces.add(new Piece(text.substring(from, to), false, from, to));
    }
  }

  private static Piece braced(String text, int open, int close) {
    String inside = text.substring(open + 2, close);
    if (inside.startsWith("!")) {
      return new Piece("${" + inside.substring(1) + "}", false, open, close + 1);
    }
    if (inside.isBlank()) {
      return new Piece(text.substring(open, close + 1), false, open, close + 1);
    }
    int start = open + 2 + inside.indexOf(inside.strip());
    return new Piece(inside.strip(), true, start, start + inside.strip().length());
  }
}
