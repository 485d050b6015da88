package io.gwlint.sam;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the transform cannot read or would refuse. */
final class Problems {
  private static final int LONGEST = 120;

  private final List<Problem> found = new ArrayList<>();

  /** One problem of a kind is enough at one place: the first, as the transform stops there. */
  private final Map<Problem.Kind, Set<Span>> places = new EnumMap<>(Problem.Kind.class);

  /** Something that fails the transform: wrong shapes, settings that exclude each other. */
  void refused(Span span, String message) {
    add(Problem.Kind.REFUSED, span, message);
  }

  /** A name that the template does not define. */
  void unresolved(Span span, String message) {
    add(Problem.Kind.UNRESOLVED_REFERENCE, span, message);
  }

  /** An authorizer that is named and that the transform passes over without a word. */
  void passedOver(Span span, String message) {
    add(Problem.Kind.AUTHORIZER_PASSED_OVER, span, message);
  }

  private void add(Problem.Kind kind, Span span, String message) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST - 1) + "…" : message;
    boolean first = places.computeIfAbsent(kind, k -> new HashSet<>()).add(span);
    if (first) {
      found.add(new Problem(kind, span, text));
    }
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
