package io.gwlint.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonCheckTest {
  private static final ObjectMapper ORACLE =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static boolean isJson(String text) {
    try {
      return !ORACLE.readTree(text).isMissingNode();
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  void agreesWithAParser() {
    String[] pieces = {
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\"a\"",
      "1",
      "-0.5",
      "01",
      "1e5",
      "true",
      "nul",
      " ",
      "\"\\'\"",
      "\"\\n\"",
      "\"\n\"",
      "{\"a\":",
      "\"b\":[1,2]"
    };
    Random random = new Random(7);
    int valid = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(7); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      boolean expected = isJson(text.toString());
      valid += expected ? 1 : 0;
      assertThat(JsonCheck.of(text.toString()).kind() == JsonCheck.Kind.VALID)
          .as(text.toString())
          .isEqualTo(expected);
    }
    assertThat(valid).isGreaterThan(500);
  }

  @Test
  void marksFitIntoTextsAndStandForValues() {
    String mark = String.valueOf(Script.MARK);
    assertThat(JsonCheck.of("{\"a\": \"x" + mark + "\", \"b\": " + mark + " }").kind())
        .isEqualTo(JsonCheck.Kind.VALID);
    assertThat(JsonCheck.of("{\"a\": 1" + mark + "}").kind()).isEqualTo(JsonCheck.Kind.OPEN);
    assertThat(JsonCheck.of("{" + mark + "}").kind()).isEqualTo(JsonCheck.Kind.OPEN);
    assertThat(JsonCheck.of("[" + mark + " 1 2]").kind()).isEqualTo(JsonCheck.Kind.OPEN);
    assertThat(JsonCheck.of("{\"a\": 1 2, \"b\": " + mark + "}").kind())
        .isEqualTo(JsonCheck.Kind.BROKEN);
  }
}
