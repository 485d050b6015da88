package io.gwlint.cli;

import io.gwlint.report.TextStyle;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a run has to do with its process.
 *
 * @param in standard input
 * @param out standard output, unbuffered; it throws when nobody reads any more
 * @param err standard error
 * @param environment environment variables
 * @param here the folder one stands in, absolute
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path here,
    Terminal terminal) {

  /** A variable; empty text when it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** How text looks there, in colours if people want them. */
  TextStyle style() {
    return new TextStyle(Colors.wanted("auto", this), Width.of(this), terminal.charset());
  }

  /** Says something to people, whatever goes through standard output. */
  void say(String line) {
    err.println("gwlint: " + line);
  }

  /** True when whoever mends gwlint wants stack traces. */
  boolean isDebugging() {
    return !variable("GWLINT_DEBUG").isEmpty();
  }
}
