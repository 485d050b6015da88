package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Refusal;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.TextEdit;
import io.gwlint.value.Text;
import java.util.Optional;

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
                    + "` for `apigateway.amazonaws.com`"
                    + (refused.isElsewhere() ? ", unless another stack has one" : ""));
    return gateway
        .function(first.function())
        .map(
            found ->
                fault
                    .related(found.origin().span(), "the function")
                    .fixedBy(permission(first, found)))
        .orElse(fault);
  }

  // Where the function exists only under a condition, the permission must, too: that is for people.
  private static Optional<TextEdit> permission(Refusal refusal, Function function) {
    String id = function.origin().logicalId();
    Optional<Text.Reference> api = refusal.call().api().identity().reference();
    boolean certain =
        refusal.function().qualifier().isAbsent()
            && function.origin().span().text().replace("\"", "").equals(id);
    return api.filter(reference -> certain)
        .map(
            reference ->
                Insertion.before(
                        function.origin().span(),
                        id + reference.resource() + "Permission",
                        resource(id, reference.resource()))
                    .unsafe());
  }

  private static Snippet resource(String function, String api) {
    return Snippet.entries()
        .put("Type", Snippet.name("AWS::Lambda::Permission"))
        .put(
            "Properties",
            Snippet.entries()
                .put("FunctionName", Snippet.ref(function))
                .put("Action", Snippet.name(Permission.INVOKE))
                .put("Principal", Snippet.name(Permission.GATEWAY))
                .put(
                    "SourceArn",
                    Snippet.sub(
                        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                            + api
                            + "}/*")));
  }
}
