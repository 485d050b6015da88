package io.gwlint.rule;

/**
 * What people see when a fault is not mended. Empty texts mean that there is nothing of the kind.
 *
 * @param when deploy, first-call, under-load, on-change or on-attack
 * @param status HTTP status, or {@code deploy refused}
 * @param caller what the caller gets, body as the service writes it
 * @param log the line in the execution log, the access log or the stack's events
 */
public record Symptom(String when, String status, String caller, String log) {
  /** What a caller gets of a gateway that cannot do what its configuration says. */
  public static final String INTERNAL_ERROR = "{\"message\": \"Internal server error\"}";

  private static final String CONFIGURATION_ERROR = "Execution failed due to configuration error: ";

  /** A deployment that the service refuses with that sentence; empty when it is not known. */
  public static Symptom refused(String log) {
    return new Symptom("deploy", "deploy refused", "", log);
  }

  /** The deployment succeeds and the first request fails. */
  public static Symptom atFirstCall(String status, String caller, String log) {
    return new Symptom("first-call", status, caller, log);
  }

  /**
   * The deployment succeeds, and at the first request the gateway cannot do what its configuration
   * says.
   *
   * @param reason as the execution log gives it
   */
  public static Symptom misconfigured(String reason) {
    return atFirstCall("500", INTERNAL_ERROR, CONFIGURATION_ERROR + reason);
  }
}
