package io.gwlint.tree;

import java.util.Arrays;

/**
 * From code points, which the YAML parser counts, to UTF-16 code units, which the rest of the
 * program counts. Costs nothing in a text without surrogate pairs.
 */
final class Offsets {
  private static final int[] NONE = {};

  /** Index of every code point that takes two units, in code points, ascending. */
  private final int[] pairs;

  Offsets(String text) {
    this.pairs = pairs(text);
  }

  private static int[] pairs(String text) {
    int[] found = NONE;
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  int utf16(int codePoints) {
    if (pairs.length == 0) {
      return codePoints;
    }
    int found = Arrays.binarySearch(pairs, codePoints);
    return codePoints + (found >= 0 ? found : -found - 1);
  }
}
