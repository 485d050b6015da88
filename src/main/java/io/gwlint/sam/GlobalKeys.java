package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code Globals} takes (SAM translator 1.110); anything else fails the whole template. */
final class GlobalKeys {
  private static final Map<String, String> KNOWN =
      Map.of(
          "Api",
          "Auth Name DefinitionUri CacheClusterEnabled CacheClusterSize MergeDefinitions Variables"
              + " EndpointConfiguration MethodSettings BinaryMediaTypes MinimumCompressionSize Cors"
              + " GatewayResponses AccessLogSetting CanarySetting TracingEnabled OpenApiVersion"
              + " Domain AlwaysDeploy PropagateTags SecurityPolicy EndpointAccessMode",
          "HttpApi",
          "Auth AccessLogSettings StageVariables Tags CorsConfiguration DefaultRouteSettings Domain"
              + " RouteSettings FailOnWarnings PropagateTags",
          "WebSocketApi",
          "AccessLogSettings ApiKeySelectionExpression DefaultRouteSettings"
              + " DisableExecuteApiEndpoint DisableSchemaValidation Domain FailOnWarnings"
              + " IpAddressType PropagateTags RouteSelectionExpression RouteSettings"
              + " StageVariables Tags",
          "Function",
          "Handler Runtime CodeUri DeadLetterQueue Description MemorySize Timeout VpcConfig"
              + " Environment Tags PropagateTags Tracing KmsKeyArn AutoPublishAlias"
              + " AutoPublishAliasAllProperties Layers DeploymentPreference RolePath"
              + " PermissionsBoundary ReservedConcurrentExecutions ProvisionedConcurrencyConfig"
              + " AssumeRolePolicyDocument EventInvokeConfig FileSystemConfigs"
              + " CodeSigningConfigArn Architectures SnapStart EphemeralStorage FunctionUrlConfig"
              + " RuntimeManagementConfig LoggingConfig RecursiveLoop SourceKMSKeyArn"
              + " TenancyConfig DurableConfig CapacityProviderConfig FunctionScalingConfig"
              + " PublishToLatestPublished VersionDeletionPolicy",
          "SimpleTable",
          "SSESpecification",
          "StateMachine",
          "PropagateTags",
          "LayerVersion",
          "PublishLambdaVersion",
          "CapacityProvider",
          "VpcConfig OperatorRole Tags InstanceRequirements ScalingConfig KmsKeyArn PropagateTags");

  private GlobalKeys() {}

  /** Reports what is not among them. */
  static void check(Properties globals) {
    globals.refuseUnknown(KNOWN.keySet(), "`Globals`");
    for (Entry section : globals.map().entries()) {
      String kind = section.key().text();
      Optional<String> known = Optional.ofNullable(KNOWN.get(kind));
      if (known.isPresent() && section.value() instanceof MapNode map) {
        new Properties(map, globals.problems())
            .refuseUnknown(List.of(known.get().split(" ", -1)), "`Globals` for " + kind);
      } else if (known.isPresent()) {
        globals.problems().refused(section.key().span(), "`" + kind + "` has to be a mapping");
      }
    }
  }
}
