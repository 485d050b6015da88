package io.gwlint.gateway;

import io.gwlint.gateway.Integration.Connection;
import io.gwlint.gateway.Network.Listener;
import io.gwlint.gateway.Network.LoadBalancer;
import io.gwlint.gateway.Network.Subnet;
import io.gwlint.gateway.Network.TargetGroup;
import io.gwlint.gateway.Network.VpcLink;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gateways by hand, for tests of rules. What a test does not set is absent. Every value stands at a
 * place of its own, so that spans tell which one a fault means.
 */
public final class GatewayBuilder {
  private static final SourceFile FILE = new SourceFile("test.yaml", "x".repeat(10_000));

  private final List<Api> apis = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<VpcLink> links = new ArrayList<>();
  private final List<LoadBalancer> loadBalancers = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final List<TargetGroup> targetGroups = new ArrayList<>();
  private final List<Subnet> subnets = new ArrayList<>();
  private int places;

  /** The next place of the text. */
  public Span place() {
    return FILE.span(places, ++places);
  }

  /** A known value at a place of its own. */
  public <T> Value<T> known(T value) {
    return Value.known(value, place());
  }

  /** A value left out. */
  public <T> Value<T> absent() {
    return Value.absent(place());
  }

  /** A value that only the deployment knows. */
  public <T> Value<T> unknown() {
    return Value.unknown("parameter `P` has no default", place());
  }

  /** A reference to a resource. */
  public static Text ref(String logicalId) {
    return Text.of(new Text.Reference(logicalId, ""));
  }

  /** References to resources. */
  public Items<Text> refs(String... logicalIds) {
    return new Items<>(
        List.of(logicalIds).stream().map(GatewayBuilder::ref).toList(), true, place());
  }

  /** An empty, complete list. */
  public <T> Items<T> none() {
    return new Items<>(List.of(), true, place());
  }

  public Origin origin(String logicalId) {
    return new Origin(logicalId, place());
  }

  public GatewayBuilder function(String logicalId, Value<Long> timeoutSeconds) {
    functions.add(
        new Function(
            origin(logicalId),
            absent(),
            timeoutSeconds,
            absent(),
            absent(),
            absent(),
            false,
            absent(),
            none(),
            none()));
    return this;
  }

  public GatewayBuilder api(
      String logicalId, ApiKind kind, Value<EndpointType> type, Route... routes) {
    Items<Route> all = new Items<>(List.of(routes), true, place());
    Text identity = ref(logicalId);
    apis.add(
        new Api(
            origin(logicalId),
            kind,
            true,
            identity,
            type,
            all,
            none(),
            none(),
            none(),
            none(),
            none(),
            List.of(),
            ApiSettings.none(place())));
    return this;
  }

  public GatewayBuilder link(
      String logicalId, VpcLink.Version version, Items<Text> targets, Items<Text> linkSubnets) {
    links.add(new VpcLink(origin(logicalId), version, targets, linkSubnets, none()));
    return this;
  }

  public GatewayBuilder loadBalancer(String logicalId, Value<String> type, String... inSubnets) {
    loadBalancers.add(new LoadBalancer(origin(logicalId), type, absent(), refs(inSubnets), none()));
    return this;
  }

  public GatewayBuilder listener(String logicalId, String loadBalancer) {
    listeners.add(
        new Listener(
            origin(logicalId), known(ref(loadBalancer)), known(80L), known("HTTP"), none()));
    return this;
  }

  public GatewayBuilder targetGroup(String logicalId) {
    targetGroups.add(
        new TargetGroup(origin(logicalId), known(80L), known("HTTP"), absent(), absent()));
    return this;
  }

  public GatewayBuilder subnet(String logicalId, Value<Text> vpc) {
    subnets.add(new Subnet(origin(logicalId), vpc, absent()));
    return this;
  }

  /** A route of that name: verb and path, or a route key. */
  public Route route(String name, Integration integration) {
    int space = name.indexOf(' ');
    return new Route(
        origin(""),
        name,
        known(Text.of(name.substring(0, Math.max(space, 0)))),
        known(Text.of(name.substring(space + 1))),
        Access.open(place()),
        none(),
        new Validation(absent(), none()),
        Optional.of(integration),
        none(),
        Reply.none(place()),
        false);
  }

  /** A proxy integration of a function of the template. */
  public Integration lambda(String function, Value<Long> timeoutMillis) {
    return lambda(function, timeoutMillis, absent(), false);
  }

  public Integration lambda(
      String function, Value<Long> timeout, Value<Boolean> streaming, boolean asynchronous) {
    FunctionRef ref = function(new FunctionRef.Declared(function), absent());
    return integration(
        known(IntegrationType.AWS_PROXY),
        known(ref.spelled()),
        timeout,
        streaming,
        internet(),
        new Backend.Lambda(ref, asynchronous));
  }

  /** A proxy integration with a version or alias of a function. */
  public Integration lambda(FunctionRef.Target function, Value<Text> qualifier) {
    FunctionRef ref = function(function, qualifier);
    return integration(
        known(IntegrationType.AWS_PROXY),
        known(ref.spelled()),
        absent(),
        absent(),
        internet(),
        new Backend.Lambda(ref, false));
  }

  private FunctionRef function(FunctionRef.Target target, Value<Text> qualifier) {
    return new FunctionRef(target, qualifier, spelled(target), place());
  }

  private static Text spelled(FunctionRef.Target target) {
    String id = target instanceof FunctionRef.Declared declared ? declared.logicalId() : "Fn";
    return Text.of(new Text.Reference(id, "Arn"));
  }

  /** An HTTP proxy integration. */
  public Integration http(IntegrationType type, Value<Text> uri, Connection connection) {
    Backend backend =
        uri.get().<Backend>map(Backend.Http::new).orElse(new Backend.Undetermined("unknown"));
    return integration(known(type), uri, absent(), absent(), connection, backend);
  }

  private Integration integration(
      Value<IntegrationType> type,
      Value<Text> uri,
      Value<Long> timeout,
      Value<Boolean> streaming,
      Connection connection,
      Backend backend) {
    return new Integration(
        origin(""),
        type,
        uri,
        known("POST"),
        timeout,
        absent(),
        streaming,
        absent(),
        absent(),
        connection,
        none(),
        new Integration.RequestBody(absent(), absent(), absent(), none()),
        none(),
        none(),
        backend);
  }

  public Connection internet() {
    return new Connection(absent(), absent(), absent(), absent());
  }

  public Connection vpcLink(Value<Text> link, Value<Text> target) {
    return new Connection(known("VPC_LINK"), link, target, absent());
  }

  /** A {@code TOKEN} authorizer that calls a function, if it names one. */
  public Authorizer authorizer(Optional<FunctionRef> function) {
    return new Authorizer(
        origin("Authorizer"),
        ref("Authorizer"),
        known(Text.of("auth")),
        known("TOKEN"),
        absent(),
        function,
        absent(),
        absent(),
        none(),
        Identity.none(place()),
        absent(),
        absent());
  }

  public Gateway build() {
    Network network =
        new Network(links, loadBalancers, listeners, targetGroups, List.of(), subnets);
    return new Gateway(
        apis,
        functions,
        List.of(),
        List.of(),
        List.of(),
        Resources.none(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        network,
        new Dependencies(Map.<String, Set<String>>of()),
        List.of(),
        true,
        Surroundings.unknown(),
        History.none(),
        new Memo());
  }
}
