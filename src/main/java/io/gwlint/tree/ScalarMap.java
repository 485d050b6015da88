package io.gwlint.tree;

/**
 * The way from a scalar's value to its text where they differ: escapes, folded lines, indentation.
 * Worked out when first asked for, since most scalars never are.
 */
final class ScalarMap implements SourceMap {
  /** How a scalar is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  private final String text;
  private final String value;
  private final int start;
  private final Style style;
  private volatile Trace.Result traced = Trace.Result.NONE;

  /**
   * The map of a scalar.
   *
   * @param text the whole text
   * @param start where the scalar starts, at its quote or block indicator if it has one
   */
  ScalarMap(String text, String value, int start, Style style) {
    this.text = text;
    this.value = value;
    this.start = start;
    this.style = style;
  }

  @Override
  public int offset(int index) {
    return result().start(index);
  }

  @Override
  public int end(int index) {
    return result().end(index);
  }

  private Trace.Result result() {
    Trace.Result known = traced;
    if (known == Trace.Result.NONE) {
      known = trace();
      traced = known;
    }
    return known;
  }

  private Trace.Result trace() {
    return switch (style) {
      case PLAIN -> new FlowTrace(text, style).trace(value, start);
      case SINGLE_QUOTED, DOUBLE_QUOTED -> new FlowTrace(text, style).trace(value, start + 1);
      case LITERAL, FOLDED -> new BlockTrace(text, style == Style.FOLDED).trace(value, start);
    };
  }
}
