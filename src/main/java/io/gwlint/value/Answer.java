package io.gwlint.value;

/**
 * An answer that may be out of a template's reach. Rules act on {@link #YES} and {@link #NO};
 * {@link #UNKNOWN} never fires.
 */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /** The answer to a plain condition. */
  public static Answer of(boolean condition) {
    return condition ? YES : NO;
  }

  /** YES when both are, NO when one is NO. */
  public Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** YES when one is, NO when both are NO. */
  public Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** YES for NO and the reverse. */
  public Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public boolean isYes() {
    return this == YES;
  }

  public boolean isNo() {
    return this == NO;
  }

  public boolean isUnknown() {
    return this == UNKNOWN;
  }
}
