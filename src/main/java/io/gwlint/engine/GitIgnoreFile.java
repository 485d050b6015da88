package io.gwlint.engine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of one {@code .gitignore}, or of a repository's {@code .git/info/exclude}, and the
 * folder they speak of.
 */
final class GitIgnoreFile {
  private static final long LARGEST = 1 << 20;

  private final Path folder;
  private final List<GitIgnorePattern> patterns;

  GitIgnoreFile(Path folder, String text) {
    this.folder = folder;
    this.patterns = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int stop = end < 0 ? body.length() : end;
      int cut = end > from && body.charAt(end - 1) == '\r' ? end - 1 : stop;
      GitIgnorePattern.parse(body.substring(from, cut)).ifPresent(patterns::add);
      from = stop + 1;
    }
  }

  /**
   * Reads a file of patterns; empty when there is none, or none that can be read: ignoring less is
   * the safe side.
   */
  static Optional<GitIgnoreFile> read(Path file, Path folder) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(new GitIgnoreFile(folder, text));
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** What its last matching pattern says of a path below its folder; empty when none matches. */
  Optional<Boolean> ignores(Path path, boolean isFolder) {
    String relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(relative, isFolder)) {
        return Optional.of(!patterns.get(i).negated());
      }
    }
    return Optional.empty();
  }
}
