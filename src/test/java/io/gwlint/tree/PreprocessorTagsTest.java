package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import org.junit.jupiter.api.Test;

class PreprocessorTagsTest {
  @Test
  void whatAnotherToolFillsInIsNeitherTextNorAnError() {
    Document document = read("Code: !Rain::Embed lambda.py");

    assertThat(document.problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.NOT_ANALYSED);
    assertThat(document.problems().get(0).span().text()).isEqualTo("!Rain::Embed");
    MapNode code = (MapNode) ((MapNode) document.roots().get(0)).get("Code").orElseThrow();
    assertThat(code.entries().get(0).key().text()).isEqualTo("Fn::Rain::Embed");
  }

  @Test
  void anUnknownTagWithoutToolIsAnError() {
    assertThat(read("Code: !Embed lambda.py").problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNREADABLE);
    assertThat(read("Code: !fn::sub x").problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNREADABLE);
  }

  private static Document read(String text) {
    return new TreeReader().read(new SourceFile("t.yaml", text));
  }
}
