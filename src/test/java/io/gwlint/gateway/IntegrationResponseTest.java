package io.gwlint.gateway;

import static io.gwlint.value.Answer.NO;
import static io.gwlint.value.Answer.UNKNOWN;
import static io.gwlint.value.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Located;
import io.gwlint.value.Items;
import io.gwlint.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrationResponseTest {
  private static final String ETAG = "method.response.header.ETag";
  private final GatewayBuilder build = new GatewayBuilder();

  private IntegrationResponse with(Value<String> pattern) {
    return new IntegrationResponse(
        build.known("200"), pattern, build.none(), build.none(), build.absent(), build.place());
  }

  private MethodResponse declared(Value<String> status, boolean complete, String... headers) {
    List<Located<String>> names =
        List.of(headers).stream().map(name -> new Located<>(name, build.place())).toList();
    return new MethodResponse(
        status,
        new Items<>(names, complete, build.place()),
        build.none(),
        build.place(),
        build.place());
  }

  @Test
  void aPatternSelectsWhatItMatches() {
    assertThat(with(build.known("4\\d{2}")).selects("404")).isEqualTo(YES);
    assertThat(with(build.known("4\\d{2}")).selects("200")).isEqualTo(NO);
    assertThat(with(build.unknown()).selects("200")).isEqualTo(UNKNOWN);
  }

  @Test
  void aDefaultIsNotSelectedByPattern() {
    assertThat(with(build.absent()).selects("200")).isEqualTo(NO);
    assertThat(with(build.known("")).selects("")).isEqualTo(NO);
    assertThat(with(build.known("default")).selects("200")).isEqualTo(UNKNOWN);
  }

  @Test
  void aMethodResponseIsForItsStatus() {
    assertThat(declared(build.known("200"), true).isFor("200")).isEqualTo(YES);
    assertThat(declared(build.known("200"), true).isFor("404")).isEqualTo(NO);
    assertThat(declared(build.known("default"), true).isFor("404")).isEqualTo(UNKNOWN);
    assertThat(declared(build.known("4XX"), true).isFor("404")).isEqualTo(UNKNOWN);
    assertThat(declared(build.unknown(), true).isFor("404")).isEqualTo(UNKNOWN);
  }

  @Test
  void headersAreDeclaredByTheirWholeKeys() {
    assertThat(declared(build.known("200"), true, ETAG).declares(ETAG)).isEqualTo(YES);
    assertThat(declared(build.known("200"), true, "ETag").declares(ETAG)).isEqualTo(NO);
    assertThat(declared(build.known("200"), false).declares(ETAG)).isEqualTo(UNKNOWN);
    assertThat(declared(build.known("200"), true, ETAG.toUpperCase()).declares(ETAG))
        .isEqualTo(UNKNOWN);
  }
}
