package io.gwlint.tree;

import io.gwlint.source.Span;

/**
 * A single value. Its text is what the service makes of it: {@code 2012-10-17}, {@code 012} and
 * {@code yes} stay the text they are, numbers keep their spelling, null is the empty text.
 */
public final class ScalarNode implements Node {
  /** How a scalar reads in JSON. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final String text;
  private final Kind kind;
  private final Span span;
  private final SourceMap map;

  /**
   * A scalar.
   *
   * @param text its value, unescaped, unfolded
   * @param kind its JSON kind
   * @param span where it stands, with its quotes or block header
   * @param map the way from characters of {@code text} to offsets of the file
   */
  public ScalarNode(String text, Kind kind, Span span, SourceMap map) {
    this.text = text;
    this.kind = kind;
    this.span = span;
    this.map = map;
  }

  /**
   * A text that is written elsewhere as something else: every character maps to the start of that
   * span.
   */
  public static ScalarNode synthetic(String text, Span span) {
    return new ScalarNode(text, Kind.STRING, span, SourceMap.fixed(span.start()));
  }

  /** The value, without quotes. */
  public String text() {
    return text;
  }

  /** Its JSON kind. */
  public Kind kind() {
    return kind;
  }

  /** True for an explicit or implied null. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /**
   * The place in the file of a part of the value: {@code ${X}} inside a block scalar, say.
   *
   * @param from index into {@link #text()}, inclusive
   * @param to index into {@link #text()}, exclusive
   */
  public Span spanOf(int from, int to) {
    int start = map.offset(from);
    int end = to > from ? map.end(to - 1) : start;
    return new Span(span.file(), start, Math.max(start, end));
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
