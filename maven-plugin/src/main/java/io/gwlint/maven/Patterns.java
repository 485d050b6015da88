package io.gwlint.maven;

import io.gwlint.engine.PathGlob;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * Patterns as Maven's users write them: {@code *} within a name, {@code **} for any folders, a
 * slash at the end for all that is in a folder.
 *
 * @param includes at least one of them has to match, if there are any
 * @param excludes none of them may
 * @param folder where they start from
 */
record Patterns(List<String> includes, List<String> excludes, Path folder) {
  /** Is that file wanted? What lies outside the folder matches nothing. */
  boolean take(Path file) {
    if (!file.startsWith(folder)) {
      return includes.isEmpty();
    }
    String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return (includes.isEmpty() || matches(includes, path)) && !matches(excludes, path);
  }

  private static boolean matches(List<String> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> PathGlob.matches(normal(pattern), path));
  }

  private static String normal(String pattern) {
    String slashes = pattern.strip().replace('\\', '/');
    return slashes.endsWith("/") ? slashes + "**" : slashes;
  }
}
