package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code BROKEN} has GW301 at {@code IntegrationUri} and the note GW403 at {@code Fn}. */
class BaselineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A second function that may not be called. */
  private static final String SECOND =
      Templates.BROKEN.substring(
          Templates.BROKEN.indexOf("  Integration:"), Templates.BROKEN.indexOf("  GetItems:"));

  private static final String TWO =
      Templates.BROKEN
          + SECOND.replace("  Integration:", "  Other:")
          + Templates.BROKEN
              .substring(Templates.BROKEN.indexOf("  GetItems:"))
              .replace("GetItems", "PutItems")
              .replace("GET /items", "PUT /items")
              .replace("${Integration}", "${Other}");

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("a/t.yaml", Templates.BROKEN);
  }

  private Run check(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "check";
    args[1] = "--baseline";
    args[2] = ".gwlint-baseline.json";
    System.arraycopy(more, 0, args, 3, more.length);
    return run.gwlint(args);
  }

  @Test
  void hidesWhatIsOldInEveryFormat() throws IOException {
    assertThat(run.gwlint("baseline").status).isZero();
    assertThat(run.out()).isEqualTo(".gwlint-baseline.json: 1 finding, 1 new, 0 removed\n");
    assertThat(check().status).isZero();
    assertThat(run.out())
        .isEqualTo("no findings in 1 template; 1 in the baseline; 1 less severe not shown\n");
    assertThat(run.err).isEmpty();
    JsonNode json = JSON.readTree(check("--format=json").out());
    assertThat(json.at("/findings")).isEmpty();
    assertThat(json.at("/suppressed/0/suppression/kind").asText()).isEqualTo("baseline");
    JsonNode old = JSON.readTree(check("--format=sarif").out()).at("/runs/0/results/0");
    assertThat(old.at("/baselineState").asText()).isEqualTo("unchanged");
    assertThat(old.at("/suppressions/0/kind").asText()).isEqualTo("external");
  }

  @Test
  void linesMayMoveAndResourcesChangePlaces() throws IOException {
    run.gwlint("baseline");
    int integration = Templates.BROKEN.indexOf("  Integration:");
    String moved =
        "# moved\nResources:\n"
            + Templates.BROKEN.substring(integration)
            + Templates.BROKEN.substring("Resources:\n".length(), integration);
    run.with("a/t.yaml", moved);
    assertThat(check().status).isZero();
    assertThat(run.out()).contains("1 in the baseline");
    assertThat(run.err).isEmpty();
  }

  @Test
  void whatIsNewShows() throws IOException {
    run.gwlint("baseline");
    run.with("a/t.yaml", TWO);
    assertThat(check().status).isEqualTo(1);
    assertThat(run.out()).contains("1 error in 1 template (1 checked); 1 in the baseline");
    run.with("a/t.yaml", Templates.BROKEN).with("b/t.yaml", Templates.BROKEN);
    assertThat(check().out()).contains("--> b/t.yaml").doesNotContain("--> a/t.yaml");
  }

  @Test
  void ofFindingsAlikeAsManyAreKnownAsThereWere() throws IOException {
    String path = "{Type: AWS::Lambda::Function, Properties: {Runtime: x, Runtime: y}}";
    run.with("a/t.yaml", "Resources:\n  A: " + path + "\n").gwlint("baseline");
    String twice = path.replace("Runtime: y", "Runtime: y, Runtime: z");
    run.with("a/t.yaml", "Resources:\n  A: " + twice + "\n");
    assertThat(check().out()).contains("GW102").contains("1 in the baseline");
  }

  @Test
  void whereOneStandsMakesNoDifference() throws IOException {
    run.gwlint("baseline");
    Run below = new Run(folder.resolve("a"));
    assertThat(below.gwlint("check", "--baseline", "../.gwlint-baseline.json").status).isZero();
    String whole = folder.resolve("a/t.yaml").toString();
    assertThat(check(whole).status).isZero();
  }

  @Test
  void whatIsGoneIsToldAndPruned() throws IOException {
    run.with("b/t.yaml", Templates.BROKEN).gwlint("baseline");
    run.with("a/t.yaml", Templates.MENDED).with("c/t.yaml", Templates.BROKEN);
    assertThat(check("b").err).isEmpty();
    assertThat(check("a").err)
        .isEqualTo(
            "gwlint: .gwlint-baseline.json: a finding is not found any more, GW301 in a/t.yaml;"
                + " `gwlint baseline --baseline .gwlint-baseline.json --prune` removes what is"
                + " gone\n");
    assertThat(check("--quiet", "a").err).isEmpty();
    assertThat(check("--ignore", "GW301").err).isEmpty();
    Files.delete(folder.resolve("b/t.yaml"));
    assertThat(check("c").err).contains("a finding is not found any more, GW301 in b/t.yaml");
    assertThat(run.gwlint("baseline", "--prune").out())
        .isEqualTo(".gwlint-baseline.json: 0 findings, 0 new, 2 removed\n");
    assertThat(check().err).isEmpty();
    assertThat(run.out()).contains("--> c/t.yaml");
  }

  @Test
  void whatWasNotLookedAtStays() throws IOException {
    run.with("b/t.yaml", Templates.BROKEN).gwlint("baseline", "a");
    assertThat(run.gwlint("baseline", "b").out()).contains("2 findings, 1 new, 0 removed");
    assertThat(run.gwlint("baseline", "--select", "GW4").out()).contains("2 findings, 0 new");
  }

  @Test
  void aPartIsJudgedByAllTheTemplatesThatItIsAPartOf() throws IOException {
    String part =
        "Parameters:\n  Mode: {Type: String}\nConditions:\n  Open: !Equals [!Ref Mode, open]\n"
            + Templates.MENDED.replace("  MayInvoke:\n", "  MayInvoke:\n    Condition: Open\n");
    run.with("a/t.yaml", nesting("closed")).with("b/t.yaml", nesting("open"));
    run.with(".git/HEAD", "").with("part.yaml", part).gwlint("baseline");
    assertThat(run.out()).startsWith(".gwlint-baseline.json: 1 finding,");
    assertThat(check("b").err).isEmpty();
    assertThat(check("part.yaml").err).isEmpty();
    assertThat(run.gwlint("baseline", "--prune", "b").out()).contains("0 removed");
    assertThat(run.gwlint("baseline", "b").out()).contains("1 finding, 0 new, 0 removed");
    assertThat(check().out()).contains("1 in the baseline");

    run.with("a/t.yaml", nesting("open"));
    assertThat(check("a").err).isEmpty();
    assertThat(check().err).contains("a finding is not found any more, GW301 in part.yaml");
    Files.delete(folder.resolve("b/t.yaml"));
    assertThat(check("a").err).contains("a finding is not found any more, GW301 in part.yaml");
  }

  private static String nesting(String mode) {
    return "Resources:\n  Part:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n"
        + "      TemplateURL: ../part.yaml\n      Parameters: {Mode: "
        + mode
        + "}\n";
  }

  @Test
  void theConfigurationNamesOne() throws IOException {
    run.with("a/.gwlint.yaml", "baseline: known/old.json\n").with("a/known/x", "");
    assertThat(run.gwlint("check").status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo(
            "gwlint: a/known/old.json: baseline does not exist; `gwlint baseline` writes it\n");
    assertThat(run.gwlint("baseline").out()).startsWith("a/known/old.json: 1 finding,");
    assertThat(run.gwlint("check").status).isZero();
    assertThat(run.gwlint("check", "--no-config").status).isEqualTo(1);
  }

  @Test
  void aBaselineThatCannotBeUsedIsWrongUsage() throws IOException {
    assertThat(check().status).isEqualTo(2);
    assertThat(run.err).contains("`gwlint baseline --baseline .gwlint-baseline.json` writes it");
    assertThat(run.gwlint("baseline", "--prune").status).isEqualTo(2);
    for (String text :
        new String[] {"", "[]", "{\n<<<<<<< HEAD\n", "{\"version\": 2}", "{\"a\": 1}"}) {
      run.with(".gwlint-baseline.json", text);
      assertThat(check().status).as(text).isEqualTo(2);
      assertThat(run.err).contains("mend it, or remove it and run `gwlint baseline`");
      assertThat(run.gwlint("baseline").status).as(text).isEqualTo(2);
    }
  }

  @Test
  void linesAreSortedAndMerge() throws IOException {
    run.with("b/t.yaml", Templates.BROKEN).gwlint("baseline");
    String text = Files.readString(folder.resolve(".gwlint-baseline.json"));
    JSON.readTree(text);
    assertThat(text.lines().toList()).hasSize(6);
    assertThat(text.indexOf("a/t.yaml")).isLessThan(text.indexOf("b/t.yaml"));
    assertThat(text.lines().filter(line -> line.contains("GW301")).toList())
        .hasSize(2)
        .allMatch(line -> line.endsWith("},"));
    String twice = text.replaceFirst("(?m)^(.*a/t.yaml.*\n)", "$1$1");
    run.with(".gwlint-baseline.json", twice);
    assertThat(check().out()).contains("2 in the baseline");
    run.gwlint("baseline");
    assertThat(Files.readString(folder.resolve(".gwlint-baseline.json"))).isEqualTo(text);
  }

  @Test
  void whatCannotBeReadIsNeverKnown() throws IOException {
    run.with("a/t.yaml", "Resources:\n  A: {Type: AWS::X::Y\n").gwlint("baseline", "a/t.yaml");
    assertThat(check("a/t.yaml").status).isNotZero();
    assertThat(run.out()).contains("GW101");
  }
}
