package io.gwlint.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Paths of certain files, wherever they are written in other files: as a word of their own, or
 * before a {@code #}.
 */
final class Mentions {
  /** What a path does not go beyond, unless the name of the file holds it. */
  private static final String DELIMITERS = " \t\r\n\"'`,;=|#<>()[]{}";

  /** No path is longer than that on any system. */
  private static final int LONGEST = 4096;

  /** By the last word of their names. */
  private final Map<String, Set<Path>> files = new HashMap<>();

  /** The last bytes of the names: only where a word ends in one of them is it worth a look. */
  private final boolean[] ends = new boolean[256];

  private final boolean[] delimits = new boolean[256];

  /** The paths of these files; absolute and normalised. */
  Mentions(Collection<Path> files) {
    for (int i = 0; i < DELIMITERS.length(); i++) {
      delimits[DELIMITERS.charAt(i)] = true;
    }
    for (Path file : files) {
      byte[] name = bytes(name(file));
      if (name.length > 0 && !delimits(name[name.length - 1])) {
        ends[name[name.length - 1] & 0xFF] = true;
        this.files.computeIfAbsent(word(name, name.length), word -> new HashSet<>()).add(file);
      }
    }
  }

  /**
   * Does the content name one of the files, by a path from the folder of the file that it is of?
   *
   * @param file absolute and normalised
   */
  boolean isIn(Path file, byte[] content) {
    for (int end = 1; end <= content.length; end++) {
      boolean isEnd = end == content.length || delimits(content[end]);
      if (isEnd && ends[content[end - 1] & 0xFF] && isNamed(file, content, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(Path file, byte[] content, int end) {
    String word = word(content, end);
    String name = word.substring(word.lastIndexOf('/') + 1);
    for (Path sought : files.getOrDefault(name, Set.of())) {
      if (leadsTo(file, word, sought) || endsWithPath(file, content, end, sought)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsTo(Path file, String word, Path sought) {
    try {
      return file.resolveSibling(word).normalize().equals(sought);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Names with blanks in them are several words. */
  private boolean endsWithPath(Path file, byte[] content, int end, Path sought) {
    Path folder = file.getParent();
    if (folder == null || !hasDelimiter(name(sought))) {
      return false;
    }
    byte[] path = bytes(folder.relativize(sought).toString().replace('\\', '/'));
    int start = end - path.length;
    return start >= 0 && Arrays.equals(content, start, end, path, 0, path.length);
  }

  private boolean hasDelimiter(String name) {
    return name.chars().anyMatch(c -> DELIMITERS.indexOf(c) >= 0);
  }

  /** From the last delimiter on, separators as in URLs. */
  private String word(byte[] content, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && !delimits(content[start - 1])) {
      start--;
    }
    return new String(content, start, end - start, StandardCharsets.UTF_8).replace('\\', '/');
  }

  private boolean delimits(byte one) {
    return delimits[one & 0xFF];
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
