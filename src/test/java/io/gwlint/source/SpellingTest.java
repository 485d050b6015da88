package io.gwlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> WORDS =
      List.of("GW301", "GW302", "lambda-permission-missing", "error");

  @Test
  void findsTheNearestInAnyCase() {
    assertThat(Spelling.nearest("gw3O1", WORDS)).contains("GW301");
    assertThat(Spelling.nearest("lambda-permision-missing", WORDS))
        .contains("lambda-permission-missing");
    assertThat(Spelling.nearest("errro", WORDS)).contains("error");
  }

  @Test
  void saysNothingWhenNoneIsNear() {
    assertThat(Spelling.nearest("zzzzzz", WORDS)).isEmpty();
    assertThat(Spelling.nearest("", WORDS)).isEmpty();
  }

  @Test
  void countsSwapsAsOne() {
    assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }
}
