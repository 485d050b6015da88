package io.gwlint.source;

import java.util.List;

/**
 * A file's bytes as text.
 *
 * @param file the text; bytes that are no characters of its encoding have become U+FFFD
 * @param problems what was wrong with the bytes; a text that has any is not worth reading further
 */
public record Decoded(SourceFile file, List<Problem> problems) {
  public Decoded {
    problems = List.copyOf(problems);
  }
}
