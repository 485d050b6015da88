package io.gwlint.iam;

import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Resources;
import io.gwlint.gateway.Role;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.gateway.Subtype;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import java.util.Optional;

/**
 * What the role of an integration must be allowed.
 *
 * @param action such as {@code sqs:SendMessage}
 * @param resource what it is done to; empty when only the deployment or the request tells
 */
public record Demand(String action, Optional<Text> resource) {
  /** The action that invokes a function. */
  public static final String INVOKE = Permission.INVOKE;

  /**
   * What a call demands of the role that the gateway assumes for it; empty when nobody can tell.
   */
  public static Optional<Demand> of(Call call, Gateway gateway) {
    Integration integration = call.integration();
    Resources resources = gateway.resources();
    if (integration.backend() instanceof Backend.Lambda lambda) {
      return Optional.of(of(lambda.function(), gateway));
    }
    Payload payload = new Payload(call, resources);
    if (call.hasSubtype()) {
      return integration
          .subtype()
          .get()
          .flatMap(Subtype::of)
          .map(subtype -> new Demand(subtype.action(), payload.target(subtype)));
    }
    return call.serviceUri().flatMap(uri -> new ServiceCall(uri, call, payload).demand());
  }

  /** What invoking a function demands. */
  public static Demand of(FunctionRef function, Gateway gateway) {
    Text spelled = gateway.resources().normal(function.spelled());
    boolean isArn = spelled.reference().isPresent() || ServiceUri.head(spelled).startsWith("arn:");
    boolean chosen = spelled.toString().contains("stageVariables.");
    return new Demand(INVOKE, isArn && !chosen ? Optional.of(spelled) : Optional.empty());
  }

  /** The service of the action. */
  public String service() {
    return action.substring(0, action.indexOf(':'));
  }

  /**
   * Will the role be refused? NO when it is allowed; UNKNOWN also when the resource may have a
   * policy of its own that lets the role in.
   */
  public Answer isRefusedTo(Role role, Gateway gateway) {
    boolean guarded =
        !gateway.complete()
            || gateway.resources().guarded().contains(service())
            || (action.equals(INVOKE) && hasGrantsForRoles(gateway));
    if (guarded) {
      return Answer.UNKNOWN;
    }
    return resource
        .map(one -> Policies.allows(role, action, one, gateway.resources()))
        .orElseGet(() -> Policies.allows(role, action))
        .not();
  }

  private static boolean hasGrantsForRoles(Gateway gateway) {
    return gateway.permissions().stream()
        .anyMatch(
            permission ->
                permission
                    .principal()
                    .test(name -> !name.toString().endsWith(".amazonaws.com"))
                    .isYes());
  }
}
