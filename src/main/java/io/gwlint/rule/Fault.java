package io.gwlint.rule;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Route;
import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found at one place. The engine adds what the rule's document knows and makes it a
 * {@link Finding}.
 *
 * @param span the text that causes it
 * @param resource logical id of the resource it is about; empty when there is none
 * @param message what is wrong here: lower case, no full stop, at most 120 characters, names in
 *     backticks
 * @param mend what to do, one imperative sentence without full stop
 * @param kind the kind of API, which decides the symptom; empty for the document's general symptom
 * @param severity instead of the document's
 * @param routes names of the routes that break
 * @param related other places that take part
 * @param edits a mend that is certain
 * @param symptom instead of the document's, where one rule's faults show in different ways
 */
public record Fault(
    Span span,
    String resource,
    String message,
    String mend,
    Optional<ApiKind> kind,
    Optional<Severity> severity,
    List<String> routes,
    List<Related> related,
    List<TextEdit> edits,
    Optional<Symptom> symptom) {

  public Fault {
    routes = List.copyOf(routes);
    related = List.copyOf(related);
    edits = List.copyOf(edits);
  }

  /** A fault at a place within an element. */
  public static Fault at(Span span, Origin origin, String message) {
    return new Fault(
        span,
        origin.logicalId(),
        message,
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** A fault of an element as a whole. */
  public static Fault of(Origin origin, String message) {
    return at(origin.span(), origin, message);
  }

  /** A fault that a reader of the template met. */
  public static Fault of(Problem problem) {
    Fault fault = at(problem.span(), new Origin("", problem.span()), problem.message());
    for (Located<String> place : problem.related()) {
      fault = fault.related(place.span(), place.value());
    }
    return fault;
  }

  /** With what to do about it. */
  public Fault mend(String sentence) {
    return new Fault(
        span, resource, message, sentence, kind, severity, routes, related, edits, symptom);
  }

  /** Of that kind of API. */
  public Fault in(ApiKind apiKind) {
    return new Fault(
        span,
        resource,
        message,
        mend,
        Optional.of(apiKind),
        severity,
        routes,
        related,
        edits,
        symptom);
  }

  /** As severe as that, whatever the document says. */
  public Fault as(Severity other) {
    return new Fault(
        span, resource, message, mend, kind, Optional.of(other), routes, related, edits, symptom);
  }

  /** Seen as that, whatever the document says. */
  public Fault seenAs(Symptom other) {
    return new Fault(
        span, resource, message, mend, kind, severity, routes, related, edits, Optional.of(other));
  }

  /** Breaking that route. */
  public Fault on(Route route) {
    return on(List.of(route));
  }

  /** Breaking those routes. */
  public Fault on(List<Route> broken) {
    List<String> more = new ArrayList<>(routes);
    broken.forEach(route -> more.add(route.name()));
    return new Fault(span, resource, message, mend, kind, severity, more, related, edits, symptom);
  }

  /** Mended by these edits; none when one of them could not be made. */
  public Fault fixedBy(List<TextEdit> mends) {
    return new Fault(
        span, resource, message, mend, kind, severity, routes, related, mends, symptom);
  }

  /** Mended by that edit, if it could be made. */
  public Fault fixedBy(Optional<TextEdit> edit) {
    return fixedBy(edit.stream().toList());
  }

  /** With another place that takes part. */
  public Fault related(Span place, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, what));
    return new Fault(span, resource, message, mend, kind, severity, routes, more, edits, symptom);
  }
}
