package io.gwlint.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as one string, in which every part that is not literal is a single placeholder character:
 * so that ARNs can be taken apart with {@code indexOf} however they were spelled, and the pieces
 * are texts again.
 */
public final class TextChars {
  private static final char FIRST_PLACEHOLDER = '\uE000';

  private final Text text;
  private final String chars;

  /** The string form of a text. */
  public TextChars(Text text) {
    this.text = text;
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < text.parts().size(); i++) {
      if (text.parts().get(i) instanceof Text.Literal literal) {
        builder.append(literal.text());
      } else {
        builder.append((char) (FIRST_PLACEHOLDER + i));
      }
    }
    this.chars = builder.toString();
  }

  /** The string; offsets in it are what {@link #slice} takes. */
  public String chars() {
    return chars;
  }

  /** The text of a stretch of the string. */
  public Text slice(int from, int to) {
    return restored(chars.substring(from, to));
  }

  /** The text of a string that was made of this one, with its placeholders or without. */
  public Text restored(String made) {
    List<Text.Part> parts = new ArrayList<>();
    int literalFrom = 0;
    for (int i = 0; i < made.length(); i++) {
      int part = made.charAt(i) - FIRST_PLACEHOLDER;
      if (part >= 0
          && part < text.parts().size()
          && !(text.parts().get(part) instanceof Text.Literal)) {
        parts.add(new Text.Literal(made.substring(literalFrom, i)));
        parts.add(text.parts().get(part));
        literalFrom = i + 1;
      }
    }
    parts.add(new Text.Literal(made.substring(literalFrom)));
    return new Text(parts);
  }

  /** The text from an offset to the end. */
  public Text from(int start) {
    return slice(start, chars.length());
  }
}
