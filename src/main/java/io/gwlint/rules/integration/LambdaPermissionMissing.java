package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Refusal;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** A Lambda integration that no permission was written for. */
@AutoService(Rule.class)
public final class LambdaPermissionMissing implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    RefusedCalls.byUri(gateway).forEach(refused -> report.add(fault(gateway, refused)));
  }

  private static Fault fault(Gateway gateway, RefusedCalls refused) {
    Refusal first = refused.first();
    String function = RefusedCalls.shown(first.function());
    String message = "no permission lets " + refused.callers() + " invoke `" + function + "`";
    Fault fault =
        refused
            .listedIn(Fault.at(refused.uri(), first.call().integration().origin(), message))
            .mend(
                "add an `AWS::Lambda::Permission` on `"
                    + function
                    + "` for `apigateway.amazonaws.com`");
    return gateway
        .function(first.function())
        .map(found -> fault.related(found.origin().span(), "the function"))
        .orElse(fault);
  }
}
