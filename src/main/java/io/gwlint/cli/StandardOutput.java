package io.gwlint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Standard output as text. Whoever reads it may have had enough, as {@code head} has: that is no
 * error.
 */
final class StandardOutput {
  private final Console console;
  private final Charset charset;

  StandardOutput(Console console) {
    this(console, console.terminal().charset());
  }

  StandardOutput(Console console, Charset charset) {
    this.console = console;
    this.charset = charset;
  }

  /** Writes something. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it. */
    void to(Writer out) throws IOException;
  }

  /**
   * Writes and flushes.
   *
   * @throws IOException when there is a reader and it does not get all
   */
  void write(Content content) throws IOException {
    try {
      Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), charset));
      content.to(out);
      out.flush();
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    }
  }

  /** The JDK has no type for it: "Broken pipe", on Windows "The pipe is being closed". */
  private static boolean isClosedPipe(IOException e) {
    String message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }
}
