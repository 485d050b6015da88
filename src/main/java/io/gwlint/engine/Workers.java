package io.gwlint.engine;

import java.util.ArrayList;
import java.util.List;

/** Runs the same work in several threads at once. */
final class Workers {
  private Workers() {}

  /** Returns when the work is done in every thread; the calling thread is one of them. */
  static void run(Runnable work, int threads) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread other = new Thread(work, "gwlint-" + i);
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    work.run();
    boolean interrupted = false;
    for (Thread other : others) {
      interrupted |= !joined(other);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a thread; false when the wait was interrupted, though it still waited to the end. */
  private static boolean joined(Thread thread) {
    boolean undisturbed = true;
    while (true) {
      try {
        thread.join();
        return undisturbed;
      } catch (InterruptedException e) {
        undisturbed = false;
      }
    }
  }
}
