package io.gwlint.maven;

import io.gwlint.engine.RuleSet;
import io.gwlint.report.JsonReporter;
import io.gwlint.report.Reporter;
import io.gwlint.report.SarifReporter;
import io.gwlint.report.TextReporter;
import io.gwlint.report.TextStyle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The formats by name.
 *
 * @param version of gwlint
 * @param rules the rules of the run
 * @param here where file names start from
 */
record Reporters(String version, RuleSet rules, Path here) {
  static final List<String> NAMES = List.of("sarif", "json", "text");

  private static final int WIDTH = 100;

  /** The reporter of a format that {@link #NAMES} has. */
  Reporter of(String format) {
    return switch (format) {
      case "json" -> new JsonReporter(version);
      case "text" -> new TextReporter(new TextStyle(false, WIDTH, StandardCharsets.UTF_8), true);
      default -> new SarifReporter(version, rules, here);
    };
  }

  /** What the file of a format is called. */
  static String file(String format) {
    return "gwlint." + (format.equals("text") ? "txt" : format);
  }
}
