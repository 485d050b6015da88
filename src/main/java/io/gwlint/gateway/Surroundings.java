package io.gwlint.gateway;

import java.util.List;
import java.util.Optional;

/**
 * What the gateway is deployed into, as far as somebody says so: a template cannot tell.
 *
 * @param integrationTimeoutMillis the account's quota for integration timeouts of Regional and
 *     private REST APIs, in milliseconds; empty when nobody says
 * @param loggingRole true when the account's Region has a CloudWatch role already
 * @param webAcl true when a web ACL is put in front of public stages elsewhere
 * @param permitted logical ids of functions that get their permission elsewhere; {@code *} for all
 */
public record Surroundings(
    Optional<Long> integrationTimeoutMillis,
    boolean loggingRole,
    boolean webAcl,
    List<String> permitted) {
  private static final String ALL = "*";
  private static final Surroundings UNKNOWN =
      new Surroundings(Optional.empty(), false, false, List.of());

  public Surroundings {
    permitted = List.copyOf(permitted);
  }

  /** Nobody says anything. */
  public static Surroundings unknown() {
    return UNKNOWN;
  }

  /** True when another stack, or somebody by hand, lets gateways call that function. */
  public boolean permits(FunctionRef function) {
    if (permitted.contains(ALL)) {
      return true;
    }
    return function.target() instanceof FunctionRef.Declared declared
        && permitted.contains(declared.logicalId());
  }
}
