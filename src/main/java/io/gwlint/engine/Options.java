package io.gwlint.engine;

/**
 * How a run goes about it.
 *
 * @param deployment what is known of the deployment
 * @param jobs number of files checked at the same time; 0 chooses by the number of processors and
 *     files
 * @param choices what is asked of this run
 * @param configurations the configuration files that count
 * @param leniency which suppressions count, besides what configuration files demand
 * @param baselines which files hold findings that are known
 */
public record Options(
    Deployment deployment,
    int jobs,
    Choices choices,
    Configurations configurations,
    Leniency leniency,
    Baselines baselines) {

  /** Everything is reported, and no configuration file is looked for. */
  public Options(Deployment deployment, int jobs) {
    this(
        deployment,
        jobs,
        Choices.everything(),
        Configurations.none(),
        Leniency.usual(),
        Baselines.none());
  }

  /** The same, asked for that. */
  public Options with(Choices other) {
    return new Options(deployment, jobs, other, configurations, leniency, baselines);
  }

  /** The same with these configuration files. */
  public Options with(Configurations other) {
    return new Options(deployment, jobs, choices, other, leniency, baselines);
  }

  /** The same with these baselines. */
  public Options with(Baselines other) {
    return new Options(deployment, jobs, choices, configurations, leniency, other);
  }
}
