package io.gwlint.config;

import io.gwlint.gateway.Surroundings;
import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import io.gwlint.source.Located;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads configurations. A mistake in one is told at its place, with what was probably meant. */
public final class ConfigurationReader {
  private static final String OFF = "off";
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");
  private static final List<String> LEVELS = List.of("error", "warning", "note", OFF);

  private final SourceFile file;
  private final List<Located<String>> problems = new ArrayList<>();

  private ConfigurationReader(SourceFile file) {
    this.file = file;
  }

  /**
   * What reading gave.
   *
   * @param configuration what could be read
   * @param problems messages for users; one with any is not to be used
   */
  public record Read(Configuration configuration, List<Located<String>> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file. */
  public static Read read(SourceFile file) {
    return new ConfigurationReader(file).read();
  }

  private Read read() {
    Document document = new TreeReader().read(file);
    document
        .problems()
        .forEach(problem -> problems.add(new Located<>(problem.message(), problem.span())));
    document.roots().stream()
        .skip(1)
        .forEach(more -> problems.add(new Located<>("a second document is not read", more.span())));
    Node root =
        document.roots().isEmpty()
            ? new MapNode(List.of(), file.span(0, 0))
            : document.roots().get(0);
    Configuration configuration = configuration(Fields.of(root, Section.ROOT, problems));
    return new Read(configuration, problems);
  }

  private Configuration configuration(Fields root) {
    Map<String, Environment> environments = new LinkedHashMap<>();
    root.named("environments", Section.ENVIRONMENT)
        .forEach((name, fields) -> environments.put(name, environment(fields)));
    return new Configuration(
        file,
        rules(root),
        overrides(root),
        values(root.list("exclude")),
        root.section("suppressions", Section.SUPPRESSIONS).flag("require-reason"),
        root.file("baseline"),
        surroundings(root),
        environment(root),
        environments);
  }

  private static List<Configuration.ForPaths> overrides(Fields root) {
    List<Configuration.ForPaths> overrides = new ArrayList<>();
    for (Fields fields : root.sections("overrides", Section.OVERRIDE)) {
      fields.require("paths");
      overrides.add(new Configuration.ForPaths(values(fields.list("paths")), rules(fields)));
    }
    return overrides;
  }

  private static RuleSettings rules(Fields fields) {
    List<RuleSettings.Level> levels = new ArrayList<>();
    fields
        .words("rules", LEVELS)
        .forEach(
            (rules, word) ->
                levels.add(
                    new RuleSettings.Level(
                        rules, word.equals(OFF) ? Optional.empty() : Optional.of(severity(word)))));
    return new RuleSettings(
        fields.word("profile", Profile.words()).flatMap(Profile::of),
        fields.names("select"),
        fields.names("ignore").orElse(List.of()),
        levels,
        fields.word("severity", SEVERITIES).map(ConfigurationReader::severity),
        fields.word("fail-on", Threshold.WORDS).map(Threshold::of));
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Surroundings surroundings(Fields root) {
    Fields elsewhere = root.section("provided-elsewhere", Section.ELSEWHERE);
    return new Surroundings(
        root.section("quotas", Section.QUOTAS).number("integration-timeout-ms"),
        elsewhere.flag("logging-role"),
        elsewhere.flag("web-acl"),
        values(elsewhere.list("permissions")));
  }

  private static Environment environment(Fields fields) {
    return new Environment(
        fields.texts("parameters"),
        fields.text("region"),
        fields.text("account"),
        fields.text("partition"));
  }

  private static List<String> values(Optional<List<Located<String>>> texts) {
    return texts.orElse(List.of()).stream().map(Located::value).toList();
  }
}
