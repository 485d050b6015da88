package io.gwlint.report;

import java.util.logging.Level;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import se.bjurr.violations.lib.ViolationsLogger;

/** Loggers of report readers; a warning of theirs fails the test. */
final class Silent {
  static final ViolationsLogger LOGGER =
      new ViolationsLogger() {
        @Override
        public void log(Level level, String text) {
          if (level.intValue() >= Level.WARNING.intValue()) {
            throw new AssertionError(text);
          }
        }

        @Override
        public void log(Level level, String text, Throwable cause) {
          throw new AssertionError(text, cause);
        }
      };

  static final NullConsoleLogger SUREFIRE = new NullConsoleLogger();

  private Silent() {}
}
