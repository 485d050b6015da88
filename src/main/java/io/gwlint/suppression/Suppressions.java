package io.gwlint.suppression;

import io.gwlint.source.Problem;
import java.util.List;

/**
 * All that a document asks to be left out.
 *
 * @param list in the order written, comments first
 * @param problems what was meant as a suppression and cannot be understood
 */
public record Suppressions(List<Suppression> list, List<Problem> problems) {
  private static final Suppressions NONE = new Suppressions(List.of(), List.of());

  public Suppressions {
    list = List.copyOf(list);
    problems = List.copyOf(problems);
  }

  /** A document that asks for nothing. */
  public static Suppressions none() {
    return NONE;
  }
}
