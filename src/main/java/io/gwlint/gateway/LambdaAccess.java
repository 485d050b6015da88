package io.gwlint.gateway;

import io.gwlint.gateway.Refusal.Cause;
import io.gwlint.value.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which calls of functions Lambda will refuse, its permissions being what they are. A call is
 * refused when no permission allows it whatever the deployment puts in; calls with a role of their
 * own need no permission.
 */
public final class LambdaAccess {
  private final Gateway gateway;
  private final Grants grants;
  private final IdentityHashMap<Permission, Boolean> idle = new IdentityHashMap<>();
  private final Map<FunctionRef.Target, List<Wanted>> wanted = new HashMap<>();

  /** What a call needs to be allowed. */
  private record Wanted(FunctionRef function, List<Invocation> invocations) {}

  /** The refusals of a gateway: several rules ask for them. */
  private record Refusals(List<Refusal> list) {}

  /** For one gateway. */
  public LambdaAccess(Gateway gateway) {
    this.gateway = gateway;
    this.grants = new Grants(gateway);
  }

  /**
   * The calls of routes that are refused, each with the one cause that is nearest; none when
   * permissions may be missing here.
   */
  public List<Refusal> refusals() {
    return gateway.memo().ofOne(Refusals.class, gateway, () -> new Refusals(workedOut())).list();
  }

  private List<Refusal> workedOut() {
    List<Refusal> refusals = new ArrayList<>();
    if (gateway.complete()) {
      gateway.calls().forEach(call -> refusal(call).ifPresent(refusals::add));
    }
    return refusals;
  }

  /** Will Lambda refuse the question of an authorizer? YES is certain. */
  public Answer refuses(Api api, Authorizer authorizer) {
    if (!gateway.complete()
        || !authorizer.credentials().isAbsent()
        || authorizer.function().isEmpty()) {
      return Answer.UNKNOWN;
    }
    FunctionRef function = authorizer.function().get();
    return isDeclared(function) && !gateway.surroundings().permits(function)
        ? allows(function, Invocations.of(api, authorizer)).not()
        : Answer.UNKNOWN;
  }

  private static boolean isDeclared(FunctionRef function) {
    return function.target() instanceof FunctionRef.Declared;
  }

  // Whoever lets an API call a function of another stack here, does so here for all of its routes.
  private boolean isPermittedHere(Call call, FunctionRef function) {
    return grants.about(function).stream().anyMatch(grant -> grant.isFor(call.api(), function));
  }

  private Optional<Refusal> refusal(Call call) {
    boolean needsPermission = call.integration().credentials().isAbsent();
    if (!needsPermission || !(call.integration().backend() instanceof Backend.Lambda lambda)) {
      return Optional.empty();
    }
    boolean judged = isDeclared(lambda.function()) || isPermittedHere(call, lambda.function());
    if (!judged || gateway.surroundings().permits(lambda.function())) {
      return Optional.empty();
    }
    return Invocations.of(call).stream()
        .filter(invocation -> allows(lambda.function(), invocation).isNo())
        .findFirst()
        .map(invocation -> refusal(call, lambda.function(), invocation));
  }

  private Answer allows(FunctionRef function, Invocation invocation) {
    Answer answer = Answer.NO;
    for (Grant grant : grants.about(function)) {
      answer = answer.or(grant.allows(function, invocation));
      if (!answer.isNo()) {
        break;
      }
    }
    return answer;
  }

  private Refusal refusal(Call call, FunctionRef function, Invocation invocation) {
    List<Suspect> suspects =
        grants.about(function).stream()
            .filter(grant -> grant.isOn(function).isYes() && grant.isMeantForGateways())
            .map(grant -> Suspect.of(grant, function, invocation, isIdle(grant)))
            .toList();
    return Suspect.nearest(suspects, invocation)
        .map(suspect -> suspect.refusal(call, function, invocation))
        .orElseGet(
            () ->
                new Refusal(
                    call, function, Cause.MISSING, invocation, Optional.empty(), Optional.empty()));
  }

  /**
   * True when no call needs it, others allowing the same: then it was meant for one that it does
   * not fit.
   */
  private boolean isIdle(Grant grant) {
    return idle.computeIfAbsent(
        grant.permission(),
        permission ->
            wantedOf(permission.function().target()).stream()
                .noneMatch(call -> needs(call, grant)));
  }

  private List<Wanted> wantedOf(FunctionRef.Target function) {
    if (wanted.isEmpty()) {
      gateway.calls().forEach(this::addWanted);
    }
    return wanted.getOrDefault(function, List.of());
  }

  private void addWanted(Call call) {
    if (call.integration().backend() instanceof Backend.Lambda lambda) {
      wanted
          .computeIfAbsent(lambda.function().target(), target -> new ArrayList<>())
          .add(new Wanted(lambda.function(), Invocations.of(call)));
    }
  }

  private boolean needs(Wanted call, Grant grant) {
    for (Invocation invocation : call.invocations()) {
      boolean helps = !grant.allows(call.function(), invocation).isNo();
      if (helps && !othersAllow(call.function(), invocation, grant)) {
        return true;
      }
    }
    return false;
  }

  private boolean othersAllow(FunctionRef function, Invocation invocation, Grant one) {
    for (Grant grant : grants.about(function)) {
      if (grant != one && !grant.allows(function, invocation).isNo()) {
        return true;
      }
    }
    return false;
  }
}
