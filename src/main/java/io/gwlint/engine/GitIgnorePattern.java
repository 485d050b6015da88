package io.gwlint.engine;

import java.util.Optional;

/**
 * One line of a {@code .gitignore}, as git reads it.
 *
 * @param glob the pattern without its marks
 * @param negated true for {@code !pattern}, which takes back
 * @param foldersOnly true for {@code pattern/}
 * @param anchored true when it holds a slash and so names a path from the file's own folder; else
 *     any name below it
 * @see <a href="https://git-scm.com/docs/gitignore">gitignore, pattern format</a>
 */
record GitIgnorePattern(String glob, boolean negated, boolean foldersOnly, boolean anchored) {

  /** Reads a line without its line break; empty for comments and blank lines. */
  static Optional<GitIgnorePattern> parse(String line) {
    if (line.startsWith("#")) {
      return Optional.empty();
    }
    String rest = trimEnd(line);
    boolean negated = rest.startsWith("!");
    rest = negated ? rest.substring(1) : rest;
    boolean foldersOnly = rest.endsWith("/");
    rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
    boolean anchored = rest.indexOf('/') >= 0;
    rest = rest.startsWith("/") ? rest.substring(1) : rest;
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new GitIgnorePattern(rest, negated, foldersOnly, anchored));
  }

  /** Trailing spaces do not count unless a backslash keeps them. */
  private static String trimEnd(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        end = Math.min(i + 1, line.length());
      } else if (line.charAt(i) != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, end);
  }

  /**
   * Does the pattern name that file or folder?
   *
   * @param path from the folder of the {@code .gitignore}, with forward slashes
   */
  boolean matches(String path, boolean isFolder) {
    if (foldersOnly && !isFolder) {
      return false;
    }
    return PathGlob.matches(glob, anchored ? path : path.substring(path.lastIndexOf('/') + 1));
  }
}
