package io.gwlint.sam;

/**
 * The properties of serverless resources and what the transform takes for them (SAM translator
 * 1.110).
 *
 * <p>A property is a name and, behind a colon, what it may be: {@code t} a text, {@code m} a
 * mapping, {@code l} a list, {@code b} true or false, {@code n} a whole number, {@code T} a list of
 * texts, {@code L} a list of texts and mappings, {@code M} a mapping to mappings, {@code S} one to
 * texts, {@code N} one to numbers. {@code !} stands for required; {@code -} for literal, where a
 * function call does not do. Without a colon it may be anything.
 */
final class ResourceProperties {
  /** By type of resource. */
  static final String TABLE =
      """
      [AWS::Serverless::Api]
      Name:tm StageName:!tm Tags:m PropagateTags:b DefinitionBody:m DefinitionUri:tm
      MergeDefinitions:b- CacheClusterEnabled:b CacheClusterSize:t Variables:m
      EndpointConfiguration:tm MethodSettings:l BinaryMediaTypes:l MinimumCompressionSize:n
      Cors:tm Auth:m GatewayResponses:m AccessLogSetting:m CanarySetting:m TracingEnabled:b
      OpenApiVersion Models:m Domain:m FailOnWarnings:b Description:t Mode:t
      DisableExecuteApiEndpoint:b ApiKeySourceType:t AlwaysDeploy:b- Policy:tm SecurityPolicy:t
      EndpointAccessMode:t
      [AWS::Serverless::Application]
      Location:!tm TemplateUrl:t Parameters:m NotificationARNs:L Tags:m TimeoutInMinutes:n
      [AWS::Serverless::CapacityProvider]
      CapacityProviderName:tm- VpcConfig:!m- OperatorRole:tm- Tags:m- PropagateTags:b-
      InstanceRequirements:m- ScalingConfig:m- KmsKeyArn:tm-
      [AWS::Serverless::Connector]
      Source:!m Destination:!ml Permissions:!T
      [AWS::Serverless::Function]
      FunctionName:tm Handler Runtime CodeUri ImageUri PackageType InlineCode DeadLetterQueue:m
      Description MemorySize Timeout VpcConfig Role:t AssumeRolePolicyDocument:m Policies:tmL
      RolePath PermissionsBoundary:t Environment:M Events:M Tags:m PropagateTags:b Tracing:tm
      KmsKeyArn DeploymentPreference:m ReservedConcurrentExecutions Layers:L EventInvokeConfig:m
      EphemeralStorage AutoPublishAlias:t AutoPublishCodeSha256:t AutoPublishAliasAllProperties:b-
      VersionDescription ProvisionedConcurrencyConfig FileSystemConfigs ImageConfig
      CodeSigningConfigArn Architectures SnapStart:m FunctionUrlConfig:m RuntimeManagementConfig
      LoggingConfig RecursiveLoop SourceKMSKeyArn CapacityProviderConfig:m FunctionScalingConfig:m
      VersionDeletionPolicy:t PublishToLatestPublished TenancyConfig DurableConfig:m
      [AWS::Serverless::GraphQLApi]
      Name Tags:m- XrayEnabled Auth:!m- SchemaInline:t- SchemaUri:t- Logging:bm- DataSources:m-
      Functions:m- Resolvers:m- ApiKeys:m- DomainName:m- Cache:m- Visibility OwnerContact
      IntrospectionConfig QueryDepthLimit ResolverCountLimit
      [AWS::Serverless::HttpApi]
      Name StageName:tm Tags:m PropagateTags:b DefinitionBody:m DefinitionUri:tm StageVariables:m
      CorsConfiguration:bm AccessLogSettings:m DefaultRouteSettings:m Auth:m RouteSettings:m
      Domain:m FailOnWarnings:b Description:t DisableExecuteApiEndpoint:b
      [AWS::Serverless::LayerVersion]
      LayerName:tm Description:t PublishLambdaVersion:b ContentUri:!tm CompatibleArchitectures:L
      CompatibleRuntimes:L LicenseInfo:t RetentionPolicy:t
      [AWS::Serverless::SimpleTable]
      PointInTimeRecoverySpecification PrimaryKey:S ProvisionedThroughput:N TableName:tm Tags:m
      SSESpecification:m
      [AWS::Serverless::StateMachine]
      Definition:m DefinitionUri:tm Logging:m Role:t RolePath DefinitionSubstitutions:m Events:M
      Name:t Type:t Tags:m PropagateTags:b Policies:tL Tracing:m PermissionsBoundary:t
      AutoPublishAlias DeploymentPreference UseAliasAsEventTarget:b-
      [AWS::Serverless::WebSocketApi]
      ApiKeySelectionExpression:t AccessLogSettings:m Auth:m DefaultRouteSettings:m Description:t
      DisableExecuteApiEndpoint:b Domain:m DisableSchemaValidation:b FailOnWarnings:b
      IpAddressType:t Name:t PropagateTags:b Routes:!m RouteSettings:m RouteSelectionExpression:!t
      StageName:tm StageVariables:m Tags:m
      """;

  private ResourceProperties() {}
}
