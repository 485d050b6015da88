package io.gwlint.assembly;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.template.Plan;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.List;

/** What a template does not show: macros, nested stacks, scenarios that were not looked at. */
final class Completeness {
  private Completeness() {}

  /**
   * False when an unknown macro, an include or a nested stack may add resources: permissions, the
   * account's logging role.
   */
  static boolean isComplete(Document document, Template template) {
    return !isPreprocessed(document)
        && !template.mayHaveMore()
        && template.resources().values().stream().noneMatch(Completeness::isNestedStack);
  }

  /** True when another tool fills in parts of the text, and names with them. */
  static boolean isPreprocessed(Document document) {
    return document.problems().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.NOT_ANALYSED);
  }

  private static boolean isNestedStack(Resource resource) {
    return resource.type().equals("AWS::CloudFormation::Stack");
  }

  /** What could not be followed, said once each. */
  static List<Problem> problems(Template template, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    for (Located<String> macro : template.unknownMacros()) {
      problems.add(
          new Problem(
              Problem.Kind.NOT_ANALYSED,
              macro.span(),
              "macro `"
                  + macro.value()
                  + "` may change everything; what seems missing is not reported"));
    }
    if (!plan.exhaustive()) {
      String message = String.join("; ", plan.leftOut());
      problems.add(new Problem(Problem.Kind.NOT_ANALYSED, conditions(template), message));
    }
    return problems;
  }

  private static Span conditions(Template template) {
    return template
        .root()
        .entry("Conditions")
        .map(entry -> entry.key().span())
        .orElse(template.root().span());
  }
}
