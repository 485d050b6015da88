package io.gwlint.velocity;

import org.apache.velocity.runtime.parser.ParseException;

/** A text in double quotes that Velocity cannot parse. */
final class InnerFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ParseException fault;
  private final String text;
  private final int base;

  /** With the offset of the text in the template; below zero where only its start is known. */
  InnerFaultException(ParseException fault, String text, int base) {
    super(fault);
    this.fault = fault;
    this.text = text;
    this.base = base;
  }

  ParseException fault() {
    return fault;
  }

  String text() {
    return text;
  }

  int base() {
    return base;
  }
}
