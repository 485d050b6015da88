package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** The same key twice in one mapping. */
@AutoService(Rule.class)
public final class DuplicateKey implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.DUPLICATE_KEY)
        .forEach(
            problem ->
                report.add(Fault.of(problem).mend("keep one of the two and delete the other")));
  }
}
