package io.gwlint.engine;

import java.util.List;

/**
 * A run that makes baselines.
 *
 * @param updates one for each baseline that holds for some template
 * @param result what the run found that is not known yet
 */
public record BaselineRun(List<BaselineUpdate> updates, Result result) {
  public BaselineRun {
    updates = List.copyOf(updates);
  }
}
