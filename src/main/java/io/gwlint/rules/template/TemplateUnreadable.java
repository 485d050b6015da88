package io.gwlint.rules.template;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Problem;

/** A template or a section of it that cannot be read. */
@AutoService(Rule.class)
public final class TemplateUnreadable implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.UNREADABLE)
        .forEach(problem -> report.add(Fault.of(problem).mend("correct the text at this place")));
  }
}
