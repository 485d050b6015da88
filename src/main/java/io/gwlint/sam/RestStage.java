package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Node;
import java.util.Optional;

/** The deployment and the stage of a REST API. */
final class RestStage {
  private static final String[] SAME = {
    "StageName",
    "CacheClusterEnabled",
    "CacheClusterSize",
    "Variables",
    "MethodSettings",
    "AccessLogSetting",
    "CanarySetting",
    "TracingEnabled"
  };

  private final Expansion expansion;
  private final Properties properties;
  private final Resource api;

  RestStage(Expansion expansion, ServerlessApi api, Properties properties) {
    this.expansion = expansion;
    this.properties = properties;
    this.api = api.resource();
  }

  /** Adds both for the API with those properties; gives the stage's logical id. */
  String add(MapBuilder restApi) {
    String id = api.logicalId();
    ResourceBuilder deployment = deployment(restApi);
    expansion.add(api, deployment);
    ResourceBuilder stage = stage(deployment.build().logicalId());
    expansion.add(api, stage);
    String stageId = stage.build().logicalId();
    expansion.references().add(id, "Deployment", deployment.build().logicalId());
    expansion.references().add(id, "Stage", stageId);
    return stageId;
  }

  /** Its logical id changes with the definition, or it would never deploy again. */
  private ResourceBuilder deployment(MapBuilder restApi) {
    String prefix = api.logicalId() + "Deployment";
    Optional<Node> definition = restApi.get("Body").or(() -> restApi.get("BodyS3Location"));
    Optional<String> digest = definition.map(this::digest);
    String id = prefix + digest.map(hex -> hex.substring(0, 10)).orElse("");
    ResourceBuilder deployment = new ResourceBuilder(id, "AWS::ApiGateway::Deployment", api);
    deployment.set("RestApiId", deployment.nodes().ref(api.logicalId()));
    digest.ifPresent(hex -> deployment.set("Description", "RestApi deployment id: " + hex));
    if (!properties.has("OpenApiVersion")) {
      deployment.set("StageName", "Stage");
    }
    return deployment;
  }

  private String digest(Node definition) {
    StringBuilder content = new StringBuilder(LogicalIds.json(definition));
    properties.text("OpenApiVersion").ifPresent(version -> content.append("||").append(version));
    properties.map("Domain").ifPresent(d -> content.append("||").append(LogicalIds.json(d)));
    return LogicalIds.digest(content.toString());
  }

  private ResourceBuilder stage(String deployment) {
    String id = stageId(api.logicalId(), properties);
    ResourceBuilder stage = new ResourceBuilder(id, "AWS::ApiGateway::Stage", api);
    stage
        .copy(properties.map(), SAME)
        .set("RestApiId", stage.nodes().ref(api.logicalId()))
        .set("DeploymentId", stage.nodes().ref(deployment));
    return stage.set("Tags", properties.map("Tags").map(Tags::list));
  }

  /** A stage whose name is computed has none in its logical id. */
  static String stageId(String api, Properties properties) {
    String name = properties.get("StageName").flatMap(Intrinsic::text).orElse("");
    return LogicalIds.isAlphanumeric(name)
        ? api + name + "Stage"
        : LogicalIds.join(api + "Stage", name);
  }
}
