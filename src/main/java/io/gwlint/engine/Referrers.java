package io.gwlint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of a repository speak of others: a template that includes a changed file, or nests a
 * changed template, is worth a look although it did not change itself. Told from bytes, in time
 * that grows with the files and not with the number of changes; what a file that is found so holds,
 * its check tells.
 */
final class Referrers {
  /** Larger files are no templates, and no parts of one. */
  private static final int LARGEST = 16 << 20;

  /** Includes within includes, stacks within stacks: longer chains are somebody's joke. */
  private static final int STEPS = 8;

  private final List<Path> files;

  /** Looks among these files; absolute and normalised. */
  Referrers(List<Path> files) {
    this.files = files;
  }

  /**
   * Files that speak of the given ones, directly or by way of others; the given ones are not among
   * them.
   *
   * @param changed absolute and normalised; they need not exist any more
   */
  Set<Path> of(Set<Path> changed) {
    Set<Path> found = new LinkedHashSet<>();
    Set<Path> sought = changed;
    for (int step = 0; step < STEPS && !sought.isEmpty(); step++) {
      Set<Path> next = new LinkedHashSet<>();
      Mentions mentions = new Mentions(sought);
      for (Path file : files) {
        if (!changed.contains(file) && !found.contains(file) && mentions.isIn(file, read(file))) {
          next.add(file);
        }
      }
      found.addAll(next);
      sought = next;
    }
    return found;
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? new byte[0] : bytes;
    } catch (IOException e) {
      // Its own check will say so, if it is ever asked for.
      return new byte[0];
    }
  }
}
