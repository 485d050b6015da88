package io.gwlint.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the files of a project are read from when that is not the disk. */
@FunctionalInterface
public interface FileStore {
  /**
   * The bytes of a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none at that path
   */
  InputStream open(Path path) throws IOException;
}
