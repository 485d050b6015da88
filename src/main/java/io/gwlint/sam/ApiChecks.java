package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/** What the transform refuses of an API before it writes anything. */
final class ApiChecks {
  private static final String URI = "DefinitionUri";
  private static final String BODY = "DefinitionBody";
  private static final List<String> REST_SETTINGS =
      List.of("Cors", "Auth", "GatewayResponses", "Models", "DisableExecuteApiEndpoint");
  private static final List<String> HTTP_SETTINGS =
      List.of(
          "CorsConfiguration", "Auth", "Tags", "Name", "Description", "DisableExecuteApiEndpoint");
  private static final List<String> FLAGS =
      List.of(
          "FailOnWarnings", "DisableExecuteApiEndpoint", "TracingEnabled", "CacheClusterEnabled");

  private final Problems problems;
  private final ServerlessApi api;
  private final Properties properties;

  ApiChecks(Problems problems, ServerlessApi api) {
    this.problems = problems;
    this.api = api;
    this.properties = api.properties();
  }

  void run() {
    checkDefinition();
    FLAGS.forEach(this::checkFlag);
    if (api.isRest()) {
      checkStage();
      api.editableBody().filter(this::isEdited).ifPresent(this::checkPaths);
    }
    if (!isEditable()) {
      (api.isRest() ? REST_SETTINGS : HTTP_SETTINGS).forEach(this::refuseSetting);
    }
  }

  private void checkDefinition() {
    Optional<Node> body = properties.get(BODY);
    properties
        .get(URI)
        .filter(uri -> body.filter(node -> !Intrinsic.isBlank(node)).isPresent())
        .ifPresent(
            uri -> problems.refused(uri.span(), "both `" + URI + "` and `" + BODY + "` are given"));
    properties.get(URI).ifPresent(this::checkUri);
    properties
        .get("MergeDefinitions")
        .filter(merge -> properties.has(URI) && Intrinsic.isTrue(merge))
        .ifPresent(
            merge ->
                problems.refused(
                    merge.span(), "`MergeDefinitions` cannot be used with `" + URI + "`"));
    body.filter(node -> !(node instanceof MapNode))
        .ifPresent(node -> problems.refused(node.span(), "`" + BODY + "` has to be a mapping"));
  }

  /** Paths on this machine are fine: packaging puts them into a bucket. */
  private void checkUri(Node uri) {
    if (!S3Location.isPossible(uri)) {
      problems.refused(uri.span(), "`" + URI + "` is s3://bucket/key, or Bucket and Key");
    }
  }

  private void checkFlag(String name) {
    properties
        .get(name)
        .filter(value -> !Intrinsic.is(value) && !Intrinsic.isBoolean(value))
        .ifPresent(
            value -> problems.refused(value.span(), "`" + name + "` has to be true or false"));
  }

  private void checkStage() {
    Optional<Node> name = properties.get("StageName");
    boolean empty = name.flatMap(Intrinsic::text).filter(String::isEmpty).isPresent();
    if (name.isEmpty() || empty) {
      problems.refused(
          name.map(Node::span).orElse(api.resource().span()),
          "`" + api.id() + "` has no `StageName`");
    }
  }

  /** True when the transform goes through the paths. */
  private boolean isEdited(ApiBody body) {
    return body.isOpenApi3()
        || properties.has("BinaryMediaTypes")
        || REST_SETTINGS.stream().anyMatch(properties::has);
  }

  private void checkPaths(ApiBody body) {
    for (Entry path : body.section("paths").entries()) {
      boolean mappings = Branches.of(path.value()).stream().allMatch(MapNode.class::isInstance);
      if (!mappings) {
        problems.refused(path.key().span(), "path `" + path.key().text() + "` has to be a mapping");
      }
    }
  }

  /** A document that a macro brings along is there by the time the transform runs. */
  private boolean isEditable() {
    return api.editableBody().isPresent()
        || api.body()
            .flatMap(body -> Intrinsic.name(body.document()))
            .filter("Fn::Transform"::equals)
            .isPresent();
  }

  private void refuseSetting(String name) {
    properties
        .map()
        .entry(name)
        .filter(entry -> name.startsWith("Disable") || properties.has(name))
        .ifPresent(
            entry ->
                problems.refused(
                    entry.key().span(),
                    "`" + name + "` needs an inline document to be written into"));
  }
}
