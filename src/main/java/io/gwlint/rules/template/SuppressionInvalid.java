package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** A suppression that does not count. */
@AutoService(Rule.class)
public final class SuppressionInvalid implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.SUPPRESSION_INVALID)
        .forEach(problem -> report.add(Fault.of(problem).mend("correct it, or delete it")));
  }
}
