package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a part of a value stands in the text, however the value is written. */
class SourceMapTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "k: a${X}b",
        "k: a\n   ${X}\n\n   b",
        "k: a \t\n   ${X} b",
        "k: 'it''s ${X} it''s'",
        "k: 'it''s\n\n  ${X}'",
        "k: \"${X}\"",
        "k: \"a\\tb \\u00e4\\x41 \\U0001F600${X}\\n\"",
        "k: \"a\n\n   b\\\n   ${X}\\  \n c\"",
        "k: \"a  \\\n  \n  ${X}\"",
        "k: \"\uD83D\uDE00 \\/ \\\" ${X} \uD83D\uDE00\"",
        "k: |\n  a\n\n    ${X}\n  b\n",
        "k: |2-\n    a ${X}\n  b\n",
        "k: |+ # note\n\n\n  a\n  ${X}\n\n\n",
        "k: >\n  a\n  b ${X}\n\n  c\n    d\n  e\n",
        "k: >-\n  a\n    b\n\n    c\n  ${X}",
        "k: >2\n    x\n   y\n  z ${X}\n",
        "k: !Sub >+ # note\n\n  a\n  ${X}\n\n",
        "- - |\n    a\n    ${X}",
        "- a: |1\n    ${X}\n",
        "--- |\n a\n ${X}\n",
        "{\"k\": \"a\\n\\u00e4\\\"\\/\\\\ ${X}\"}",
      })
  void findsAPart(String text) {
    for (String written :
        new String[] {text, text.replace("\n", "\r\n"), text.replace('\n', '\r')}) {
      ScalarNode scalar = scalar(Trees.root(written));
      int at = scalar.text().indexOf("${X}");
      assertThat(scalar.spanOf(at, at + 4).text()).as(written).isEqualTo("${X}");
      assertThat(scalar.spanOf(at, at + 4).start()).isEqualTo(written.indexOf("${X}"));
    }
  }

  @Test
  void coversWholeEscapes() {
    ScalarNode scalar = scalar(Trees.root("k: \"a\\u00e4\\U0001F600 b\""));
    assertThat(scalar.text()).isEqualTo("aä\uD83D\uDE00 b");
    assertThat(scalar.spanOf(0, 2).text()).isEqualTo("a\\u00e4");
    assertThat(scalar.spanOf(1, 4).text()).isEqualTo("\\u00e4\\U0001F600");
    assertThat(scalar.spanOf(0, 6).text()).isEqualTo("a\\u00e4\\U0001F600 b");
  }

  @Test
  void placesNothingInsideTheValue() {
    ScalarNode scalar = scalar(Trees.root("k: 'it''s'"));
    assertThat(scalar.spanOf(2, 2).start()).isEqualTo(6);
    assertThat(scalar.spanOf(4, 4).start()).isEqualTo(9);
    assertThat(scalar(Trees.root("k: ''")).spanOf(0, 0).start()).isEqualTo(4);
  }

  @Test
  void followsRandomQuotedTexts() {
    check(random -> "k: \"" + quoted(random, "ab$ \t'{}#:", true) + "\"", 6000);
    check(random -> "k: '" + quoted(random, "ab$ \t\"\\{}#:", false) + "'", 6000);
  }

  @Test
  void followsRandomPlainTexts() {
    check(random -> "k: x" + quoted(random, "ab$ \t'\"\\{}", false), 6000);
  }

  @Test
  void followsRandomBlocks() {
    check(SourceMapTest::block, 12_000);
  }

  private static String quoted(Random random, String alphabet, boolean escapes) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append(lineBreak(random)).append(" ".repeat(1 + random.nextInt(3)));
        case 1 -> text.append(escapes ? escape(random) : "''".repeat(random.nextInt(2)));
        default -> text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return text.toString();
  }

  private static String escape(Random random) {
    String[] all = {
      "\\n", "\\\"", "\\\\", "\\/", "\\ ", "\\x41", "\\u0041", "\\U0001F600", "\\\n "
    };
    return all[random.nextInt(all.length)];
  }

  private static String lineBreak(Random random) {
    String[] all = {"\n", "\r\n", "\r", "\n\n", "\n  \n"};
    return all[random.nextInt(all.length)];
  }

  private static String block(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "k:\n - " : "k: ");
    text.append("|>".charAt(random.nextInt(2)));
    text.append(new String[] {"", "", "2", "1"}[random.nextInt(4)]);
    text.append(new String[] {"", "+", "-", " # c"}[random.nextInt(4)]).append("\n");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(" ".repeat(random.nextInt(3) == 0 ? random.nextInt(6) : 3));
      text.append(new String[] {"", "a", "a b", " $", "\tc", "d "}[random.nextInt(6)]);
      text.append(lineBreak(random));
    }
    return text.append(random.nextBoolean() ? "\nl: 1" : "").toString();
  }

  /** Every character of a value stands where the map says, save folded breaks and escapes. */
  private static void check(Function<Random, String> writer, int rounds) {
    Random random = new Random(42);
    int checked = 0;
    for (int i = 0; i < rounds; i++) {
      String text = writer.apply(random);
      Document document = Trees.yaml(text);
      // A block of nothing but blanks has no text to find its indentation by.
      boolean isTold = document.problems().isEmpty();
      if (isTold && !scalar(document.roots().get(0)).text().isBlank()) {
        check(text, scalar(document.roots().get(0)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(rounds / 3);
  }

  private static void check(String text, ScalarNode scalar) {
    int last = scalar.span().start() - 1;
    for (int i = 0; i < scalar.text().length(); i++) {
      int at = scalar.spanOf(i, i + 1).start();
      char written = text.charAt(at);
      char meant = scalar.text().charAt(i);
      boolean isFolded = (meant == ' ' || meant == '\n') && (written == '\n' || written == '\r');
      if (!isFolded && written != '\\') {
        assertThat(written).as("%s of %s", i, text.replace("\r", "\\r")).isEqualTo(meant);
      }
      boolean isSecondOfPair = Character.isLowSurrogate(meant);
      assertThat(at)
          .as("%s of %s", i, text.replace("\r", "\\r"))
          .isGreaterThanOrEqualTo(isSecondOfPair ? last : last + 1);
      last = at;
    }
  }

  private static ScalarNode scalar(Node node) {
    if (node instanceof MapNode map) {
      return scalar(map.entries().get(0).value());
    }
    return node instanceof ListNode list ? scalar(list.items().get(0)) : (ScalarNode) node;
  }
}
