package io.gwlint.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a baseline should be after a run.
 *
 * @param file where it is
 * @param name how people know it
 * @param size number of findings in it
 * @param added how many are new in it
 * @param removed how many went because they are not found any more
 * @param text the file's text
 */
public record BaselineUpdate(
    Path file, String name, int size, int added, int removed, String text) {
  /**
   * Writes the file.
   *
   * @throws IOException when it cannot be written
   */
  public void write() throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
