package io.gwlint.gateway;

import java.util.List;
import java.util.Optional;

/**
 * A call that Lambda will refuse, and why.
 *
 * @param call what the gateway wants to call
 * @param function the function, with its qualifier
 * @param cause what is wrong
 * @param invocation a kind of request that is refused; others of the same route may be allowed
 * @param permission the permission that comes nearest; empty for {@link Cause#MISSING}
 * @param mismatch where its SourceArn parts from the invocation; only for {@link Cause#SOURCE}
 */
public record Refusal(
    Call call,
    FunctionRef function,
    Cause cause,
    Invocation invocation,
    Optional<Permission> permission,
    Optional<SourceArn.Mismatch> mismatch) {
  /** What is wrong. */
  public enum Cause {
    /** No permission is meant for this call. */
    MISSING,
    /** Principal or action are not those of a gateway. */
    PRINCIPAL,
    /** It stands on another version or alias, or on the function instead of one. */
    QUALIFIER,
    /** Its SourceArn does not cover the call. */
    SOURCE
  }

  /** The refusals of one cause. */
  public static List<Refusal> of(Cause cause, List<Refusal> refusals) {
    return refusals.stream().filter(refusal -> refusal.cause() == cause).toList();
  }
}
