package io.gwlint.tree;

/** From an index into a scalar's value to the offset in the file of the character that gave it. */
@FunctionalInterface
public interface SourceMap {
  /**
   * The offset of a character.
   *
   * @param index 0 to the length of the value
   */
  int offset(int index);

  /**
   * The offset after a character; more than one on when it is an escape or a CRLF.
   *
   * @param index 0 to the length of the value, exclusive
   */
  default int end(int index) {
    return offset(index) + 1;
  }

  /** Plain and unescaped quoted scalars: the value stands in the file letter by letter. */
  static SourceMap verbatim(int start) {
    return index -> start + index;
  }

  /** Values that do not stand in the file as such. */
  static SourceMap fixed(int offset) {
    return index -> offset;
  }
}
