package io.gwlint.velocity;

import java.util.List;

/** What gives a value. */
sealed interface Expression {
  /** A value as written. */
  record Constant(Val value) implements Expression {}

  /** A text in double quotes, in which references and directives are rendered. */
  record Interpolated(List<Statement> parts) implements Expression {}

  /** A reference. */
  record Referred(Reference reference) implements Expression {}

  /** Two operands. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** {@code !}. */
  record Not(Expression operand) implements Expression {}

  /** A minus sign. */
  record Negated(Expression operand) implements Expression {}

  /** {@code [a, b]}. */
  record ListOf(List<Expression> items) implements Expression {}

  /** {@code [a..b]}. */
  record RangeOf(Expression from, Expression to) implements Expression {}

  /** {@code {"a": b}}; keys and values in turn. */
  record MapOf(List<Expression> keysAndValues) implements Expression {}

  /** An operator of two operands. */
  enum Operator {
    AND,
    OR,
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER
  }
}
