package io.gwlint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.tree.TreeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReaderTest {
  private static final String RESOURCE =
      """
      Resources:
        # why this is so
        # gwlint:ignore GW301 -- in the other stack

        Fn:
          Type: AWS::Lambda::Function
          Properties:
            # gwlint:ignore GW401, lambda-timeout-default until 2027-01-31 -- later -- much
            Timeout: 60
            MemorySize: 128 # gwlint:ignore GW407
            Layers:
              # gwlint:ignore GW1
              - Ref: One
              - Ref: Two
        Other:
          Type: AWS::SNS::Topic
      # gwlint: ignore-file GW601
      """;

  @Test
  void aCommentOfItsOwnIsAboutWhatIsBelow() {
    Suppressions read = read("t.yaml", RESOURCE);
    assertThat(read.problems()).isEmpty();
    Suppression whole = named(read, "GW301");
    assertThat(whole.scope().resource()).isEqualTo("Fn");
    assertThat(whole.reason()).isEqualTo("in the other stack");
    assertThat(text(whole)).startsWith("Fn:").endsWith("Ref: Two");
    assertThat(text(named(read, "GW401"))).isEqualTo("Timeout: 60");
    assertThat(text(named(read, "GW1"))).isEqualTo("Ref: One");
    assertThat(named(read, "GW401").scope().resource()).isEmpty();
  }

  @Test
  void aCommentBehindSomethingIsAboutItsLine() {
    assertThat(text(named(read("t.yaml", RESOURCE), "GW407")))
        .isEqualTo("      MemorySize: 128 # gwlint:ignore GW407");
  }

  @Test
  void severalRulesShareReasonAndEnd() {
    Suppression second = named(read("t.yaml", RESOURCE), "lambda-timeout-default");
    assertThat(second.reason()).isEqualTo("later -- much");
    assertThat(second.until().orElseThrow().value()).hasToString("2027-01-31");
    assertThat(second.until().orElseThrow().span().text()).isEqualTo("2027-01-31");
    assertThat(second.rule().span().text()).isEqualTo("lambda-timeout-default");
  }

  @Test
  void aFileIsCoveredWhereverTheCommentStands() {
    Suppression file = named(read("t.yaml", RESOURCE), "GW601");
    assertThat(text(file)).isEqualTo(RESOURCE);
    assertThat(file.scope().covers(place(file, "Resources"), "")).isTrue();
  }

  @Test
  void aResourceCoversWhatIsSaidOfItElsewhere() {
    Suppression whole = named(read("t.yaml", RESOURCE), "GW301");
    Span elsewhere = place(whole, "Resources");
    assertThat(whole.scope().covers(elsewhere, "Fn")).isTrue();
    assertThat(whole.scope().covers(elsewhere, "Other")).isFalse();
    assertThat(whole.scope().covers(place(whole, "Timeout"), "")).isTrue();
    assertThat(whole.scope().covers(place(whole, "Other:"), "")).isFalse();
    SourceFile same = new SourceFile("other.yaml", RESOURCE);
    assertThat(whole.scope().covers(same.span(100, 101), "")).isFalse();
  }

  @Test
  void metadataSpeaksForItsResourceAndForTheTemplate() {
    Suppressions read =
        read(
            "t.json",
            """
            {"Metadata": {"gwlint": {"ignore": ["GW601, GW606"]}},
             "Resources": {"Fn": {"Type": "AWS::Lambda::Function", "Metadata": {"gwlint": {"ignore": [
               {"rule": ["GW301", "GW302"], "reason": " other stack ", "until": "2027-01-31"}]}}}}}
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.list())
        .map(one -> one.rule().span().text())
        .containsExactly("GW601", "GW606", "GW301", "GW302");
    assertThat(text(named(read, "GW606"))).startsWith("{\"Metadata\"");
    Suppression resource = named(read, "GW302");
    assertThat(resource.scope().resource()).isEqualTo("Fn");
    assertThat(text(resource)).startsWith("\"Fn\": {").endsWith("]}}}");
    assertThat(resource.reason()).isEqualTo("other stack");
    assertThat(resource.until()).isPresent();
  }

  @Test
  void saysWhatItCannotUnderstandAndLetsItNotCount() {
    assertThat(problems("# gwlint:disable GW301"))
        .containsExactly("1:1 `gwlint:disable` is unknown; write `gwlint:ignore`");
    assertThat(problems("# gwlint:ignore-fil GW301"))
        .containsExactly("1:1 `gwlint:ignore-fil` is unknown; write `gwlint:ignore-file`");
    assertThat(problems("a: 1 # gwlint:ignore"))
        .containsExactly("1:6 names no rule; write `gwlint:ignore GW301`");
    assertThat(problems("# gwlint:ignore -- because"))
        .containsExactly("1:1 names no rule; write `gwlint:ignore GW301`");
    assertThat(problems("# gwlint:ignore GW301 because of that"))
        .containsExactly("1:23 write commas between rules, and ` -- ` before a reason");
    assertThat(problems("# gwlint:ignore GW301 until soon"))
        .containsExactly("1:29 `until` takes a day such as `2027-01-31`, not `soon`");
    assertThat(problems("# gwlint:ignore GW301 until 2027-02-29"))
        .containsExactly("1:29 `until` takes a day such as `2027-01-31`, not `2027-02-29`");
    assertThat(problems("Metadata: {gwlint: {ignore: [{rules: GW301}]}}"))
        .containsExactly("1:31 `rules` is unknown; did you mean `rule`?");
    assertThat(problems("Metadata: {gwlint: {ignore: [{reason: GW301}]}}"))
        .containsExactly("1:30 names no rule; write `rule: GW301`");
    assertThat(problems("Metadata: {gwlint: {ignored: [GW301]}}"))
        .containsExactly("1:21 `ignored` is unknown; write `ignore`");
    assertThat(problems("Metadata: {gwlint: GW301}"))
        .containsExactly("1:20 `gwlint` takes a mapping with the key `ignore`");
    assertThat(problems("Metadata: {gwlint: {ignore: [[GW301]]}}"))
        .containsExactly("1:30 `ignore` takes a list of mappings with the key `rule`");
    assertThat(problems("Metadata: {gwlint: {ignore: [{rule: GW301, until: 2027}]}}"))
        .containsExactly("1:51 `until` takes a day such as `2027-01-31`, not `2027`");
  }

  @Test
  void otherCommentsAndTextsAreNoBusinessOfOurs() {
    assertThat(
            read("t.yaml", "a: gwlint:ignore GW301\n# gwlint finds nothing\n# nogwlint:ignore X\n"))
        .isEqualTo(Suppressions.none());
    assertThat(read("t.yaml", "a: |\n  # gwlint:ignore GW301\n").list()).isEmpty();
  }

  @Test
  void aWishAboveNothingCoversNothing() {
    Suppression last = read("t.yaml", "a: 1\n# gwlint:ignore GW301\n\n").list().get(0);
    assertThat(last.scope().covers(last.scope().text().file().span(0, 4), "a")).isFalse();
  }

  @Test
  void whatAnAliasBringsIsCoveredWhereItIsWritten() {
    Suppressions read =
        read(
            "t.yaml",
            """
            A: &a
              # gwlint:ignore GW401
              Timeout: 60
            B:
              # gwlint:ignore GW402
              Copy: *a
            """);
    assertThat(text(named(read, "GW401"))).isEqualTo("Timeout: 60");
    assertThat(text(named(read, "GW402"))).isEqualTo("Copy");
  }

  @Test
  void tenThousandCommentsTakeNoTime() {
    String many = "  # gwlint:ignore GW301 -- x\n".repeat(20_000) + "  A: 1\n";
    long start = System.nanoTime();
    Suppressions read = read("t.yaml", "Resources:\n" + many);
    assertThat(read.list()).hasSize(20_000);
    assertThat(text(read.list().get(0))).isEqualTo("A: 1");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static Suppressions read(String name, String text) {
    return SuppressionReader.read(new TreeReader().read(new SourceFile(name, text)));
  }

  private static Suppression named(Suppressions all, String rule) {
    return all.list().stream().filter(one -> one.rule().value().equals(rule)).findFirst().get();
  }

  private static String text(Suppression suppression) {
    return suppression.scope().text().text();
  }

  private static Span place(Suppression of, String text) {
    SourceFile file = of.scope().text().file();
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }

  private static List<String> problems(String text) {
    Suppressions read = read("t.yaml", text + "\n");
    assertThat(read.list()).isEmpty();
    assertThat(read.problems())
        .allMatch(problem -> problem.kind() == Problem.Kind.SUPPRESSION_INVALID);
    return read.problems().stream()
        .map(problem -> problem.span().from() + " " + problem.message())
        .toList();
  }
}
