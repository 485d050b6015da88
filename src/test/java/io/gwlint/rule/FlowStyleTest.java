package io.gwlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowStyleTest {
  private static boolean isInFlow(String text) {
    return FlowStyle.isAround(text, text.indexOf("here:"));
  }

  @Test
  void bracesOfCommentsQuotesAndBlocksAreNone() {
    List<String> block =
        List.of(
            "here: 1",
            "a: 1  # see { the other,\nhere: 1",
            "a:\n  # as in { \"x\": [\n  here: 1",
            "a: 'it''s {',\nhere: 1",
            "a: \"\\\"{\" # ,\nhere: 1",
            "a: it's 5 {\nhere: 1",
            "a: |\n  {\n    \"x\": 1,\n\nhere: 1",
            "- a: |-\n    [ {,\n  here: 1",
            "- - a: >2 # folded {\n      {,\n    here: 1",
            "a:\n- |\n  {,\n- here: 1",
            "a: !Sub |\r\n  {,\r\nhere: 1",
            "a: ${x},\nhere: 1",
            "a:\n  b: it's {, # x\n  - c: 'd {'\n    here: 1",
            "a: # {\n  # {\n  here: 1",
            "a: { b: [1, 'x]'], c: \"}\" } #,\nhere: 1",
            "\"a\": {\"b\": 1,\n\"c\": 2} # ,\nhere: 1");
    assertThat(block).allSatisfy(text -> assertThat(isInFlow(text)).as(text).isFalse());
  }

  @Test
  void bracesThatAreOpenAre() {
    List<String> flow =
        List.of(
            "a: {\n  here: 1 }",
            "a: { b: 1,\n  here: 1 }",
            "a: { b: 1, # one\n  here: 1 }",
            "a: !X { b: '}', # }\n\n  here: 1 }",
            "a: [{ b: \"]\\\"}\",\n  here: 1 }]",
            "- { \"a\":{\"b\":1},\n here: 1 }",
            "a: |\n  }\nb: &x {\n here: 1 }",
            "---\n{ a: { b: 1 },\n  here: 1 }",
            "a: [1, { b:\n      2,\n    c: 3,\n    here: 1 }]",
            "a: { b: { c: 1,\n      d: 2 },\n    here: 1 }");
    assertThat(flow).allSatisfy(text -> assertThat(isInFlow(text)).as(text).isTrue());
  }
}
