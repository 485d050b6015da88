package io.gwlint.report;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Text from templates made safe to print. A terminal obeys control characters, and bidirectional
 * marks make text read otherwise than it is: both are shown as escapes ({@code \}{@code u001b}), as
 * is what the output's charset lacks.
 */
final class Visible {
  private final CharsetEncoder encoder;
  private final boolean unicode;

  Visible(Charset charset) {
    this.encoder = charset.newEncoder();
    this.unicode = charset.name().startsWith("UTF-");
  }

  /** One line; line breaks in it become spaces. */
  String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      shown.append(
          codePoint == '\n' || codePoint == '\r' || codePoint == '\t' ? " " : character(codePoint));
    }
    return shown.toString();
  }

  /** A single character, as itself or as an escape. */
  String character(int codePoint) {
    String itself = Character.toString(codePoint);
    boolean fits = unicode || encoder.canEncode(itself);
    return fits && isHarmless(codePoint) ? itself : escaped(itself);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
      default -> true;
    };
  }

  private static String escaped(String character) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < character.length(); i++) {
      String hex = Integer.toHexString(character.charAt(i));
      escaped.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
    return escaped.toString();
  }
}
