package io.gwlint.cli;

import io.gwlint.engine.Progress;
import java.io.PrintStream;

/**
 * A line that says how far a run is, once it takes long enough to wonder; gone when the run is
 * over.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private long next = System.nanoTime() + PATIENCE;
  private boolean shown;

  ProgressLine(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void done(int files, int all) {
    long now = System.nanoTime();
    if (now - next >= 0 && files < all) {
      next = now + PAUSE;
      shown = true;
      err.print(CLEAR + "looked into " + files + " of " + all + " files");
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
