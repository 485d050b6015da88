package io.gwlint.template;

/**
 * One side of a {@code Fn::Equals}.
 *
 * @param key the characters of a literal; else the variable that scenarios choose a value for
 * @param isLiteral true when it is the same in every scenario
 */
record Operand(String key, boolean isLiteral) {}
