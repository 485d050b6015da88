package io.gwlint.source;

import java.util.List;

/**
 * Something a reader met while turning text into a model: the model goes on without it, a rule of
 * the template block reports it.
 *
 * @param kind which rule it belongs to
 * @param span where it stands
 * @param message lower case, no full stop, at most 120 characters
 * @param related other places that explain it, such as the first of two equal keys
 */
public record Problem(Kind kind, Span span, String message, List<Located<String>> related) {
  /** What a problem means for the deployment. */
  public enum Kind {
    /** The text, or a section of it, cannot be read (GW101). */
    UNREADABLE,
    /** The same key twice in one mapping (GW102). */
    DUPLICATE_KEY,
    /** A name that the template does not define (GW103). */
    UNRESOLVED_REFERENCE,
    /** A local file that a template points to and that is missing or unreadable (GW107). */
    DEFINITION_UNREADABLE,
    /** A part that could not be followed (GW108). */
    NOT_ANALYSED,
    /** What a macro of the service, such as SAM's, would not take (GW111). */
    REFUSED,
    /** An authorizer that a macro passes over, so that nobody is asked for one (GW202). */
    AUTHORIZER_PASSED_OVER,
    /** A suppression that leaves nothing out (GW112). */
    SUPPRESSION_UNUSED,
    /** A suppression that cannot be understood, or that has ended (GW113). */
    SUPPRESSION_INVALID
  }

  /** A problem without related places. */
  public Problem(Kind kind, Span span, String message) {
    this(kind, span, message, List.of());
  }
}
