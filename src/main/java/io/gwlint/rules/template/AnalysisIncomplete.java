package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** A part that could not be followed. */
@AutoService(Rule.class)
public final class AnalysisIncomplete implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway.problems(Problem.Kind.NOT_ANALYSED).forEach(problem -> report.add(Fault.of(problem)));
  }
}
