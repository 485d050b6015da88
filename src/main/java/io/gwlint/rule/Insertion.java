package io.gwlint.rule;

import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import java.util.Optional;

/**
 * Edits that put something beside what is written, in the style of the text around it: JSON, YAML
 * in flow style, YAML by lines. They go by the text alone; whoever applies them reads the result
 * again.
 */
public final class Insertion {
  private Insertion() {}

  /**
   * A further entry in front of a key.
   *
   * @param key where a key of the mapping starts
   */
  public static TextEdit before(Span key, String name, Snippet value) {
    SourceFile file = key.file();
    String text = file.text();
    int lineStart = file.lineStart(key.from().line());
    Span here = file.span(key.start(), key.start());
    if (isJson(file)) {
      return TextEdit.safe(
          here, "\"" + name + "\": " + value.json() + "," + behind(text, lineStart, key.start()));
    }
    if (!isOnly(" -", text, lineStart, key.start()) || FlowStyle.isAround(text, key.start())) {
      return TextEdit.safe(here, yamlKey(name) + ": " + value.json() + ", ");
    }
    int indent = key.start() - lineStart;
    String lines = yamlKey(name) + ":" + value.yaml(indent) + "\n" + " ".repeat(indent);
    return TextEdit.safe(here, lines.replace("\n", lineEnd(text)));
  }

  /**
   * Content for a mapping or list that is written and empty; empty when the place holds something
   * else.
   */
  public static Optional<TextEdit> into(Span empty, Snippet content) {
    String written = empty.text();
    boolean isEmpty = written.length() > 1 && written.substring(1, written.length() - 1).isBlank();
    boolean isContainer = written.startsWith("{") || written.startsWith("[");
    return isEmpty && isContainer
        ? Optional.of(TextEdit.safe(empty, content.json()))
        : Optional.empty();
  }

  /**
   * A further entry at the front of a mapping; empty when there is none at the place.
   *
   * @param mapping from its first key on, or from its brace
   */
  public static Optional<TextEdit> inside(Span mapping, String name, Snippet value) {
    Optional<TextEdit> alone = into(mapping, Snippet.entries().put(name, value));
    if (alone.isPresent() || mapping.start() == mapping.end()) {
      return alone;
    }
    SourceFile file = mapping.file();
    int first = mapping.start();
    if (file.text().charAt(first) == '{') {
      first++;
      while (first < mapping.end() && Character.isWhitespace(file.text().charAt(first))) {
        first++;
      }
    }
    return Optional.of(before(file.span(first, first), name, value));
  }

  /**
   * A further entry in front of the one that holds a value; empty when that is not the value of
   * such a key: what SAM makes stands at something else.
   *
   * @param key name of the key that holds the value, in any case of letters
   */
  public static Optional<TextEdit> beside(Span value, String key, String name, Snippet snippet) {
    return keyOf(value)
        .filter(span -> unquoted(span.text()).equalsIgnoreCase(key))
        .map(span -> before(span, name, snippet));
  }

  private static String unquoted(String key) {
    return key.replace("\"", "").replace("'", "");
  }

  /**
   * A text in the place of another; empty when the place holds something else than that other text.
   */
  public static Optional<TextEdit> instead(Span value, String written, String text) {
    String raw = value.text();
    char quote = raw.isEmpty() ? ' ' : raw.charAt(0);
    boolean quoted = (quote == '"' || quote == '\'') && raw.length() > 1;
    String inside = quoted ? raw.substring(1, raw.length() - 1) : raw;
    if (!inside.equals(written)) {
      return Optional.empty();
    }
    boolean needsQuotes = quoted || isJson(value.file()) || !isPlain(text);
    String spelled =
        needsQuotes ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
    return Optional.of(TextEdit.safe(value, spelled));
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isWord((char) c));
  }

  /** A further item in front of an item that is a mapping. */
  public static TextEdit beforeItem(Span item, Snippet.Entries more) {
    SourceFile file = item.file();
    String text = file.text();
    int lineStart = file.lineStart(item.from().line());
    boolean flow = item.start() < text.length() && text.charAt(item.start()) == '{';
    Span here = file.span(item.start(), item.start());
    if (isJson(file) || (flow && !isItemOfLine(text, lineStart, item.start()))) {
      String behind = isJson(file) ? behind(text, lineStart, item.start()) : " ";
      return TextEdit.safe(here, more.json() + "," + behind);
    }
    String ahead = text.substring(lineStart, item.start());
    int dash = ahead.lastIndexOf('-');
    String lines = flow ? more.json() : more.yaml(item.start() - lineStart - 2).strip();
    String before = dash < 0 ? "" : ahead.substring(0, dash);
    return TextEdit.safe(here, (lines + "\n" + before + "- ").replace("\n", lineEnd(text)));
  }

  private static String yamlKey(String name) {
    return name.chars().allMatch(Character::isDigit) ? "\"" + name + "\"" : name;
  }

  /** The key of the entry that holds a value. */
  private static Optional<Span> keyOf(Span value) {
    SourceFile file = value.file();
    String text = file.text();
    int colon = lastColon(text, value.start());
    if (colon < 0) {
      return Optional.empty();
    }
    int end = colon;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean quoted = end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'');
    int start = quoted ? text.lastIndexOf(text.charAt(end - 1), end - 2) : startOfWord(text, end);
    return start < 0 || start >= end ? Optional.empty() : Optional.of(file.span(start, end));
  }

  // Between a key's colon and its value stand spaces, line breaks, comments, tags and anchors.
  private static int lastColon(String text, int from) {
    int colon = text.lastIndexOf(':', from - 1);
    while (colon > 0 && !isOfKey(text, colon)) {
      int comment = commentBefore(text, colon);
      colon = text.lastIndexOf(':', (comment < 0 ? colon : comment) - 1);
    }
    return colon;
  }

  private static boolean isOfKey(String text, int colon) {
    boolean isSeparator =
        colon + 1 >= text.length() || Character.isWhitespace(text.charAt(colon + 1));
    return isSeparator && commentBefore(text, colon) < 0;
  }

  /** Where the comment starts that a place is in; -1 when it is in none. */
  private static int commentBefore(String text, int at) {
    for (int i = text.lastIndexOf('\n', at) + 1; i < at; i++) {
      boolean isFirst = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (text.charAt(i) == '#' && isFirst) {
        return i;
      }
    }
    return -1;
  }

  private static int startOfWord(String text, int end) {
    int start = end;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  }

  private static boolean isItemOfLine(String text, int lineStart, int at) {
    return isOnly(" -", text, lineStart, at) && text.substring(lineStart, at).indexOf('-') >= 0;
  }

  /** What separates an entry of JSON from the one in front of it: a line of its own or a blank. */
  private static String behind(String text, int lineStart, int at) {
    return isOnly(" \t", text, lineStart, at) ? lineEnd(text) + text.substring(lineStart, at) : " ";
  }

  // From the end: machines write templates in one line.
  private static boolean isOnly(String allowed, String text, int start, int end) {
    int at = end;
    while (at > start && allowed.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == start;
  }

  private static boolean isJson(SourceFile file) {
    String text = file.text();
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '{';
  }

  private static String lineEnd(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
