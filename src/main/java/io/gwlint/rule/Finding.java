package io.gwlint.rule;

import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A fault as users see it.
 *
 * @param code such as {@code GW301}
 * @param name such as {@code lambda-permission-missing}
 * @param severity as configured
 * @param span the text that causes it
 * @param path where that is in the document: {@code Resources/Fn/Properties/Timeout}
 * @param resource logical id; empty when there is none
 * @param message what is wrong here
 * @param mend what to do; empty when there is nothing to add
 * @param symptom what people see
 * @param scenario in which deployments it shows, such as {@code Environment is prod}; empty for all
 * @param routes names of the routes that break, sorted
 * @param related other places that take part
 * @param edits a mend that is certain; empty when there is none
 * @param construct what made the resource, in a template that a program wrote
 */
public record Finding(
    String code,
    String name,
    Severity severity,
    Span span,
    String path,
    String resource,
    String message,
    String mend,
    Symptom symptom,
    String scenario,
    List<String> routes,
    List<Related> related,
    List<TextEdit> edits,
    Optional<Construct> construct) {

  /** A finding in a template that people write. */
  public Finding(
      String code,
      String name,
      Severity severity,
      Span span,
      String path,
      String resource,
      String message,
      String mend,
      Symptom symptom,
      String scenario,
      List<String> routes,
      List<Related> related,
      List<TextEdit> edits) {
    this(
        code,
        name,
        severity,
        span,
        path,
        resource,
        message,
        mend,
        symptom,
        scenario,
        routes,
        related,
        edits,
        Optional.empty());
  }

  /** The same, made by a construct. */
  public Finding madeBy(Optional<Construct> maker) {
    return with(severity, maker);
  }

  /**
   * True for the same finding, whatever made the resource: two stacks may share a definition that
   * is broken.
   */
  public boolean isSame(Finding other) {
    return madeBy(other.construct).equals(other);
  }

  /** The same, as severe as that. */
  public Finding as(Severity other) {
    return with(other, construct);
  }

  private Finding with(Severity rank, Optional<Construct> maker) {
    return new Finding(
        code, name, rank, span, path, resource, message, mend, symptom, scenario, routes, related,
        edits, maker);
  }
}
