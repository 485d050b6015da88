package io.gwlint.value;

/**
 * Asks whether parts could be filled in, each occurrence by itself, so that pattern and subject
 * match: a NO is certain. Works backwards through a table of positions in both.
 */
final class GlobOverlap {
  private final int[] pattern;
  private final int[] subject;
  private final GlobTokens tokens;

  GlobOverlap(int[] pattern, int[] subject, GlobTokens tokens) {
    this.pattern = pattern;
    this.subject = subject;
    this.tokens = tokens;
  }

  boolean exists() {
    int from = commonPrefix();
    boolean[] row = new boolean[subject.length + 1];
    boolean[] below = new boolean[subject.length + 1];
    for (int i = pattern.length; i >= from; i--) {
      for (int j = subject.length; j >= from; j--) {
        row[j] = exists(i, j, row, below);
      }
      boolean[] done = row;
      row = below;
      below = done;
    }
    return below[from];
  }

  // Ids and literals that both begin with cancel out, which leaves little of most ARNs.
  private int commonPrefix() {
    int from = 0;
    int length = Math.min(pattern.length, subject.length);
    while (from < length && pattern[from] == subject[from] && GlobTokens.isFixed(pattern[from])) {
      from++;
    }
    return from;
  }

  /**
   * Do the ends from there on overlap, {@code row[j + 1]} being one subject token and {@code below}
   * one pattern token further?
   */
  private boolean exists(int i, int j, boolean[] row, boolean[] below) {
    int left = i < pattern.length ? pattern[i] : GlobTokens.END;
    int right = j < subject.length ? subject[j] : GlobTokens.END;
    if (left == GlobTokens.END && right == GlobTokens.END) {
      return true;
    }
    boolean subjectOn = right != GlobTokens.END && row[j + 1];
    boolean patternOn = left != GlobTokens.END && below[j];
    if ((GlobTokens.isRun(left) && patternOn) || (GlobTokens.isRun(right) && subjectOn)) {
      return true;
    }
    return tokens.isCompatible(left, right)
        && ((GlobTokens.isRun(left) && subjectOn)
            || (GlobTokens.isRun(right) && patternOn)
            || below[j + 1]);
  }
}
