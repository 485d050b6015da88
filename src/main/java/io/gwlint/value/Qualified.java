package io.gwlint.value;

/**
 * Names of resources, conditions and mappings that stand in another template than the one that is
 * deployed: the stack's name and their own, with a character between that no name has. People are
 * shown their own.
 */
public final class Qualified {
  /** Between the name of a stack and a name in it. */
  private static final char SEPARATOR = '\u001f';

  private Qualified() {}

  /** A name as seen from outside of its stack. */
  public static String name(String stack, String name) {
    return stack + SEPARATOR + name;
  }

  /** True when such a name stands somewhere in a text. */
  public static boolean isIn(String text) {
    return text.indexOf(SEPARATOR) >= 0;
  }

  /** A text for people: every such name as it is written in its template. */
  public static String shown(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == SEPARATOR) {
        shown.setLength(word);
      } else {
        shown.append(c);
        word = isPartOfName(c) ? word : shown.length();
      }
    }
    return shown.toString();
  }

  private static boolean isPartOfName(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
