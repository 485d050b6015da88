package io.gwlint.gateway;

import io.gwlint.gateway.Refusal.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A permission of the called function that may be what was meant to allow a call.
 *
 * @param grant the permission
 * @param causes all that is wrong with it for this call
 * @param idle true when no call needs it
 */
record Suspect(Grant grant, List<Cause> causes, boolean idle) {
  // To compare ARNs is slow, and of so many any near one will do.
  private static final int MOST_COMPARED = 100;

  static Suspect of(Grant grant, FunctionRef function, Invocation invocation, boolean idle) {
    List<Cause> causes = new ArrayList<>();
    if (grant.isForGateways().isNo()) {
      causes.add(Cause.PRINCIPAL);
    }
    if (grant.hasQualifierOf(function).isNo()) {
      causes.add(Cause.QUALIFIER);
    }
    if (grant.covers(invocation).isNo()) {
      causes.add(Cause.SOURCE);
    }
    return new Suspect(grant, List.copyOf(causes), idle);
  }

  /**
   * The one to blame. Empty when each does its work for another route, and this route was
   * forgotten: several permissions are then one for each route, while a single one is meant for
   * all.
   */
  static Optional<Suspect> nearest(List<Suspect> suspects, Invocation invocation) {
    List<Suspect> idle = suspects.stream().filter(Suspect::idle).toList();
    List<Suspect> single =
        suspects.stream().filter(suspect -> suspect.causes().size() == 1).toList();
    boolean onePerRoute =
        single.size() > 1
            && single.stream().allMatch(suspect -> suspect.causes().contains(Cause.SOURCE));
    List<Suspect> blamed = idle.isEmpty() && !onePerRoute ? single : idle;
    int fewest = blamed.stream().mapToInt(suspect -> suspect.causes().size()).min().orElse(0);
    return blamed.stream()
        .filter(suspect -> suspect.causes().size() == fewest)
        .limit(MOST_COMPARED)
        .map(suspect -> new Near(suspect, suspect.nearness(invocation)))
        .min(Comparator.comparingInt(Near::nearness).reversed())
        .map(Near::suspect);
  }

  /** How much of the call's ARN its SourceArn matches. */
  private int nearness(Invocation invocation) {
    return grant.source().map(source -> source.nearness(invocation)).orElse(0);
  }

  private record Near(Suspect suspect, int nearness) {}

  Refusal refusal(Call call, FunctionRef function, Invocation invocation) {
    Cause cause = causes.get(0);
    Optional<SourceArn.Mismatch> mismatch =
        cause == Cause.SOURCE
            ? grant.source().map(source -> source.mismatch(invocation))
            : Optional.empty();
    return new Refusal(
        call, function, cause, invocation, Optional.of(grant.permission()), mismatch);
  }
}
