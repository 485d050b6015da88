package io.gwlint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.Refusal.Cause;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several permissions is to blame, and when nothing can be said. */
class LambdaAccessTest {
  private final GatewayBuilder build = new GatewayBuilder();
  private final List<Permission> permissions = new ArrayList<>();
  private final Integration integration = build.lambda("Fn", build.absent());
  private boolean complete = true;

  @Test
  void withoutPermissionsItIsMissing() {
    assertThat(causes("GET /items")).containsExactly(Cause.MISSING);
  }

  @Test
  void permissionsOfOthersAreNoMistake() {
    permission("s3.amazonaws.com", "arn:aws:s3:::bucket");
    permission("events.amazonaws.com", "arn:aws:events:eu-west-1:123456789012:rule/gateway");
    permission("apigateway.amazonaws.com", "arn:aws:execute-api:*:*:*/test-invoke-stage/GET/items");
    permission("apigateway.amazonaws.com", "arn:aws:execute-api:*:*:*/authorizers/*");
    permissionOn(new FunctionRef.Declared("Other"), "arn:aws:execute-api:*:*:*");

    assertThat(causes("GET /items")).containsExactly(Cause.MISSING);
  }

  @Test
  void oneThatCoversIsEnough() {
    gatewayPermission("*/GET/other");
    gatewayPermission("*/GET/items");

    assertThat(causes("GET /items")).isEmpty();
  }

  @Test
  void severalMayCoverAnyTogether() {
    gatewayPermission("*/P*/items");
    gatewayPermission("*/GET/items");
    gatewayPermission("*/?E*/items");
    gatewayPermission("*/OPTIONS/items");

    assertThat(causes("ANY /items")).isEmpty();
  }

  @Test
  void theOnlyOneIsMeantForAll() {
    gatewayPermission("*/GET/items");

    assertThat(causes("GET /items", "POST /items")).containsExactly(Cause.SOURCE);
  }

  @Test
  void whenEachServesARouteOneWasForgotten() {
    gatewayPermission("*/GET/items");
    gatewayPermission("*/PUT/items");

    assertThat(causes("GET /items", "PUT /items", "POST /items")).containsExactly(Cause.MISSING);
  }

  @Test
  void theOneThatNoRouteNeedsIsToBlame() {
    gatewayPermission("*/GET/items");
    gatewayPermission("*/GET/item");
    gatewayPermission("*/PUT/items");

    List<Refusal> refusals = refusals("GET /items", "PUT /items", "POST /items");

    assertThat(refusals).extracting(Refusal::cause).containsExactly(Cause.SOURCE);
    assertThat(refusals.get(0).permission()).contains(permissions.get(1));
  }

  @Test
  void aDuplicateIsNotNeeded() {
    gatewayPermission("*/GET/items");
    gatewayPermission("*/GET/*");

    assertThat(causes("GET /items", "POST /items")).containsExactly(Cause.SOURCE);
  }

  @Test
  void unknownNeverFires() {
    permissionOn(new FunctionRef.Undetermined("a stage variable"), "arn:aws:execute-api:*:*:*");

    assertThat(causes("GET /items")).isEmpty();
  }

  @Test
  void anUnknownFunctionHelpsOnlyCallsThatItsSourceCovers() {
    permissionOn(
        new FunctionRef.Undetermined("a stage variable"), "arn:aws:execute-api:*:*:*/GET/other");

    assertThat(causes("GET /items")).containsExactly(Cause.MISSING);
  }

  @Test
  void ofAnotherStacksFunctionNothingIsKnown() {
    FunctionRef.Target elsewhere = parameter("FnArn");
    Integration integration = build.lambda(elsewhere, build.absent());
    permissionOn(elsewhere, "arn:aws:execute-api:*:*:*/GET/items");
    permissionOn(parameter("Other"), apiPattern("*/GET/items"));

    assertThat(causes(integration, "POST /items")).isEmpty();
  }

  @Test
  void whoeverPermitsAnotherStacksFunctionDoesSoForAllRoutes() {
    FunctionRef.Target elsewhere = parameter("FnArn");
    Integration integration = build.lambda(elsewhere, build.absent());
    permissionOn(elsewhere, apiPattern("*/GET/items"));
    permissionOn(elsewhere, apiPattern("*/PUT/items"));

    assertThat(causes(integration, "GET /items", "PUT /items")).isEmpty();
    assertThat(causes(integration, "GET /items", "PUT /items", "POST /items"))
        .containsExactly(Cause.MISSING);
  }

  @Test
  void anotherParameterMayBeTheSameFunction() {
    FunctionRef.Target elsewhere = parameter("FnArn");
    permissionOn(elsewhere, apiPattern("*/GET/items"));
    permissionOn(parameter("FnName"), apiPattern("*/POST/items"));

    assertThat(causes(build.lambda(elsewhere, build.absent()), "GET /items", "POST /items"))
        .isEmpty();
  }

  @Test
  void aParameterMayBringAQualifierAlong() {
    permissionOn(parameter("FnArn"), apiPattern("*/GET/items"));

    Integration alias = build.lambda(new FunctionRef.Declared("Fn"), build.known(Text.of("live")));
    assertThat(causes(alias, "GET /items")).isEmpty();
  }

  @Test
  void whatElseIsDeployedMayAllow() {
    complete = false;

    assertThat(causes("GET /items")).isEmpty();
  }

  @Test
  void authorizersAreAskedToo() {
    Gateway none = gateway("GET /items");
    gatewayPermission("*/GET/items");
    Gateway forRoutes = gateway("GET /items");
    gatewayPermission("authorizers/*");
    Gateway forBoth = gateway("GET /items");

    assertThat(refusesAuthorizer(none)).isEqualTo(Answer.YES);
    assertThat(refusesAuthorizer(forRoutes)).isEqualTo(Answer.YES);
    assertThat(refusesAuthorizer(forBoth).isYes()).isFalse();
  }

  private Answer refusesAuthorizer(Gateway gateway) {
    FunctionRef function = ((Backend.Lambda) integration.backend()).function();
    Authorizer authorizer = build.authorizer(Optional.of(function));
    return new LambdaAccess(gateway).refuses(gateway.apis().get(0), authorizer);
  }

  private List<Cause> causes(String... routes) {
    return causes(integration, routes);
  }

  private List<Cause> causes(Integration called, String... routes) {
    return new LambdaAccess(gateway(called, routes))
        .refusals().stream().map(Refusal::cause).toList();
  }

  private static FunctionRef.Target parameter(String name) {
    Text.Open open = new Text.Open("parameter " + name, "it has no default");
    return new FunctionRef.Undetermined("a parameter", Text.of(open));
  }

  private static Text apiPattern(String end) {
    return Text.of("arn:aws:execute-api:*:*:").plus(GatewayBuilder.ref("Api")).plus("/" + end);
  }

  private List<Refusal> refusals(String... routes) {
    return new LambdaAccess(gateway(routes)).refusals();
  }

  private Gateway gateway(String... names) {
    return gateway(integration, names);
  }

  private Gateway gateway(Integration called, String... names) {
    Route[] routes = new Route[names.length];
    for (int i = 0; i < names.length; i++) {
      routes[i] = build.route(names[i], called);
    }
    GatewayBuilder one = new GatewayBuilder();
    Gateway bare =
        one.function("Fn", one.absent()).api("Api", ApiKind.REST, one.absent(), routes).build();
    return new Gateway(
        bare.apis(),
        bare.functions(),
        bare.qualifiers(),
        List.copyOf(permissions),
        bare.roles(),
        bare.resources(),
        bare.accounts(),
        bare.usagePlans(),
        bare.apiKeys(),
        bare.firewalled(),
        bare.network(),
        bare.dependencies(),
        bare.problems(),
        complete,
        Surroundings.unknown(),
        History.none(),
        new Memo());
  }

  private void gatewayPermission(String end) {
    permissionOn(new FunctionRef.Declared("Fn"), apiPattern(end));
  }

  private void permission(String principal, String source) {
    add(new FunctionRef.Declared("Fn"), principal, build.known(Text.of(source)));
  }

  private void permissionOn(FunctionRef.Target target, String source) {
    permissionOn(target, Text.of(source));
  }

  private void permissionOn(FunctionRef.Target target, Text source) {
    add(target, "apigateway.amazonaws.com", build.known(source));
  }

  private void add(FunctionRef.Target target, String principal, Value<Text> source) {
    FunctionRef function = new FunctionRef(target, build.absent(), Text.of("Fn"), build.place());
    permissions.add(
        new Permission(
            build.origin("Permission" + permissions.size()),
            false,
            function,
            build.known(Text.of("lambda:InvokeFunction")),
            build.known(Text.of(principal)),
            source,
            build.absent(),
            List.of()));
  }
}
