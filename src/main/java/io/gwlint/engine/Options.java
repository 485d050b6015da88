package io.gwlint.engine;

/**
 * How a run goes about it.
 *
 * @param deployment what is known of the deployment
 * @param jobs number of files checked at the same time; 0 chooses by the number of processors and
 *     files
 */
public record Options(Deployment deployment, int jobs) {
  /** Nothing is known, and the machine decides. */
  public static Options defaults() {
    return new Options(Deployment.unknown(), 0);
  }
}
