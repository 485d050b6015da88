package io.gwlint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;

/**
 * Where the process starts: hands its streams and surroundings over, and ends with the status that
 * comes back.
 */
public final class Main {
  private Main() {}

  /** Runs gwlint and ends the process. */
  public static void main(String[] args) {
    // picocli would load eighty classes to convert values of types that no option here has.
    System.setProperty("picocli.converters.excludes", "java[.](sql|time)[.].*");
    Console console =
        new Console(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            System.err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            new Terminal(isInteractive(), charset()));
    int status = new Gwlint(console).run(args);
    System.err.flush();
    System.exit(status);
  }

  // The property asks JDK 22 and newer for the console that may be null.
  @SuppressWarnings("SystemConsoleNull") // so it may be
  private static boolean isInteractive() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /**
   * What standard output is encoded in: Java 17 tells it by another name than 19, or not at all.
   */
  private static Charset charset() {
    for (String property :
        new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
      String name = System.getProperty(property);
      if (name != null && isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
