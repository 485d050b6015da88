package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.report.JsonReporter;
import io.gwlint.report.Reporter;
import io.gwlint.report.SarifReporter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files that a run leaves for other programs.
 *
 * @param version of gwlint
 * @param rules the rules of the run
 * @param here where file names start from
 */
record Reports(String version, RuleSet rules, Path here) {
  private static final String FOLDER = "gwlint";

  /** Writes SARIF and JSON into a folder of the build directory, if there is one. */
  void write(Result result, Path buildDirectory) throws MojoExecutionException {
    if (!Files.isDirectory(buildDirectory)) {
      return;
    }
    Path folder = buildDirectory.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      write(new JsonReporter(version), result, folder.resolve("gwlint.json"));
      write(new SarifReporter(version, rules, here), result, folder.resolve("gwlint.sarif"));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write into " + folder, e);
    }
  }

  private static void write(Reporter reporter, Result result, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      reporter.write(result, out);
    }
  }
}
