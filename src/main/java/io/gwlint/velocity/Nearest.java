package io.gwlint.velocity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The name that somebody may have meant. */
final class Nearest {
  private static final int FARTHEST = 3;

  private Nearest() {}

  /** "write `x`" for the name closest to one that does not exist, or else other advice. */
  static String to(String name, Set<String> names, String otherwise) {
    String best = "";
    int least = Math.min(FARTHEST, name.length() / 2) + 1;
    for (String candidate : new TreeSet<>(names)) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best.isEmpty() ? otherwise : "write `" + best + "`";
  }

  private static int distance(String one, String other) {
    if (one.length() > 60) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
