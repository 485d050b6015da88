package io.gwlint.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Which suppressions count.
 *
 * @param reasonRequired true when one without a reason does not
 * @param today the day of the run, asked for only when a suppression has an end
 */
public record Leniency(boolean reasonRequired, Supplier<LocalDate> today) {
  /** All that have not ended. The day is that of UTC, so that a build ends alike everywhere. */
  public static Leniency usual() {
    return new Leniency(false, () -> LocalDate.now(ZoneOffset.UTC));
  }
}
