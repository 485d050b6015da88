package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** A name that the template does not define. */
@AutoService(Rule.class)
public final class UnresolvedReference implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.UNRESOLVED_REFERENCE)
        .forEach(
            problem ->
                report.add(Fault.of(problem).mend("correct the name, or define what it names")));
  }
}
