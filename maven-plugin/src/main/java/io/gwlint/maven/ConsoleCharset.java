package io.gwlint.maven;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** What Maven's log can show: it goes to standard output, in an encoding that the JVM chose. */
final class ConsoleCharset {
  private ConsoleCharset() {}

  static Charset get() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
    try {
      return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.defaultCharset();
    }
  }
}
