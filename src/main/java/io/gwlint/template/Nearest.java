package io.gwlint.template;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The one closest to a name; empty when none is close (two typing errors at most, one in a short
   * name).
   */
  public static Optional<String> to(String name, Collection<String> names) {
    int best = Math.min(2, name.length() / 3) + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : names) {
      int distance =
          Math.abs(candidate.length() - name.length()) >= best ? best : distance(name, candidate);
      if (distance < best) {
        best = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** Insertions, deletions, replacements and swaps of neighbours; case does not count. */
  private static int distance(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    String[] texts = {a, b};
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(texts, i, j, table);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int step(String[] texts, int i, int j, int[][] table) {
    String a = texts[0];
    String b = texts[1];
    int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
