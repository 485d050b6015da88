package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::Function}: the function, its role, its version and alias, its URL, its
 * events.
 */
final class FunctionExpansion {
  static final String TYPE = "AWS::Serverless::Function";

  private static final String[] SAME = {
    "FunctionName",
    "Handler",
    "Runtime",
    "Description",
    "MemorySize",
    "Timeout",
    "VpcConfig",
    "Environment",
    "KmsKeyArn",
    "ReservedConcurrentExecutions",
    "Layers",
    "FileSystemConfigs",
    "ImageConfig",
    "PackageType",
    "Architectures",
    "SnapStart",
    "EphemeralStorage",
    "CodeSigningConfigArn",
    "RuntimeManagementConfig",
    "LoggingConfig",
    "TenancyConfig",
    "RecursiveLoop",
    "DurableConfig",
    "FunctionScalingConfig",
    "PublishToLatestPublished"
  };

  private final Expansion expansion;
  private final Apis apis;
  private final RestEvents restEvents;
  private final HttpEvents httpEvents;
  private final PushEvents pushEvents;
  private final PollingEvents pollingEvents;
  private final Deployments deployments;

  FunctionExpansion(Expansion expansion, Apis apis) {
    this.expansion = expansion;
    this.apis = apis;
    this.restEvents = new RestEvents(expansion, apis);
    this.httpEvents = new HttpEvents(expansion, apis);
    this.pushEvents = new PushEvents(expansion);
    this.pollingEvents = new PollingEvents(expansion);
    this.deployments = new Deployments(expansion);
  }

  /** Expands all functions of the template. */
  void expandAll() {
    expansion.written(TYPE).forEach(this::expand);
    deployments.finish();
  }

  private void expand(Resource written) {
    Properties properties = expansion.properties(written);
    new FunctionChecks(expansion, written).run();
    deployments.check(properties);
    ResourceBuilder function = function(written, properties);
    FunctionRole role = new FunctionRole(expansion, written, properties);
    function.set("Role", role.add());
    FunctionVersion version = new FunctionVersion(expansion, written, function, deployments);
    FunctionTarget target = new FunctionTarget(written, version.add());
    expansion.add(written, function);
    new FunctionUrl(expansion, target).add();
    new InvokeConfig(expansion, written).add(target);
    expandEvents(target, properties);
  }

  private static ResourceBuilder function(Resource written, Properties properties) {
    ResourceBuilder function = ResourceBuilder.inPlaceOf(written, "AWS::Lambda::Function");
    function.copy(written.properties(), SAME);
    function.set("Code", code(properties));
    tracing(properties)
        .ifPresent(mode -> function.set("TracingConfig", at(mode).pair("Mode", mode)));
    properties
        .nested("DeadLetterQueue")
        .flatMap(queue -> queue.get("TargetArn"))
        .ifPresent(arn -> function.set("DeadLetterConfig", at(arn).pair("TargetArn", arn)));
    properties
        .map("CapacityProviderConfig")
        .ifPresent(config -> function.set("CapacityProviderConfig", capacity(config)));
    function.set(
        "Tags",
        Tags.propagated(properties)
            .map(Tags::list)
            .orElseGet(() -> Tags.created(Tags.of(properties), written.span())));
    return function;
  }

  private static NodeBuilder at(Node cause) {
    return NodeBuilder.at(cause.span());
  }

  /** The tracing mode, unless that is "Disabled", which is the same as none. */
  static Optional<Node> tracing(Properties properties) {
    return properties
        .get("Tracing")
        .filter(mode -> Intrinsic.text(mode).filter("Disabled"::equals).isEmpty());
  }

  private static Optional<Node> code(Properties properties) {
    Optional<Node> inline = properties.get("InlineCode");
    Optional<Node> code =
        inline
            .<Node>map(text -> at(text).pair("ZipFile", text))
            .or(() -> properties.get("CodeUri").map(S3Location.CODE::of))
            .or(() -> properties.get("ImageUri").map(uri -> at(uri).pair("ImageUri", uri)));
    return code.map(found -> encrypted(found, properties.get("SourceKMSKeyArn")));
  }

  private static Node encrypted(Node code, Optional<Node> key) {
    return code instanceof MapNode map && key.isPresent()
        ? MapBuilder.of(map).put("SourceKMSKeyArn", key).build()
        : code;
  }

  private static MapNode capacity(MapNode config) {
    MapBuilder provider =
        new MapBuilder(config.span())
            .copy(config, "Arn", "CapacityProviderArn")
            .copy(config, "PerExecutionEnvironmentMaxConcurrency")
            .copy(config, "ExecutionEnvironmentMemoryGiBPerVCpu");
    return at(config).pair("LambdaManagedInstancesCapacityProviderConfig", provider.build());
  }

  /** Events come in the order of their paths, so that {@code $default} is first. */
  private void expandEvents(FunctionTarget target, Properties properties) {
    List<Entry> events =
        properties
            .literal("Events")
            .map(Properties::map)
            .map(MapBuilder::distinct)
            .orElse(List.of())
            .stream()
            .sorted(Comparator.comparing(event -> rank(target, event)))
            .toList();
    events.forEach(event -> expandEvent(event, target));
  }

  private String rank(FunctionTarget target, Entry event) {
    String name = event.key().text();
    return apis.event(target.function(), name).map(api -> api.path().text()).orElse(name);
  }

  private void expandEvent(Entry entry, FunctionTarget target) {
    Properties event = expansion.reader(Members.map(entry.value()));
    String type = event.scalar("Type").map(ScalarNode::text).orElse("");
    checkEvent(entry, type, event);
    Optional<ApiEvent> api = apis.event(target.function(), entry.key().text());
    if (api.isEmpty()) {
      pushEvents.expand(type, entry, target);
      pollingEvents.expand(type, entry, target);
    } else if (type.equals("Api")) {
      restEvents.expand(api.get(), target);
    } else {
      httpEvents.expand(api.get(), target);
    }
  }

  private void checkEvent(Entry entry, String type, Properties event) {
    String name = entry.key().text();
    if (type.isEmpty()) {
      expansion.refuse(entry.key().span(), "event `" + name + "` has no `Type`");
    }
    if (!type.isEmpty() && !PropertyCheck.isEvent("Function", type)) {
      expansion.refuse(
          event.get("Type").map(Node::span).orElse(event.span()),
          "there are no `" + type + "` events");
    }
    MapNode properties = event.map("Properties").orElse(Members.empty(entry.key().span()));
    expansion.checkEvent("Function", type, properties, entry.key().span());
  }
}
