package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.template.Template;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.List;

/** What a template does not show: what other tools and macros add. */
final class Completeness {
  private Completeness() {}

  /** True when another tool fills in parts of the text, and names with them. */
  static boolean isPreprocessed(Document document) {
    return document.problems().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.NOT_ANALYSED);
  }

  /** Macros that are not known, said once each; includes are followed, or said where they are. */
  static List<Problem> macros(Template template) {
    List<Problem> problems = new ArrayList<>();
    for (Located<String> macro : template.unknownMacros()) {
      if (!macro.value().equals(Includes.MACRO)) {
        problems.add(
            new Problem(
                Problem.Kind.NOT_ANALYSED,
                macro.span(),
                "macro `"
                    + macro.value()
                    + "` may change everything; what seems missing is not reported"));
      }
    }
    for (Located<String> macro : template.embeddedMacros()) {
      problems.add(
          new Problem(
              Problem.Kind.NOT_ANALYSED,
              macro.span(),
              "macro `" + macro.value() + "` may change what it stands in; that is not looked at"));
    }
    return problems;
  }
}
