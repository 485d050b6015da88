package io.gwlint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may be a template.
 *
 * @param name as shown to people: from where one stands, with forward slashes
 * @param named true when somebody named this very file, so that they want to hear when it is no
 *     template
 * @param content its bytes
 */
public record Candidate(String name, boolean named, Content content) {
  /** The name of what is read from standard input. */
  public static final String STANDARD_INPUT = "<stdin>";

  /** Opens the bytes; closed by whoever opens. */
  @FunctionalInterface
  public interface Content {
    /** The bytes from the start. */
    InputStream open() throws IOException;
  }

  /** A file on disk. */
  static Candidate file(Path path, String name, boolean named) {
    return new Candidate(name, named, () -> Files.newInputStream(path));
  }

  /** What comes through standard input. */
  public static Candidate standardInput(InputStream in) {
    return new Candidate(STANDARD_INPUT, true, () -> in);
  }
}
