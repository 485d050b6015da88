package io.gwlint.tree;

/** From a scalar's value to its text. */
final class ScalarMap implements SourceMap {
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  private final int start;

  ScalarMap(String text, String value, int start, Style style) {
    this.start = start;
  }

  @Override
  public int offset(int index) {
    return start;
  }
}
