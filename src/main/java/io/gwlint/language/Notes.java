package io.gwlint.language;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the transform refuses, and what cannot be followed. */
final class Notes {
  /** A loop can go wrong once for every item; more than this says nothing new. */
  private static final int MOST = 100;

  private static final int LONGEST_NAME = 45;

  private final Set<Problem> found = new LinkedHashSet<>();

  /** The transform refuses it, and so the deployment fails. */
  void refuse(Span span, String message, List<Located<String>> related) {
    add(new Problem(Problem.Kind.REFUSED, span, message, related));
  }

  void refuse(Span span, String message) {
    refuse(span, message, List.of());
  }

  /** It stays as it is, and what it may hold is open. */
  void leave(Span span, String message) {
    add(new Problem(Problem.Kind.NOT_ANALYSED, span, message));
  }

  private void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  /** A name for a message: in backticks and not too long. */
  static String quoted(String name) {
    return "`"
        + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name)
        + "`";
  }
}
