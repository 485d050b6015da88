package io.gwlint.rule;

import io.gwlint.gateway.ApiKind;
import io.gwlint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Collects what a rule finds: faults that have one cause are one fault, whose routes are those of
 * all. So a rule may report route by route.
 */
public final class Faults implements Report {
  private record Cause(
      Span span,
      String resource,
      String message,
      Optional<ApiKind> kind,
      Optional<Severity> severity,
      Optional<Symptom> symptom) {}

  private final Map<Cause, Fault> byCause = new LinkedHashMap<>();

  @Override
  public void add(Fault fault) {
    Cause cause =
        new Cause(
            fault.span(),
            fault.resource(),
            fault.message(),
            fault.kind(),
            fault.severity(),
            fault.symptom());
    byCause.merge(cause, fault.withRoutes(fault.routes()), Faults::merged);
  }

  /** The faults in the order in which their causes were found first, routes sorted. */
  public List<Fault> all() {
    return List.copyOf(byCause.values());
  }

  private static Fault merged(Fault first, Fault later) {
    TreeSet<String> routes = new TreeSet<>(first.routes());
    routes.addAll(later.routes());
    return first.withRoutes(routes);
  }
}
