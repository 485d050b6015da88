package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.report.Format;
import io.gwlint.report.Setting;
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
 * @param formats their formats
 * @param folder where they go; nowhere when empty
 */
record ReportFiles(Set<Format> formats, Optional<Path> folder) {
  private static final String NONE = "none";

  /** Formats of which there is one for each extension; others say in their names what they are. */
  private static final Set<Format> PLAIN = Set.of(Format.SARIF, Format.JSON, Format.TEXT);

  /**
   * Reads the formats that a user wrote, in any case; SARIF when there are none.
   *
   * @throws MojoExecutionException for an unknown one
   */
  static ReportFiles of(List<String> written, Optional<Path> folder) throws MojoExecutionException {
    Set<Format> formats = new LinkedHashSet<>();
    Choice choice = new Choice(Format.words(), NONE);
    for (String format : written) {
      Format.of(choice.of("formats", format)).ifPresent(formats::add);
    }
    if (written.isEmpty()) {
      formats.add(Format.SARIF);
    }
    return new ReportFiles(formats, folder);
  }

  /** Writes what has changed; the files that say what was found. */
  List<Path> write(Result result, Setting setting) throws MojoExecutionException {
    if (folder.isEmpty() || formats.isEmpty() || isPointless(result, folder.get())) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder.get());
      for (Format format : formats) {
        Path file = folder.get().resolve(name(format));
        write(text(format, result, setting), file);
        files.add(file);
      }
      return files;
    } catch (IOException e) {
      throw new MojoExecutionException("gwlint: cannot write into " + folder.get(), e);
    }
  }

  private static String name(Format format) {
    return "gwlint"
        + (PLAIN.contains(format) ? "" : "-" + format.word())
        + "."
        + format.extension();
  }

  /** A project without templates needs no build folder; but what an earlier run left must go. */
  private static boolean isPointless(Result result, Path folder) {
    return result.templates() == 0
        && result.findings().isEmpty()
        && !result.isIncomplete()
        && !Files.isDirectory(folder);
  }

  private static byte[] text(Format format, Result result, Setting setting) throws IOException {
    StringWriter text = new StringWriter();
    format.reporter(setting).write(result, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same bytes stay the same file, so that what depends on it need not run again. */
  private static void write(byte[] bytes, Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
      Files.write(file, bytes);
    }
  }
}
