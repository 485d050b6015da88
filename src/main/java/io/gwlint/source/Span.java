package io.gwlint.source;

/**
 * A stretch of a file's text.
 *
 * @param file the file
 * @param start offset of the first code unit
 * @param end offset after the last code unit; not before {@code start}
 */
public record Span(SourceFile file, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + file.name());
    }
  }

  /** Line and column of the first code unit. */
  public Position from() {
    return file.position(start);
  }

  /** Line and column after the last code unit. */
  public Position to() {
    return file.position(end);
  }

  /** The text it covers. */
  public String text() {
    return file.text()
        .substring(Math.min(start, file.text().length()), Math.min(end, file.text().length()));
  }

  /** True when the other span lies within this one, in the same file. */
  public boolean contains(Span other) {
    return file.name().equals(other.file.name()) && start <= other.start && other.end <= end;
  }

  // Two reads of one file are the same file to a finding, so the text takes no part.
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span
        && start == span.start
        && end == span.end
        && file.name().equals(span.file.name());
  }

  @Override
  public int hashCode() {
    return (file.name().hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return file.name() + ":" + from();
  }
}
