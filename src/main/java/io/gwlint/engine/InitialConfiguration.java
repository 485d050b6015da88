package io.gwlint.engine;

import io.gwlint.config.Configuration;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The configuration file that a project starts with: what is usual, the rest in comments. */
public final class InitialConfiguration {
  private static final String RESOURCE = "initial.yaml";

  private InitialConfiguration() {}

  /**
   * Writes the file into a folder.
   *
   * @param force true to write over the one that is there
   * @return the file
   * @throws FileAlreadyExistsException when there is one already, by either of its names
   * @throws IOException when it cannot be written
   */
  public static Path write(Path folder, boolean force) throws IOException {
    Optional<Path> known = Configurations.in(folder);
    if (known.isPresent() && !force) {
      throw new FileAlreadyExistsException(String.valueOf(known.get().getFileName()));
    }
    Path file = known.orElseGet(() -> folder.resolve(Configuration.FILE_NAME));
    try (InputStream in = Configuration.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      Files.write(file, in.readAllBytes(), options(force));
    }
    return file;
  }

  private static StandardOpenOption[] options(boolean force) {
    return force
        ? new StandardOpenOption[] {
          StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
        }
        : new StandardOpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
  }
}
