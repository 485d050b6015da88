package io.gwlint.velocity;

import java.util.List;

/**
 * A reference such as {@code $input.path('$.a').b}.
 *
 * @param root its first name
 * @param steps what follows
 * @param source as written
 */
record Reference(String root, List<Step> steps, Statement.Source source) {
  /** What follows a dot or stands in brackets. */
  sealed interface Step {
    Statement.Source source();
  }

  /** {@code .name}. */
  record Property(String name, Statement.Source source) implements Step {}

  /** {@code .name(arguments)}. */
  record Method(String name, List<Expression> arguments, Statement.Source source) implements Step {}

  /** {@code [index]}. */
  record Index(Expression index, Statement.Source source) implements Step {}
}
