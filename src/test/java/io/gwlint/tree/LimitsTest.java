package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Anchors, merges, duplicates, and texts that would grow without bound. */
@Timeout(60)
class LimitsTest {
  private static final String TOO_MANY =
      " more than 1,000,000 values, each alias counted as what it stands for";

  @Test
  void anAliasIsTheNodeItStandsFor() {
    MapNode root = (MapNode) Trees.root("a: &x {b: 1}\nc: *x\n");
    assertThat(root.get("c")).containsSame(root.get("a").orElseThrow());
    assertThat(root.span().text()).isEqualTo("a: &x {b: 1}\nc: *x");
    assertThat(root.weight()).isEqualTo(5);
  }

  @Test
  void anchorsEndWithTheirDocument() {
    assertThat(Trees.problems(Trees.yaml("a: &x 1\n---\nb: *x\n")))
        .containsExactly("3:4-3:6 the alias `*x` has no anchor before it");
    assertThat(Trees.show(Trees.root("a: &x 1\nb: &x 2\nc: *x\n"))).isEqualTo("{a: 1, b: 2, c: 2}");
  }

  @Test
  void mergesWhatIsNotSet() {
    String text = "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nm:\n  a: 5\n  <<: [*x, *y]\n  d: 6\n";
    Document document = Trees.yaml(text);
    MapNode merged = (MapNode) ((MapNode) document.roots().get(0)).get("m").orElseThrow();
    assertThat(Trees.show(merged)).isEqualTo("{a: 5, b: 2, c: 4, d: 6}");
    assertThat(merged.entry("b").orElseThrow().key().span().from()).hasToString("1:14");
    assertThat(document.problems()).isEmpty();
    assertThat(Trees.show(Trees.root("a: &a {b: 1}\n<<: *a\n<<: {b: 2, c: 3}\n")))
        .isEqualTo("{a: {b: 1}, b: 1, c: 3}");
    assertThat(Trees.show(Trees.root("\"<<\": 1"))).isEqualTo("{<<: 1}");
  }

  @Test
  void reportsEqualKeys() {
    String keys =
        IntStream.range(0, 30).mapToObj(i -> "k" + i + ": 0\n").collect(Collectors.joining());
    for (String text : new String[] {"a: 1\n\"a\": 2\n", "a: 1\n" + keys + "'a': 3\n"}) {
      Document document = Trees.yaml(text);
      Problem problem = document.problems().get(0);
      assertThat(document.problems()).hasSize(1);
      assertThat(problem.kind()).isEqualTo(Problem.Kind.DUPLICATE_KEY);
      assertThat(problem.message())
          .isEqualTo("key `a` is already set on line 1; the last one wins");
      assertThat(problem.span().from().line()).isEqualTo(document.file().lineCount() - 1);
      assertThat(problem.related())
          .singleElement()
          .satisfies(first -> assertThat(first.span().start()).isZero());
      assertThat(((MapNode) document.roots().get(0)).get("a").orElseThrow())
          .isSameAs(
              ((MapNode) document.roots().get(0))
                  .entries()
                  .get(text.contains("k0") ? 31 : 1)
                  .value());
    }
    assertThat(Trees.problems(Trees.json("{\"a\": 1, \"\\u0061\": 2}"))).hasSize(1);
  }

  @Test
  void aliasesDoNotExplode() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    assertThat(Trees.problems(Trees.yaml(bomb.toString())))
        .singleElement()
        .asString()
        .startsWith("6:")
        .endsWith(TOO_MANY);
  }

  @Test
  void mergesDoNotExplode() {
    String keys =
        IntStream.range(0, 2000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));
    String text = "a: &a {" + keys + "}\n";
    String merges =
        IntStream.range(0, 5000)
            .mapToObj(i -> "m" + i + ": {<<: *a}\n")
            .collect(Collectors.joining());
    assertThat(Trees.problems(Trees.yaml(text + merges)))
        .singleElement()
        .asString()
        .endsWith(TOO_MANY);
  }

  @Test
  void longListsEnd() {
    assertThat(Trees.problems(Trees.json("[" + "1,".repeat(1_000_000) + "1]")))
        .singleElement()
        .asString()
        .endsWith(TOO_MANY);
  }

  @Test
  void nestingEnds() {
    String tooDeep = " nested deeper than 200 levels";
    assertThat(Trees.problems(Trees.yaml("[".repeat(200) + "]".repeat(200)))).isEmpty();
    for (String text :
        new String[] {
          "[".repeat(100_000),
          "{a: ".repeat(100_000),
          "{\"a\": ".repeat(100_000),
          "- ".repeat(10_000),
          "!Not [".repeat(1_000),
          "a:\n"
              + IntStream.range(1, 400)
                  .mapToObj(i -> " ".repeat(i) + "a:\n")
                  .collect(Collectors.joining()),
        }) {
      assertThat(Trees.problems(Trees.yaml(text))).singleElement().asString().endsWith(tooDeep);
    }
    assertThat(Trees.problems(Trees.json("[".repeat(200) + "]".repeat(200)))).isEmpty();
    assertThat(Trees.problems(Trees.json("[".repeat(201) + "]".repeat(201))))
        .containsExactly("1:201-1:202" + tooDeep);
  }

  @Test
  void aliasesDoNotNestDeeperEither() {
    StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 400; i++) {
      chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertThat(Trees.problems(Trees.yaml(chain.toString())))
        .singleElement()
        .asString()
        .endsWith(" nested deeper than 200 levels");
  }

  @Test
  @Timeout(20)
  void aLongTextTakesTimeInProportion() {
    String text = "x".repeat(15_000_000);
    MapNode root = (MapNode) Trees.root("a: '" + text + "'\n");
    assertThat(((ScalarNode) root.get("a").orElseThrow()).text()).hasSize(text.length());
  }

  @Test
  @Timeout(10)
  void findsPlacesAmongManyKeys() {
    int keys = 60_000;
    StringBuilder text = new StringBuilder("anchors: {x: &x {in: 1}}\nmerged: {y: *x}\n");
    for (int i = 0; i < keys; i++) {
      text.append('k').append(i).append(": {v: ").append(i).append("}\n");
    }
    MapNode root = (MapNode) Trees.root(text.toString());
    for (int i = 0; i < keys; i++) {
      MapNode inner = (MapNode) root.get("k" + i).orElseThrow();
      assertThat(TreePath.of(root, inner.entry("v").orElseThrow().value().span()))
          .isEqualTo("k" + i + "/v");
    }
    MapNode y = (MapNode) ((MapNode) root.get("merged").orElseThrow()).get("y").orElseThrow();
    assertThat(TreePath.of(root, y.entry("in").orElseThrow().key().span()))
        .isEqualTo("anchors/x/in");
  }
}
