package io.gwlint.value;

import static io.gwlint.value.Answer.NO;
import static io.gwlint.value.Answer.UNKNOWN;
import static io.gwlint.value.Answer.YES;
import static io.gwlint.value.RegularExpression.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
  @Test
  void matchesTheWholeText() {
    assertThat(matches("2\\d{2}", "200")).isEqualTo(YES);
    assertThat(matches("20", "200")).isEqualTo(NO);
    assertThat(matches(".*", "")).isEqualTo(YES);
    assertThat(matches(".+", "")).isEqualTo(NO);
    assertThat(matches("(.|\\n)*", "one\ntwo")).isEqualTo(YES);
    assertThat(matches(".*two", "one\ntwo")).isEqualTo(NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"((", "[", "*", "{", "(?<"})
  void whatIsNoExpressionHasNoAnswer(String expression) {
    assertThat(matches(expression, "200")).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((.?){1000}){1000}){1000}x",
        "(.{0,999999999999999999999})x",
        "((((((((((.*)*)*)*)*)*)*)*)*)*)*x",
        "(a|aa|aaa|a?a?a?)+b",
        "((a{1,30}){1,30}){30}b",
        ".*.*.*.*.*.*.*.*.*.*.*.*b"
      })
  void nobodyCanMakeItTakeLong(String expression) {
    String text = "a".repeat(60);
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> matches(expression, text));
  }

  @Test
  void groupsMayBeQuantified() {
    assertThat(matches("(4\\d{2}|5\\d{2})", "404")).isEqualTo(YES);
    assertThat(matches("(?:\\d{3})+", "404")).isEqualTo(YES);
    assertThat(matches("(a[*]\\+)*", "a*+a*+")).isEqualTo(YES);
  }

  @Test
  void whatTakesTooLongHasNoAnswer() {
    assertThat(matches("(a+)+b", "a".repeat(60))).isEqualTo(UNKNOWN);
    assertThat(matches("x".repeat(2_000), "x")).isEqualTo(UNKNOWN);
    assertThat(matches(".*".repeat(30) + "b", "a".repeat(60))).isEqualTo(UNKNOWN);
  }
}
