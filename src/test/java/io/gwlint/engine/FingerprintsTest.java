package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final String PATH = "Resources/Fn/Properties/Timeout";

  @Test
  void survivesMovedLinesAndOtherWords() {
    String mark = mark(at("a.yaml", 0, PATH, "`Fn` may run 60 s, the gateway waits 29 s"));
    assertThat(mark).matches("[0-9a-f]{32}");
    assertThat(mark(at("a.yaml", 5, PATH, "`Fn` may run 45 s, the gateway waits 29 s")))
        .isEqualTo(mark);
    assertThat(mark(at("a.yaml", 0, PATH, "function `Fn` outlasts the gateway"))).isEqualTo(mark);
  }

  @Test
  void everyPartOfTheIdentityCounts() {
    assertThat(
            List.of(
                mark(at("a.yaml", 0, PATH, "`Fn` is slow")),
                mark(at("b.yaml", 0, PATH, "`Fn` is slow")),
                mark(at("a.yaml", 0, PATH, "`Gn` is slow")),
                mark(at("a.yaml", 0, "Resources/Gn/Properties/Timeout", "`Fn` is slow")),
                mark(finding("GW402", "a.yaml", 0, PATH, "Fn", "`Fn` is slow")),
                mark(finding("GW401", "a.yaml", 0, PATH, "Gn", "`Fn` is slow"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void twinsAreCountedAndTheFirstIsAsAlone() {
    Finding finding = at("a.yaml", 0, PATH, "`Fn` is slow");
    Fingerprints run = new Fingerprints();
    String first = run.of(finding);
    assertThat(first).isEqualTo(mark(finding));
    assertThat(run.of(finding)).isNotEqualTo(first);
  }

  @Test
  void itemsOfAListMayChangePlacesButStatusCodesAreNames() {
    assertThat(mark(at("a.yaml", 0, "Resources/R/Statement/0/Action", "m")))
        .isEqualTo(mark(at("a.yaml", 9, "Resources/R/Statement/12/Action", "m")));
    assertThat(mark(at("a.yaml", 0, "paths/responses/404", "m")))
        .isNotEqualTo(mark(at("a.yaml", 0, "paths/responses/500", "m")));
  }

  @Test
  void theHashOfADeploymentsContentIsNoName() {
    assertThat(mark(deployment("ServerlessRestApiDeployment47fc2d5f9d")))
        .isEqualTo(mark(deployment("ServerlessRestApiDeployment0123456789")));
    assertThat(mark(deployment("ApiDeployment149F7A1Ba7d1ec6c9d64a1e30ad6cba4a9d5c2f1")))
        .isEqualTo(mark(deployment("ApiDeployment149F7A1B0123456789abcdef0123456789abcdef")));
    assertThat(mark(deployment("ApiDeployment149F7A1B")))
        .isNotEqualTo(mark(deployment("ApiDeployment249F7A1B")));
  }

  @Test
  void aFileMayBeNamedFromElsewhere() {
    Finding finding = at("module/a.yaml", 0, PATH, "`Fn` is slow");
    assertThat(new Fingerprints().of(finding, "a.yaml"))
        .isEqualTo(mark(at("a.yaml", 0, PATH, "`Fn` is slow")));
  }

  @Test
  void anOddBacktickEndsTheNames() {
    assertThat(mark(at("a.yaml", 0, "", "`Fn` and `")))
        .isEqualTo(mark(at("a.yaml", 0, "", "`Fn`")));
  }

  private static Finding deployment(String id) {
    return finding("GW612", "a.yaml", 0, "Resources/" + id, id, "`" + id + "` is early");
  }

  private static Finding at(String file, int line, String path, String message) {
    return finding("GW401", file, line, path, "Fn", message);
  }

  private static String mark(Finding finding) {
    return new Fingerprints().of(finding);
  }

  private static Finding finding(
      String code, String file, int line, String path, String resource, String message) {
    SourceFile source = new SourceFile(file, "\n".repeat(line) + "k");
    return new Finding(
        code,
        "some-rule",
        Severity.ERROR,
        source.span(line, line + 1),
        path,
        resource,
        message,
        "",
        new Symptom("", "", "", ""),
        "",
        List.of(),
        List.of(),
        List.of());
  }
}
