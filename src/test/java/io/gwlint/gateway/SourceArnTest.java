package io.gwlint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.SourceArn.Mismatch;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Text.Literal;
import io.gwlint.value.Text.Part;
import io.gwlint.value.Text.Pseudo;
import io.gwlint.value.Text.Reference;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway presents for routes of every kind, and which patterns cover it. */
class SourceArnTest {
  private static final String ARN = "arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:";
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Za-z:]+)(?:\\.([A-Za-z]+))?}");

  private final GatewayBuilder build = new GatewayBuilder();
  private final Integration integration = build.lambda("Fn", build.absent());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "GET /pets, ${Api}/*/GET/pets, true",
        "GET /pets, ${Api}/*, true",
        "GET /pets, ${Api}/*/*, true",
        "GET /pets, ${Api}/*/*/*, true",
        "GET /pets, ${Api}/prod/GET/pets, true",
        "GET /pets, ${Api.RestApiId}/*/GET/pets, true",
        "GET /pets, ${Api}*, true",
        "GET /pets, *, true",
        "GET /pets, abcdef1234/*/GET/pets, true",
        "GET /pets, ${Imported}/*/GET/pets, true",
        "GET /pets, ${Api}/GET/pets, false",
        "GET /pets, ${Api}/*/get/pets, false",
        "GET /pets, ${Api}/*/ANY/pets, false",
        "GET /pets, ${Api}/*/GET/Pets, false",
        "GET /pets, ${Api}/*/GET/pets/, false",
        "GET /pets, ${Api}/*/GET/pets/*, false",
        "GET /pets, ${Api}/*/POST/pets, false",
        "GET /pets, ${Api}/*/GET, false",
        "GET /pets, ${Api}, false",
        "GET /pets, ${OtherApi}/*/GET/pets, false",
        "GET /pets/{id}, ${Api}/*/GET/pets/*, true",
        "GET /pets/{id}, ${Api}/*/GET/pets/{id}, true",
        "GET /pets/{id}, ${Api}/*/GET/pets/1, false",
        "GET /pets/{id}, ${Api}/*/GET/pets/${Pet}, true",
        "GET /pets/{id}, ${Api}/*/GET/pets/{pet}, false",
        "GET /pets/{id}, ${Api}/*/GET/pets, false",
        "GET /pets/{id}, ${Api}/*/GET/pets/*/toys, false",
        "GET /pets/{id}/toys, ${Api}/*/GET/pets/*/toys, true",
        "GET /pets/{id}/toys, ${Api}/*/GET/pets/*, true",
        "GET /pets/{id}/toys, ${Api}/*/GET/*/toys, true",
        "GET /{proxy+}, ${Api}/*/GET/*, true",
        "GET /{proxy+}, ${Api}/*/GET/a/b, false",
        "GET /{proxy+}, ${Api}/*/GET/*/*, true",
        "GET /{proxy+}, ${Api}/*/GET/{proxy+}, true",
        "GET /files/{proxy+}, ${Api}/*/GET/file/*, false",
        "GET /, ${Api}/*/GET/, true",
        "GET /, ${Api}/*/GET/*, true",
        "GET /, ${Api}/*/*/, true",
        "GET /, ${Api}/*/GET, false",
      })
  void restMethods(String route, String pattern, boolean mayCover) {
    assertThat(covers(ApiKind.REST, route, pattern)).isEqualTo(mayCover);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /pets/{id}, ${Api}/*/*/pets/{id}, true",
    "GET /pets/{id}, ${Api.ApiId}/*/*/pets/*, true",
    "ANY /pets, ${Api}/*/ANY/pets, true",
    "ANY /pets, ${Api}/*/*/pets, true",
    "ANY /pets, ${Api}/*/GET/pets, false",
    "$default, ${Api}/*/$default, true",
    "$default, ${Api}/$default/$default, true",
    "$default, ${Api}/*, true",
    "$default, ${Api}/*/*, true",
    "$default, ${Api}/*/*/*, true",
    "$default, ${Api}/*/*/$default, true",
    "$default, ${Api}/*/GET/pets, false",
    "$default, ${Api}/$connect, false",
  })
  void httpRoutes(String route, String pattern, boolean mayCover) {
    assertThat(covers(ApiKind.HTTP, route, pattern)).isEqualTo(mayCover);
  }

  @ParameterizedTest
  @CsvSource({
    "$connect, ${Api}/*/$connect, true",
    "$connect, ${Api}/*/*, true",
    "$connect, ${Api}/*, true",
    "$connect, ${Api}/prod/$connect, true",
    "sendmessage, ${Api}/*/sendmessage, true",
    "sendmessage, ${Api}/*/$default, false",
    "sendmessage, ${Api}/*/POST/sendmessage, false",
    "$connect, ${Api}/$connect, false",
  })
  void webSocketRoutes(String route, String pattern, boolean mayCover) {
    assertThat(covers(ApiKind.WEBSOCKET, route, pattern)).isEqualTo(mayCover);
  }

  @ParameterizedTest
  @CsvSource({
    "${Api}/authorizers/*, true",
    "${Api}/authorizers/${Authorizer}, true",
    "${Api}/*, true",
    "${Api}/*/*, true",
    "${Api}/authorizer/*, false",
    "${Api}/*/GET/pets, false",
    "${OtherApi}/authorizers/*, false",
  })
  void authorizers(String pattern, boolean mayCover) {
    Api api = api(ApiKind.REST, List.of());
    Authorizer authorizer = build.authorizer(Optional.empty());
    assertThat(!arn(pattern).covers(Invocations.of(api, authorizer)).isNo()).isEqualTo(mayCover);
  }

  @Test
  void anyIsEveryVerbThatNoSiblingServes() {
    Route any = build.route("ANY /pets", integration);
    Api api =
        api(
            ApiKind.REST,
            List.of(),
            any,
            build.route("GET /pets", integration),
            build.route("POST /cats", integration));

    assertThat(Invocations.of(new Call(api, any, integration)))
        .extracting(Invocation::name)
        .containsExactly(
            "DELETE /pets",
            "HEAD /pets",
            "OPTIONS /pets",
            "PATCH /pets",
            "POST /pets",
            "PUT /pets");
  }

  @Test
  void oneStageIsEnough() {
    List<String> stages = List.of("dev", "prod");

    assertThat(covers(ApiKind.REST, "GET /pets", "${Api}/prod/GET/pets", stages)).isTrue();
    assertThat(covers(ApiKind.REST, "GET /pets", "${Api}/test/GET/pets", stages)).isFalse();
    assertThat(covers(ApiKind.REST, "GET /pets", "${Api}/${Stage}/GET/pets", stages)).isTrue();
    assertThat(covers(ApiKind.REST, "GET /pets", "${Api}/test/GET/pets")).isTrue();
  }

  @Test
  void theTestButtonIsNoRealRequest() {
    assertThat(arn("${Api}/test-invoke-stage/GET/pets").isForTests()).isTrue();
    assertThat(arn("${Api}/*/GET/pets").isForTests()).isFalse();
  }

  @Test
  void otherArnsCoverNothing() {
    Invocation invocation = invocation(ApiKind.REST, "GET /pets", List.of());

    assertThat(arnOf("arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/*").covers(invocation))
        .isEqualTo(Answer.NO);
    assertThat(
            arnOf("https://${Api}.execute-api.${AWS::Region}.amazonaws.com/*").covers(invocation))
        .isEqualTo(Answer.NO);
    assertThat(arnOf("${Api}").covers(invocation)).isEqualTo(Answer.NO);
    assertThat(arnOf("arn:aws:execute-api:*:*:*").covers(invocation)).isEqualTo(Answer.YES);
    assertThat(
            arnOf("arn:${AWS::Partition}:execute-api:eu-west-1:123456789012:${Api}/*")
                .covers(invocation))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void theRegionOfTheUriIsThatOfTheApi() {
    String functions = ":lambda:path/2015-03-31/functions/${Fn.Arn}/invocations";
    Integration inIreland = withUri(text("arn:aws:apigateway:eu-west-1" + functions));
    Route route = build.route("GET /pets", inIreland);
    Invocation invocation =
        Invocations.of(new Call(api(ApiKind.REST, List.of(), route), route, inIreland)).get(0);

    assertThat(arnOf("arn:aws:execute-api:eu-west-1:*:${Api}/*").covers(invocation).isNo())
        .isFalse();
    assertThat(arnOf("arn:aws:execute-api:us-east-1:*:${Api}/*").covers(invocation).isNo())
        .isTrue();
    assertThat(arnOf("arn:aws:execute-api:${AWS::Region}:*:${Api}/*").covers(invocation))
        .isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "${OtherApi}/*/GET/pets, API, ${OtherApi}",
    "${Api}/GET/pets, STAGE, GET",
    "${Api}/test/GET/pets, STAGE, test",
    "${Api}/*/get/pets, METHOD, get",
    "${Api}/*/GET/pet, PATH, /pet",
    "${Api}/*/GET, PATH, ",
  })
  void mismatchesNameTheirSegment(String pattern, ArnSegment segment, String found) {
    Mismatch mismatch =
        arn(pattern).mismatch(invocation(ApiKind.REST, "GET /pets", List.of("prod")));

    assertThat(mismatch.segment()).isEqualTo(segment);
    assertThat(mismatch.found().map(Text::toString).orElse(null)).isEqualTo(found);
  }

  private boolean covers(ApiKind kind, String route, String pattern) {
    return covers(kind, route, pattern, List.of());
  }

  /** May the pattern cover every request of the route? */
  private boolean covers(ApiKind kind, String route, String pattern, List<String> stages) {
    return invocations(kind, route, stages).stream()
        .noneMatch(invocation -> arn(pattern).covers(invocation).isNo());
  }

  private Invocation invocation(ApiKind kind, String route, List<String> stages) {
    return invocations(kind, route, stages).get(0);
  }

  private List<Invocation> invocations(ApiKind kind, String name, List<String> stages) {
    Route route = build.route(name, integration);
    return Invocations.of(new Call(api(kind, stages, route), route, integration));
  }

  private SourceArn arn(String pattern) {
    return arnOf(pattern.equals("*") ? pattern : ARN + pattern);
  }

  private SourceArn arnOf(String pattern) {
    List<Api> apis =
        List.of(api(ApiKind.REST, List.of()), apiOf("OtherApi", ApiKind.REST, List.of()));
    return new SourceArn(text(pattern), apis);
  }

  private Api api(ApiKind kind, List<String> stages, Route... routes) {
    return apiOf("Api", kind, stages, routes);
  }

  private Api apiOf(String id, ApiKind kind, List<String> stages, Route... routes) {
    return new Api(
        build.origin(id),
        kind,
        true,
        GatewayBuilder.ref(id),
        build.absent(),
        new Items<>(List.of(routes), true, build.place()),
        new Items<>(stages.stream().map(this::stage).toList(), true, build.place()),
        build.none(),
        build.none(),
        build.none(),
        build.none(),
        List.of(),
        ApiSettings.none(build.place()));
  }

  private Stage stage(String name) {
    return new Stage(
        build.origin(name),
        name,
        build.known(Text.of(name)),
        build.absent(),
        build.absent(),
        build.none(),
        java.util.Optional.empty(),
        build.none(),
        build.absent());
  }

  private Integration withUri(Text uri) {
    Value<Text> known = build.known(uri);
    return new Integration(
        integration.origin(),
        integration.type(),
        known,
        integration.method(),
        integration.timeoutMillis(),
        integration.credentials(),
        integration.streaming(),
        integration.payloadVersion(),
        integration.subtype(),
        integration.connection(),
        integration.requestParameters(),
        integration.body(),
        integration.cacheKeys(),
        integration.responses(),
        integration.backend());
  }

  /** {@code ${AWS::X}} is a pseudo parameter, {@code ${X}} a reference. */
  private static Text text(String spelled) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(spelled);
    int from = 0;
    while (matcher.find()) {
      parts.add(new Literal(spelled.substring(from, matcher.start())));
      String attribute = matcher.group(2) == null ? "" : matcher.group(2);
      parts.add(
          matcher.group(1).startsWith("AWS::")
              ? new Pseudo(matcher.group(1))
              : new Reference(matcher.group(1), attribute));
      from = matcher.end();
    }
    parts.add(new Literal(spelled.substring(from)));
    return new Text(parts);
  }
}
