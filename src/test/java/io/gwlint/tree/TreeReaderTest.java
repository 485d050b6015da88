package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeReaderTest {
  @Test
  void readsJsonWhereTheTextIsJson() {
    assertThat(Trees.show(Trees.root(" {\"a\": 1.0}"))).isEqualTo("{a: 1.0}");
    assertThat(Trees.problems(Trees.json("{\"a\": 1,}"))).hasSize(1);
  }

  @Test
  void readsFlowStyleWhereTheNameDoesNotPromiseJson() {
    String text = "{a: 1, b: [x, !Ref y]} # ok";
    assertThat(Trees.show(Trees.root(text))).isEqualTo("{a: 1, b: ['x', {Ref: 'y'}]}");
    assertThat(Trees.json(text).roots()).isEmpty();
    assertThat(Trees.read("t.template", text).roots()).isEmpty();
  }

  @Test
  void readsEveryDocument() {
    assertThat(Trees.yaml("a: 1\n---\n- b\n...\n").roots())
        .extracting(Trees::show)
        .containsExactly("{a: 1}", "['b']");
    assertThat(Trees.yaml("").roots()).isEmpty();
    assertThat(Trees.yaml("# nothing\n").roots()).isEmpty();
  }

  @Test
  void keepsDocumentsBeforeAnError() {
    Document document = Trees.yaml("a: 1\n--- \nb: [\n");
    assertThat(document.roots()).extracting(Trees::show).containsExactly("{a: 1}");
    assertThat(document.problems()).hasSize(1);
  }

  @Test
  void takesALoneDashAsYaml11Does() {
    String text = "a: !Split [-, !Ref b] # -,\nc: [-]\nd: '\uE000'\n";
    assertThat(Trees.problems(Trees.yaml(text))).hasSize(1);
    Document document = Trees.yaml(text.replace('\uE000', '-'));
    assertThat(document.problems()).isEmpty();
    assertThat(Trees.show(document.roots().get(0)))
        .isEqualTo("{a: {Fn::Split: ['-', {Ref: 'b'}]}, c: ['-'], d: '-'}");
    assertThat(document.comments()).extracting(Comment::text).containsExactly("-,");
  }

  @Test
  void refusesLongTexts() {
    assertThat(Trees.problems(Trees.yaml(" ".repeat(16 * 1024 * 1024 + 1))))
        .containsExactly("1:1-1:1 the text is longer than 16 MiB");
  }
}
