package io.gwlint.template;

/**
 * One side of a {@code Fn::Equals}.
 *
 * @param key the characters of a literal; else the variable that scenarios choose a value for
 * @param isLiteral true when it is the same in every scenario
 */
record Operand(String key, boolean isLiteral) {
  private static final String EQUALS = " = ";

  /** The variable, true or false, that stands for the comparison of two open operands. */
  static String comparison(Operand left, Operand right) {
    return left.key().compareTo(right.key()) <= 0
        ? left.key() + EQUALS + right.key()
        : right.key() + EQUALS + left.key();
  }
}
