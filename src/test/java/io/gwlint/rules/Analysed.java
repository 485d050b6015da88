package io.gwlint.rules;

import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.rule.Finding;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.util.List;

/** What rules find in a template that a test writes. */
public final class Analysed {
  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  private Analysed() {}

  /** Findings of one rule in a YAML template, in order. */
  public static List<Finding> findings(String code, String template) {
    SourceFile file = new SourceFile("template.yaml", template);
    return ANALYSIS.check(new TreeReader().read(file)).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }
}
