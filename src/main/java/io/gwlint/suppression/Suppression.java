package io.gwlint.suppression;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Findings of one rule that somebody asks to be left out.
 *
 * @param rule code or name, as written
 * @param scope which of its findings
 * @param reason why; empty when nobody says
 * @param until the last day on which it counts
 */
public record Suppression(
    Located<String> rule, Scope scope, String reason, Optional<Located<LocalDate>> until) {

  /**
   * A part of a template.
   *
   * @param text the part
   * @param resource logical id, when the part is a whole resource: then findings about it count
   *     wherever they stand, those about what SAM generates from it among them; else empty
   */
  public record Scope(Span text, String resource) {
    /** Is that place, of a finding about that resource, within the part? */
    public boolean covers(Span place, String about) {
      boolean within =
          text.file().name().equals(place.file().name())
              && text.start() <= place.start()
              && place.start() <= text.end();
      return within || (!resource.isEmpty() && resource.equals(about));
    }
  }

  /** Is it asked of the rule of that code and name? */
  public boolean names(String code, String name) {
    return rule.value().equalsIgnoreCase(code) || rule.value().equalsIgnoreCase(name);
  }
}
