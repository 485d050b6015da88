package io.gwlint.language;

/** How much loops may make: a template of ten lines can ask for more than any memory holds. */
final class Budget {
  /**
   * A processed template has 1 MB at most (CloudFormation quotas, 2026), and no value takes less
   * than two characters of JSON, one of them the comma.
   */
  private static final int MOST_VALUES = 524_288;

  private int left = MOST_VALUES;

  /** Takes something away; false once there is nothing left. */
  boolean take(int values) {
    left = Math.max(-1, left - Math.min(values, MOST_VALUES + 1));
    return left >= 0;
  }

  boolean isSpent() {
    return left < 0;
  }
}
