package io.gwlint.tree;

import java.util.Arrays;

/** Where the characters of a value stand, noted one after the other. */
final class Trace {
  /** Where every character stands. */
  static final class Result {
    static final Result NONE = new Result(new int[1], new int[0]);

    /** One more than there are characters: the last is the end of the value. */
    private final int[] starts;

    private final int[] ends;

    private Result(int[] starts, int[] ends) {
      this.starts = starts;
      this.ends = ends;
    }

    int start(int index) {
      return starts[Math.max(0, Math.min(index, starts.length - 1))];
    }

    int end(int index) {
      return index < ends.length ? ends[Math.max(0, index)] : start(index);
    }
  }

  private final String value;
  private final int[] starts;
  private final int[] ends;
  private int count;
  private boolean differs;

  Trace(String value) {
    this.value = value;
    this.starts = new int[value.length() + 1];
    this.ends = new int[value.length()];
  }

  boolean isFull() {
    return count == value.length();
  }

  /** The next character, which must be this one, stands there. */
  void put(char expected, int start, int end) {
    differs |= !isFull() && value.charAt(count) != expected;
    putAny(start, end);
  }

  /** The next character, whatever it is, stands there. */
  void putAny(int start, int end) {
    if (!isFull()) {
      starts[count] = start;
      ends[count] = end;
      count++;
    }
  }

  /** What was noted; where it is not the value after all, every character is at the fallback. */
  Result result(int fallback) {
    if (differs || !isFull()) {
      Arrays.fill(starts, fallback);
      Arrays.fill(ends, fallback + 1);
    } else {
      starts[count] = count == 0 ? fallback : ends[count - 1];
    }
    return new Result(starts, ends);
  }
}
