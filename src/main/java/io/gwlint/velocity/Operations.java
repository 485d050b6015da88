package io.gwlint.velocity;

import io.gwlint.velocity.Expression.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What operators do, as Velocity 2 does it: nothing equals the empty text, texts count as numbers.
 */
final class Operations {
  private static final int MOST_DIGITS = 200;
  private static final int FRACTION = 16;

  private final Samples samples;
  private final Budget budget;

  Operations(Samples samples, Budget budget) {
    this.samples = samples;
    this.budget = budget;
  }

  /** Does a value count as true? */
  boolean isTrue(Val value) {
    if (value instanceof Val.Sample sample) {
      samples.hint(sample.cell(), Shape.MISSING);
      return samples.isFilled(sample.cell());
    }
    known(value);
    if (value instanceof Val.Flag flag) {
      return flag.value();
    }
    if (value instanceof Val.Num number) {
      return number.value().signum() != 0;
    }
    if (value instanceof Val.Listing list) {
      return !list.items().isEmpty();
    }
    if (value instanceof Val.Table table) {
      return !table.members().isEmpty();
    }
    return value instanceof Val.Host || !isNothing(value);
  }

  private static boolean isNothing(Val value) {
    return value instanceof Val.None || (value instanceof Val.Str text && text.text().isEmpty());
  }

  /** A value that is known, or the end of the trial. */
  Val known(Val value) {
    boolean isOpen =
        value instanceof Val.Unknown
            || (value instanceof Val.Str text && text.text().indexOf(Script.MARK) >= 0);
    if (isOpen) {
      throw new HaltException("known only at deployment");
    }
    return value;
  }

  boolean isEqual(Val left, Val right) {
    if (left instanceof Val.Sample sample) {
      return sampleEquals(sample.cell(), right);
    }
    if (right instanceof Val.Sample sample) {
      return sampleEquals(sample.cell(), left);
    }
    known(left);
    known(right);
    if (isNothing(left) || isNothing(right)) {
      return isNothing(left) && isNothing(right);
    }
    if (!(left instanceof Val.Str && right instanceof Val.Str)) {
      Optional<BigDecimal> one = number(left);
      Optional<BigDecimal> other = number(right);
      if (one.isPresent() && other.isPresent()) {
        return one.get().compareTo(other.get()) == 0;
      }
    }
    return printed(left).equals(printed(right));
  }

  private String printed(Val value) {
    String text = Printed.of(value, samples);
    budget.read(text);
    return text;
  }

  private boolean sampleEquals(Cell cell, Val other) {
    if (isNothing(other)) {
      samples.hint(cell, Shape.MISSING);
      return samples.isMissing(cell);
    }
    Val value = other instanceof Val.Sample sample ? samples.leaf(sample.cell()) : other;
    hint(cell, value);
    return isEqual(samples.leaf(cell), value);
  }

  /** Notes what a part of the request is compared with. */
  void hint(Cell cell, Val value) {
    if (value instanceof Val.Str text && text.text().indexOf(Script.MARK) < 0) {
      samples.hint(cell, new Shape.Words(text.text()));
    } else if (value instanceof Val.Flag flag) {
      samples.hint(cell, new Shape.Words(String.valueOf(flag.value())));
    } else if (value instanceof Val.Num number && number.value().abs().precision() < 10) {
      samples.hint(cell, new Shape.Amount(number.value().longValue()));
    }
  }

  boolean compare(Operator operator, Val left, Val right) {
    Optional<BigDecimal> one = number(compared(left, right));
    Optional<BigDecimal> other = number(compared(right, left));
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    int order = one.get().compareTo(other.get());
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private Val compared(Val value, Val other) {
    if (value instanceof Val.Sample sample) {
      if (other instanceof Val.Num limit && limit.value().precision() < 10) {
        long around = limit.value().longValue();
        samples.hint(sample.cell(), new Shape.Amount(around - 1));
        samples.hint(sample.cell(), new Shape.Amount(around + 1));
      }
      return samples.leaf(sample.cell());
    }
    return known(value);
  }

  /** Arithmetic, and the joining of texts; nothing when the operands are no numbers. */
  Val calculate(Operator operator, Val left, Val right) {
    Val one = value(left);
    Val other = value(right);
    if (one instanceof Val.Unknown || other instanceof Val.Unknown) {
      return Val.UNKNOWN;
    }
    if (operator == Operator.ADD && (one instanceof Val.Str || other instanceof Val.Str)) {
      return Val.of(budget.made(Printed.of(one, samples) + Printed.of(other, samples)));
    }
    Optional<BigDecimal> a = number(one);
    Optional<BigDecimal> b = number(other);
    return a.isPresent() && b.isPresent()
        ? calculate(operator, a.get(), b.get(), isWhole(one) && isWhole(other))
        : Val.NOTHING;
  }

  private Val value(Val value) {
    return value instanceof Val.Sample sample ? samples.leaf(sample.cell()) : value;
  }

  private static boolean isWhole(Val value) {
    return value instanceof Val.Num number ? number.isWhole() : number(value).get().scale() <= 0;
  }

  private static Val calculate(Operator operator, BigDecimal a, BigDecimal b, boolean whole) {
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    if (divides && b.signum() == 0) {
      return Val.NOTHING;
    }
    BigDecimal result =
        switch (operator) {
          case ADD -> a.add(b);
          case SUBTRACT -> a.subtract(b);
          case MULTIPLY -> a.multiply(b);
          case DIVIDE -> quotient(a, b, whole);
          default -> a.remainder(b);
        };
    return number(result, whole);
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b, boolean whole) {
    if (whole) {
      BigInteger quotient = a.toBigInteger().divide(b.toBigInteger());
      return new BigDecimal(quotient);
    }
    return a.divide(b, FRACTION, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  /** A number; unknown when it has so many digits that printing them would take long. */
  static Val number(BigDecimal value, boolean isWhole) {
    boolean isHuge =
        value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
    return isHuge ? Val.UNKNOWN : new Val.Num(value, isWhole);
  }

  /** The number that a value is or spells. */
  static Optional<BigDecimal> number(Val value) {
    if (value instanceof Val.Num number) {
      return Optional.of(number.value());
    }
    if (!(value instanceof Val.Str text) || text.text().length() > 40) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text.text());
      return Math.abs((long) number.scale()) > MOST_DIGITS ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
