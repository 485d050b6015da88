package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** A local file that a template points to and that is missing or cannot be read. */
@AutoService(Rule.class)
public final class DefinitionUnreadable implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.DEFINITION_UNREADABLE)
        .forEach(
            problem ->
                report.add(Fault.of(problem).mend("correct the path, or the file that it names")));
  }
}
