package io.gwlint.assembly;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.template.Plan;
import io.gwlint.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a template does not show: macros, nested stacks, scenarios that were not looked at. */
final class Completeness {
  private static final Set<String> KNOWN_MACROS =
      Set.of(
          Template.SAM,
          "AWS::LanguageExtensions",
          "AWS::SecretsManager-2020-07-23",
          "AWS::SecretsManager-2024-09-16",
          "AWS::CodeDeployBlueGreen");

  private Completeness() {}

  /**
   * False when an unknown macro, or a nested stack that is given a function of this template, may
   * add resources.
   */
  static boolean isComplete(Template template) {
    return unknownMacros(template).isEmpty();
  }

  private static List<Located<String>> unknownMacros(Template template) {
    return template.transforms().stream()
        .filter(macro -> !KNOWN_MACROS.contains(macro.value()))
        .toList();
  }

  /** What could not be followed, said once each. */
  static List<Problem> problems(Template template, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    for (Located<String> macro : unknownMacros(template)) {
      problems.add(
          new Problem(
              Problem.Kind.NOT_ANALYSED,
              macro.span(),
              "macro `"
                  + macro.value()
                  + "` may change everything; what seems missing is not reported"));
    }
    if (!plan.exhaustive()) {
      problems.add(
          new Problem(
              Problem.Kind.NOT_ANALYSED,
              template.root().span(),
              String.join("; ", plan.leftOut())));
    }
    return problems;
  }
}
