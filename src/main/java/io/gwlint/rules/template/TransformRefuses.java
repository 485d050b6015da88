package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** What a transform of AWS does not take, so that not even a change set comes about. */
@AutoService(Rule.class)
public final class TransformRefuses implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.REFUSED)
        .forEach(
            problem ->
                report.add(
                    Fault.of(problem)
                        .mend("write what the transform takes here, or leave it out")));
  }
}
