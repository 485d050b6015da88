package io.gwlint.velocity;

import java.util.List;
import java.util.Optional;

/** A piece of a template, in the order it is rendered. Offsets are those of the template's text. */
sealed interface Statement {
  /** Text that is put out as it stands. */
  record Plain(String text, int from, int to) implements Statement {}

  /**
   * A reference whose value is put out.
   *
   * @param prefix characters in front of it, such as a dollar sign too many
   */
  record Print(String prefix, Reference reference) implements Statement {}

  /** {@code #set}. */
  record Assignment(Reference target, Expression value) implements Statement {}

  /** {@code #if} with its {@code #elseif}s. */
  record Choice(List<Branch> branches, List<Statement> otherwise) implements Statement {}

  /** A condition and what is rendered when it holds. */
  record Branch(Expression condition, List<Statement> body) {}

  /** {@code #foreach}. */
  record Loop(String variable, Expression list, List<Statement> body, List<Statement> whenEmpty)
      implements Statement {}

  /** {@code #macro}. */
  record Macro(String name, List<Parameter> parameters, List<Statement> body)
      implements Statement {}

  /** A macro's parameter, with what it is when the call leaves it out. */
  record Parameter(String name, Optional<Expression> fallback) {}

  /**
   * A call of a macro.
   *
   * @param source as written, which is put out when there is no such macro
   */
  record Call(String name, List<Expression> arguments, Source source) implements Statement {}

  /** Where a piece is written. */
  record Source(String text, int from, int to) {}

  /** {@code #define}: rendered wherever the reference is printed. */
  record Definition(String variable, List<Statement> body) implements Statement {}

  /** {@code #break} and {@code #stop}. */
  record Exit(boolean ofTemplate) implements Statement {}

  /** {@code #include}, {@code #parse} and {@code #evaluate}, of which nothing is known here. */
  record Foreign(String name) implements Statement {}
}
