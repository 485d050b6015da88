package io.gwlint.iam;

import io.gwlint.gateway.PolicyDocument;
import io.gwlint.gateway.PolicyDocument.Statement;
import io.gwlint.gateway.Resources;
import io.gwlint.gateway.Role;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.Locale;

/**
 * What a role's policies amount to: a Deny wins, an Allow is needed. A condition, a policy that the
 * template does not show and a text that only the deployment knows make the answer UNKNOWN. A
 * permissions boundary must allow it too. Organisation policies are not looked at: they only take
 * away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>, read 2026-11
 */
public final class Policies {
  private Policies() {}

  /** May a service such as {@code apigateway.amazonaws.com} assume the role? */
  public static Answer trusts(Role role, String service) {
    Items<Statement> statements = role.trust().statements();
    if (statements.list().isEmpty()) {
      return Answer.UNKNOWN;
    }
    Request request = Request.onSomeResource("sts:AssumeRole");
    Answer allowed = statements.complete() ? Answer.NO : Answer.UNKNOWN;
    Answer denied = Answer.NO;
    for (Statement statement : statements.list()) {
      Answer covers = trustCovers(statement, request, service);
      allowed = allowed.or(covers.and(statement.allows().is(true)));
      denied = denied.or(covers.and(statement.allows().is(false)));
    }
    return allowed.and(denied.not());
  }

  private static Answer trustCovers(Statement statement, Request request, String service) {
    Answer covers = request.isActionOf(statement).and(names(statement, service));
    return statement.conditional() ? covers.and(Answer.UNKNOWN) : covers;
  }

  // Without any principal there is a NotPrincipal; whether `*` means services too is not for us to
  // say.
  private static Answer names(Statement statement, String service) {
    Items<Text> services = statement.servicePrincipals();
    Items<Text> others = statement.otherPrincipals();
    if (services.list().isEmpty() && others.list().isEmpty()) {
      return Answer.UNKNOWN;
    }
    Answer everyone =
        others.list().contains(Text.of("*")) || !others.complete() ? Answer.UNKNOWN : Answer.NO;
    return everyone.or(Request.any(services, text -> isService(text, service)));
  }

  // Regional and partition spellings of the same service may be accepted.
  private static Answer isService(Text text, String service) {
    if (text.literal().isEmpty()) {
      return Answer.UNKNOWN;
    }
    String name = text.literal().get().toLowerCase(Locale.ROOT);
    if (name.equals(service)) {
      return Answer.YES;
    }
    String label = service.substring(0, service.indexOf('.') + 1);
    return name.contains("*") || name.startsWith(label) ? Answer.UNKNOWN : Answer.NO;
  }

  /** Do the role's policies allow an action such as {@code sqs:SendMessage} on some resource? */
  public static Answer allows(Role role, String action) {
    return allows(role, Request.onSomeResource(action));
  }

  /** Do the role's policies allow an action on a resource, known in part perhaps? */
  public static Answer allows(Role role, String action, Text resource, Resources resources) {
    return allows(role, Request.on(action, resource, resources));
  }

  private static Answer allows(Role role, Request request) {
    Answer within =
        role.boundary()
            .map(most -> allow(most.policies(), most.managedPolicies(), request))
            .orElse(Answer.YES);
    return within.and(allow(role.policies(), role.managedPolicies(), request));
  }

  private static Answer allow(
      Items<PolicyDocument> policies, Items<Text> managed, Request request) {
    Answer allowed = policies.complete() ? Answer.NO : Answer.UNKNOWN;
    allowed = allowed.or(Request.any(managed, arn -> ManagedPolicies.allow(arn, request)));
    Answer denied = Answer.NO;
    for (PolicyDocument policy : policies.list()) {
      if (!policy.statements().complete()) {
        allowed = allowed.or(Answer.UNKNOWN);
      }
      for (Statement statement : policy.statements().list()) {
        allowed = allowed.or(request.isAllowedBy(statement));
        denied = denied.or(request.isDeniedBy(statement));
      }
    }
    return allowed.and(denied.not());
  }
}
