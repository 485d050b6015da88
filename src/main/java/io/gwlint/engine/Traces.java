package io.gwlint.engine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces as text, cut to what a bug report needs: a stack overflow has a thousand frames. */
final class Traces {
  private static final int LONGEST = 8_000;

  private Traces() {}

  static String of(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    StringBuffer buffer = text.getBuffer();
    return buffer.substring(0, Math.min(LONGEST, buffer.length()));
  }
}
