package io.gwlint.report;

import io.gwlint.rule.Finding;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mend as a single edit, for formats in which several edits would be several choices. */
final class Replacement {
  /** More than that nobody reads as a suggestion. */
  private static final int LONGEST = 4_000;

  private Replacement() {}

  /**
   * The edits of a finding, and the text between them, as one. Nothing when there is no edit, when
   * another file takes part, or when they are far apart.
   */
  static Optional<TextEdit> of(Finding finding) {
    SourceFile file = finding.span().file();
    List<TextEdit> edits = new ArrayList<>(finding.edits());
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    if (edits.isEmpty() || edits.stream().anyMatch(edit -> isElsewhere(edit, file))) {
      return Optional.empty();
    }
    int start = edits.get(0).span().start();
    int at = start;
    StringBuilder text = new StringBuilder();
    for (TextEdit edit : edits) {
      if (edit.span().start() < at || edit.span().end() - start > LONGEST) {
        return Optional.empty();
      }
      text.append(file.text(), at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return Optional.of(TextEdit.safe(file.span(start, at), text.toString()));
  }

  private static boolean isElsewhere(TextEdit edit, SourceFile file) {
    return !edit.span().file().name().equals(file.name());
  }
}
