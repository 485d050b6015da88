package io.gwlint.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions out of templates. They are the service's, which is Java's kind, and whoever
 * wrote them may have meant harm: one that takes too long has no answer.
 */
public final class RegularExpression {
  private static final int LONGEST = 1_000;
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_REPETITIONS = 1_000;
  private static final Pattern COUNT = Pattern.compile("\\{(?:\\d*,)?(\\d+)");

  private RegularExpression() {}

  /**
   * Does the expression match the whole text? UNKNOWN when it is no expression, or too costly to
   * tell.
   */
  public static Answer matches(String expression, String text) {
    return apply(expression, pattern -> pattern.matcher(new Budget(text)).matches())
        .map(Answer::of)
        .orElse(Answer.UNKNOWN);
  }

  /**
   * The text with every match replaced, as Java's {@code String.replaceAll} does; empty when it is
   * no expression or replacement, or too costly to tell.
   */
  public static Optional<String> replaceAll(String expression, String text, String replacement) {
    return apply(expression, pattern -> pattern.matcher(new Budget(text)).replaceAll(replacement));
  }

  /** The pieces between matches, as Java's {@code String.split}; empty as above. */
  public static Optional<List<String>> split(String expression, String text) {
    return apply(expression, pattern -> List.of(pattern.split(new Budget(text))));
  }

  private static <T> Optional<T> apply(String expression, Function<Pattern, T> use) {
    if (expression.length() > LONGEST
        || repetitions(expression) > MOST_REPETITIONS
        || Quantifiers.nest(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(use.apply(Pattern.compile(expression)));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | TooCostlyException
        | StackOverflowError e) {
      // A syntax error is an illegal argument, and so is a replacement that is none.
      return Optional.empty();
    }
  }

  /**
   * What is wrong with an expression, as Java's regular expressions say it; empty when it is one,
   * or too long to tell.
   */
  public static Optional<String> offence(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Pattern.compile(expression);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    } catch (StackOverflowError e) {
      return Optional.empty();
    }
  }

  // Counts of what may be empty cost time without a character being read.
  private static double repetitions(String expression) {
    double product = 1;
    for (Matcher count = COUNT.matcher(expression); count.find(); ) {
      product *= Math.max(1, Double.parseDouble(count.group(1)));
    }
    return product;
  }

  private static final class TooCostlyException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that can be read so often and no more. */
  private static final class Budget implements CharSequence {
    private final CharSequence text;
    private int steps;

    Budget(CharSequence text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooCostlyException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
