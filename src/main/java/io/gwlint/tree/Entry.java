package io.gwlint.tree;

/** A key and its value, as written. */
public record Entry(ScalarNode key, Node value) {}
