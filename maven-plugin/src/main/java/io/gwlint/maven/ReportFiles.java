package io.gwlint.maven;

import io.gwlint.engine.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files that a run leaves for other programs.
 *
 * @param formats their formats, each known
 * @param folder where they go; nowhere when empty
 * @param reporters how they are written
 */
record ReportFiles(Set<String> formats, Optional<Path> folder, Reporters reporters) {
  private static final String NONE = "none";

  /**
   * Reads the formats that a user wrote, in any case.
   *
   * @throws MojoExecutionException for an unknown one
   */
  static ReportFiles of(List<String> written, Optional<Path> folder, Reporters reporters)
      throws MojoExecutionException {
    Set<String> formats = new LinkedHashSet<>();
    for (String format : written.isEmpty() ? List.of("sarif") : written) {
      String known = new Choice(Reporters.NAMES, NONE).of("formats", format);
      formats.add(known);
    }
    formats.remove(NONE);
    return new ReportFiles(formats, folder, reporters);
  }

  /** Writes what has changed; the files that say what was found. */
  List<Path> write(Result result) throws MojoExecutionException {
    if (folder.isEmpty() || formats.isEmpty() || isPointless(result, folder.get())) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder.get());
      for (String format : formats) {
        Path file = folder.get().resolve(Reporters.file(format));
        write(format, result, file);
        files.add(file);
      }
      return files;
    } catch (IOException e) {
      throw new MojoExecutionException("gwlint: cannot write into " + folder.get(), e);
    }
  }

  /** A project without templates needs no build folder; but what an earlier run left must go. */
  private static boolean isPointless(Result result, Path folder) {
    return result.templates() == 0
        && result.findings().isEmpty()
        && !result.isIncomplete()
        && !Files.isDirectory(folder);
  }

  /** The same bytes stay the same file, so that what depends on it need not run again. */
  private void write(String format, Result result, Path file) throws IOException {
    StringWriter text = new StringWriter();
    reporters.of(format).write(result, text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
      Files.write(file, bytes);
    }
  }
}
