package io.gwlint.rules.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  private static final Span PLACE = new SourceFile("t.yaml", "x").span(0, 1);
  private static final Text OPEN = Text.of(new Text.Open("parameter P", "`P` has no default"));

  private static boolean refused(Text text) {
    return Expressions.OF_INTEGRATION_RESPONSES.refuse(Value.known(text, PLACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "true",
        "GET, HEAD, POST",
        "https://shop.example.com",
        "'unfinished",
        "'",
        "$context.requestId",
        "method.request.header.Origin",
        "integration.response.status",
        "integration.request.header.X",
        "integration.response.header",
        "context",
        "$input.json('$.a')"
      })
  void whatTheServiceDoesNotHaveIsRefused(String expression) {
    assertThat(refused(Text.of(expression))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'*'",
        "''",
        "'GET','PUT'",
        " '*' ",
        "integration.response.header.ETag",
        "integration.response.multiValueHeader.Set-Cookie",
        "integration.response.body",
        "integration.response.body.a.b[0]",
        "context.authorizer.x",
        "stageVariables.version"
      })
  void whatItMayHaveIsNot(String expression) {
    assertThat(refused(Text.of(expression))).isFalse();
  }

  @Test
  void aKnownBeginningMayDecide() {
    assertThat(refused(Text.of("https://").plus(OPEN))).isTrue();
    assertThat(refused(Text.of("*").plus(OPEN))).isTrue();
    assertThat(refused(Text.of("'https://").plus(OPEN))).isFalse();
    assertThat(refused(Text.of("stage").plus(OPEN))).isFalse();
    assertThat(refused(Text.of("integration.response.header.").plus(OPEN))).isFalse();
    assertThat(refused(OPEN.plus("*"))).isFalse();
    assertThat(Expressions.OF_INTEGRATION_RESPONSES.refuse(Value.unknown("?", PLACE))).isFalse();
  }

  @Test
  void gatewayResponsesHaveExpressionsOfTheirOwn() {
    Text origin = Text.of("method.request.header.Origin");
    Text header = Text.of("integration.response.header.X");

    assertThat(Expressions.OF_GATEWAY_RESPONSES.refuse(Value.known(origin, PLACE))).isFalse();
    assertThat(Expressions.OF_GATEWAY_RESPONSES.refuse(Value.known(header, PLACE))).isTrue();
    assertThat(Expressions.OF_GATEWAY_RESPONSES.refuse(Value.known(Text.of("*"), PLACE))).isTrue();
  }
}
