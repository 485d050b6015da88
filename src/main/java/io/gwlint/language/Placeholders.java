package io.gwlint.language;

import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.SourceMap;
import java.util.Arrays;
import java.util.Optional;

/**
 * Replaces <code>${Identifier}</code> and <code>&amp;{Identifier}</code> in a text; every character
 * of the result knows where it stands in the file, those of an item at their placeholder.
 */
final class Placeholders {
  /** Both forms, as keys of a loop's fragment take them. */
  static final String BOTH = "$&";

  /** The only form that {@code Fn::Sub} takes; the other stays as it is there. */
  static final String DOLLAR = "$";

  private final ScalarNode source;
  private final StringBuilder text = new StringBuilder();
  private int[] from = new int[64];
  private int[] to = new int[64];

  private Placeholders(ScalarNode source) {
    this.source = source;
  }

  /** The text with the items in it; the same node when it names no identifier. */
  static ScalarNode fill(ScalarNode source, Bindings bindings, String forms) {
    return bindings.isEmpty() || source.text().indexOf('{') < 0
        ? source
        : new Placeholders(source).filled(bindings, forms);
  }

  private ScalarNode filled(Bindings bindings, String forms) {
    String original = source.text();
    boolean isSame = true;
    int at = 0;
    while (at < original.length()) {
      int end = end(original, at, forms);
      Optional<String> item =
          end < 0 ? Optional.empty() : bindings.of(original.substring(at + 2, end - 1).strip());
      if (item.isPresent()) {
        isSame = false;
        append(original.charAt(at) == '&' ? alphanumeric(item.get()) : item.get(), at, end);
        at = end;
      } else {
        append(original.substring(at, at + 1), at, at + 1);
        at++;
      }
    }
    return isSame
        ? source
        : new ScalarNode(text.toString(), ScalarNode.Kind.STRING, source.span(), map());
  }

  /** The end of the placeholder that starts at an index; negative when none does. */
  private static int end(String original, int at, String forms) {
    boolean isOne = forms.indexOf(original.charAt(at)) >= 0 && original.startsWith("{", at + 1);
    int close = isOne ? original.indexOf('}', at + 2) : -1;
    return close < 0 ? -1 : close + 1;
  }

  /** Logical ids have letters and digits alone: {@code &} leaves out the others. */
  private static String alphanumeric(String item) {
    StringBuilder kept = new StringBuilder();
    item.chars().filter(c -> Keys.isAlphanumeric((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private void append(String characters, int start, int end) {
    int length = text.length() + characters.length();
    if (length > from.length) {
      from = Arrays.copyOf(from, length * 2);
      to = Arrays.copyOf(to, length * 2);
    }
    Arrays.fill(from, text.length(), length, start);
    Arrays.fill(to, text.length(), length, end);
    text.append(characters);
  }

  private SourceMap map() {
    int length = text.length();
    int last = source.text().length();
    int[] starts = Arrays.copyOf(from, length + 1);
    starts[length] = last;
    int[] ends = Arrays.copyOf(to, length + 1);
    ends[length] = last;
    return new Places(source, starts, ends);
  }

  /** Where the characters of a filled text stand in the text that it was made of. */
  private static final class Places implements SourceMap {
    private final ScalarNode source;
    private final int[] starts;
    private final int[] ends;

    Places(ScalarNode source, int[] starts, int[] ends) {
      this.source = source;
      this.starts = starts;
      this.ends = ends;
    }

    @Override
    public int offset(int index) {
      return source.spanOf(starts[index], starts[index]).start();
    }

    @Override
    public int end(int index) {
      return source.spanOf(starts[index], ends[index]).end();
    }
  }
}
