package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Decoder;
import io.gwlint.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes the reader throw, and whatever it gives is in order. */
class RobustnessTest {
  private static final String YAML =
      """
      # A template
      Resources: &r
        Api: {Type: "AWS::ApiGateway::RestApi", Properties: {Name: !Sub '${X}-it''s'}}
        Fn:
          Type: AWS::Serverless::Function # why
          Properties:
            Code: !Sub |
              a ${X}
                b

            Text: >-
              folded 😀
              text
            Names: ["a", !Ref B, ~, 1.5, true]
            Escapes: "\\u00e4 \\
              \\U0001F600"
        <<: [{A: 1}, {B: 2}]
      Alias: *r
      ? Key
      : value
      ...
      """;
  private static final String JSON =
      "{\"a\": [1, -2.5e3, true, null, \"x\\n\\u00e4😀\"],\n \"b\": {\"Fn::Sub\": \"${X}\"}}";
  private static final String SPICES =
      "\t\n\r {}[],:#&*!|>'\"%@`-?\\\0\u0007\u0085\u2028\uFEFF\uD83D\uDE00<=~a0";

  @Test
  void theTextsThemselvesAreSound() {
    assertThat(Trees.yaml(YAML).problems()).isEmpty();
    assertThat(Trees.json(JSON).problems()).isEmpty();
  }

  @Test
  void everyPrefixIsRead() {
    for (int end = 0; end <= YAML.length(); end++) {
      read("t.yaml", YAML.substring(0, end));
    }
    for (int end = 0; end <= JSON.length(); end++) {
      read("t.json", JSON.substring(0, end));
      read("t.yaml", JSON.substring(0, end));
    }
  }

  @Test
  void changedCharactersAreRead() {
    Random random = new Random(3);
    for (int i = 0; i < 8000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? JSON : YAML);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        char spice = SPICES.charAt(random.nextInt(SPICES.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, spice);
          case 1 -> text.insert(at, spice);
          default -> text.deleteCharAt(at);
        }
      }
      read(random.nextBoolean() ? "t.yaml" : "t.json", text.toString());
    }
  }

  @Test
  void changedBytesAreRead() {
    Random random = new Random(4);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = YAML.getBytes(StandardCharsets.UTF_8);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      read("t.yaml", new Decoder().decode("t.yaml", bytes).file().text());
    }
  }

  @Test
  void noiseIsRead() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(16); length > 0; length--) {
        text.append(SPICES.charAt(random.nextInt(SPICES.length())));
      }
      read(random.nextBoolean() ? "t.yaml" : "t.json", text.toString());
    }
  }

  private static void read(String name, String text) {
    Document document = Trees.read(name, text);
    for (Problem problem : document.problems()) {
      assertThat(problem.message()).as(text).hasSizeLessThanOrEqualTo(120).doesNotContain("\n");
      assertThat(problem.span().end()).as(text).isLessThanOrEqualTo(text.length());
    }
    document.roots().forEach(root -> walk(root, text));
  }

  private static void walk(Node node, String text) {
    assertThat(node.span().end()).as(text).isLessThanOrEqualTo(text.length());
    if (node instanceof MapNode map) {
      map.entries().forEach(entry -> walk(entry.key(), text));
      map.entries().forEach(entry -> walk(entry.value(), text));
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> walk(item, text));
    } else if (node instanceof ScalarNode scalar) {
      assertThat(scalar.spanOf(0, scalar.text().length()).end())
          .as(text)
          .isLessThanOrEqualTo(text.length() + 1);
    }
  }
}
