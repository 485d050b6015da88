package io.gwlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.Surroundings;
import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import io.gwlint.source.Located;
import io.gwlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {
  @Test
  void readsEveryKey() {
    Configuration read = read(Samples.FULL);
    RuleSettings rules = read.rules();
    assertThat(rules.profile()).contains(Profile.SECURITY);
    assertThat(rules.select().orElseThrow()).map(Located::value).containsExactly("GW3", "GW4");
    assertThat(rules.ignore()).map(Located::value).containsExactly("GW403");
    assertThat(rules.levels())
        .map(level -> level.rules().value() + " " + level.severity())
        .containsExactly("GW601 Optional.empty", "lambda-timeout-default Optional[WARNING]");
    assertThat(rules.shown()).contains(Severity.NOTE);
    assertThat(rules.failOn()).contains(Threshold.of("never"));
    assertThat(read.exclude()).containsExactly("legacy/**");
    assertThat(read.overrides()).hasSize(1);
    assertThat(read.overrides().get(0).paths()).containsExactly("test/**", "demo");
    assertThat(read.overrides().get(0).rules().failOn()).contains(Threshold.of("warning"));
    assertThat(read.reasonRequired()).isTrue();
    assertThat(read.baseline()).contains("known.json");
    assertThat(read.surroundings())
        .isEqualTo(new Surroundings(Optional.of(60_000L), true, true, List.of("Orders")));
    assertThat(read.everywhere().parameters()).isEqualTo(Map.of("Team", "7", "On", "true"));
    assertThat(read.everywhere().account()).contains("012345678901");
    assertThat(read.environments().get("prod"))
        .isEqualTo(
            new Environment(
                Map.of("Stage", "prod"),
                Optional.of("eu-west-1"),
                Optional.of("123456789012"),
                Optional.of("aws")));
  }

  @Test
  void anEmptyFileSaysNothing() {
    for (String text : List.of("", "# nothing\n", "rules:\noverrides:\nquotas:\n")) {
      Configuration read = read(text);
      assertThat(read.rules()).isEqualTo(RuleSettings.none());
      assertThat(read.surroundings()).isEqualTo(Surroundings.unknown());
    }
  }

  @Test
  void mistakesAreToldAtTheirPlaceWithWhatWasMeant() {
    assertThat(mistakes("profil: all"))
        .containsExactly("c.yaml:1:1 unknown key `profil`; did you mean `profile`?");
    assertThat(mistakes("quotas:\n  timeout: 60000"))
        .containsExactly("c.yaml:2:3 unknown key `timeout`; there are integration-timeout-ms");
    assertThat(mistakes("overrides:\n  - path: a"))
        .containsExactly(
            "c.yaml:2:5 unknown key `path`; did you mean `paths`?",
            "c.yaml:2:5 `paths` is missing");
    assertThat(mistakes("environments: {prod: {parameter: {}}}"))
        .containsExactly("c.yaml:1:23 unknown key `parameter`; did you mean `parameters`?");
    assertThat(mistakes("profile: securty"))
        .containsExactly(
            "c.yaml:1:10 `securty` is none of reliability, security, all; did you mean"
                + " `security`?");
    assertThat(mistakes("fail-on: errors"))
        .containsExactly(
            "c.yaml:1:10 `errors` is none of error, warning, note, never; did you mean `error`?");
    assertThat(mistakes("rules: {GW601: Of}"))
        .containsExactly(
            "c.yaml:1:16 `Of` is none of error, warning, note, off; did you mean `off`?");
    assertThat(mistakes("rules: [GW601]")).containsExactly("c.yaml:1:8 a mapping is wanted here");
    assertThat(mistakes("- a")).containsExactly("c.yaml:1:1 a mapping is wanted here");
    assertThat(mistakes("select: [{a: 1}]"))
        .containsExactly("c.yaml:1:10 a single value is wanted here");
    assertThat(mistakes("quotas: {integration-timeout-ms: 60s}"))
        .containsExactly("c.yaml:1:34 `60s` is not a whole number above 0");
    assertThat(mistakes("quotas: {integration-timeout-ms: 0}"))
        .containsExactly("c.yaml:1:34 `0` is not a whole number above 0");
    assertThat(mistakes("suppressions: {require-reason: yep}"))
        .containsExactly("c.yaml:1:32 `yep` is none of true, false");
    assertThat(mistakes("profile: all\nprofile: security")).hasSize(1);
    assertThat(mistakes("a: [")).isNotEmpty();
  }

  @Test
  void settingsForAPartWinAndAdd() {
    RuleSettings outer =
        read("{profile: all, severity: note, ignore: [A], rules: {B: off}}").rules();
    RuleSettings inner = read("{select: [C], ignore: [D], rules: {B: note}}").rules();
    RuleSettings both = outer.with(inner);
    assertThat(both.profile()).isEmpty();
    assertThat(both.select().orElseThrow()).map(Located::value).containsExactly("C");
    assertThat(both.ignore()).map(Located::value).containsExactly("A", "D");
    assertThat(both.levels())
        .map(RuleSettings.Level::severity)
        .hasSize(2)
        .last()
        .isEqualTo(Optional.of(Severity.NOTE));
    assertThat(both.shown()).contains(Severity.NOTE);
    assertThat(inner.with(outer).profile()).contains(Profile.ALL);
    assertThat(inner.with(outer).select()).isEmpty();
  }

  private static Configuration read(String text) {
    ConfigurationReader.Read read = ConfigurationReader.read(new SourceFile("c.yaml", text));
    assertThat(read.problems()).isEmpty();
    return read.configuration();
  }

  private static List<String> mistakes(String text) {
    return ConfigurationReader.read(new SourceFile("c.yaml", text)).problems().stream()
        .map(problem -> problem.span() + " " + problem.value())
        .toList();
  }
}
