package io.gwlint.suppression;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.suppression.Suppression.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The suppressions of a document while they are read. */
final class Gathered {
  private static final int YEAR_DIGITS = 4;
  private static final int DATE_LENGTH = "2027-01-31".length();

  private final SourceFile file;
  private final List<Suppression> list = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Gathered(SourceFile file) {
    this.file = file;
  }

  /** What belongs to all rules that one comment or item names. */
  record Terms(String reason, Optional<Located<LocalDate>> until) {}

  void add(Located<String> rule, Scope scope, Terms terms) {
    list.add(new Suppression(rule, scope, terms.reason(), terms.until()));
  }

  void malformed(Span place, String message) {
    problems.add(new Problem(Problem.Kind.SUPPRESSION_INVALID, place, message));
  }

  Scope wholeFile() {
    return new Scope(file.span(0, file.text().length()), "");
  }

  /** A day such as {@code 2027-01-31}; what is no day is said, and makes the wish void. */
  Optional<Located<LocalDate>> day(Located<String> text) {
    try {
      return Optional.of(new Located<>(parsed(text.value()), text.span()));
    } catch (DateTimeException | NumberFormatException e) {
      malformed(
          text.span(), "`until` takes a day such as `2027-01-31`, not `" + text.value() + "`");
      return Optional.empty();
    }
  }

  // LocalDate.parse would load a formatter for it.
  private static LocalDate parsed(String text) {
    if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException(text);
    }
    return LocalDate.of(
        Integer.parseInt(text.substring(0, YEAR_DIGITS)),
        Integer.parseInt(text.substring(5, 7)),
        Integer.parseInt(text.substring(8)));
  }

  Suppressions suppressions() {
    return new Suppressions(list, problems);
  }
}
