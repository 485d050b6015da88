package io.gwlint.template;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that {@code Fn::GetAtt} gives for gateway resource types, after the CloudFormation
 * registry schemas (the read-only properties; as of 2026-09).
 */
final class Attributes {
  private static final String V1 = "AWS::ApiGateway::";
  private static final String V2 = "AWS::ApiGatewayV2::";

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          entry(V1 + "Account", Set.of("Id")),
          entry(V1 + "ApiKey", Set.of("APIKeyId")),
          entry(V1 + "Authorizer", Set.of("AuthorizerId")),
          entry(V1 + "BasePathMapping", Set.of()),
          entry(V1 + "BasePathMappingV2", Set.of("BasePathMappingArn")),
          entry(V1 + "ClientCertificate", Set.of("ClientCertificateId")),
          entry(V1 + "Deployment", Set.of("DeploymentId")),
          entry(V1 + "DocumentationPart", Set.of("DocumentationPartId")),
          entry(V1 + "DocumentationVersion", Set.of()),
          entry(
              V1 + "DomainName",
              Set.of(
                  "DomainNameArn",
                  "RegionalHostedZoneId",
                  "DistributionDomainName",
                  "RegionalDomainName",
                  "DistributionHostedZoneId")),
          entry(V1 + "DomainNameAccessAssociation", Set.of("DomainNameAccessAssociationArn")),
          entry(V1 + "DomainNameV2", Set.of("DomainNameId", "DomainNameArn")),
          entry(V1 + "GatewayResponse", Set.of("Id")),
          entry(V1 + "Method", Set.of()),
          entry(V1 + "Model", Set.of()),
          entry(V1 + "RequestValidator", Set.of("RequestValidatorId")),
          entry(V1 + "Resource", Set.of("ResourceId")),
          entry(V1 + "RestApi", Set.of("RestApiId", "RootResourceId")),
          entry(V1 + "Stage", Set.of()),
          entry(V1 + "UsagePlan", Set.of("Id")),
          entry(V1 + "UsagePlanKey", Set.of("Id")),
          entry(V1 + "VpcLink", Set.of("VpcLinkId")),
          entry(V2 + "Api", Set.of("ApiId", "ApiEndpoint")),
          entry(V2 + "ApiGatewayManagedOverrides", Set.of("Id")),
          entry(V2 + "ApiMapping", Set.of("ApiMappingId")),
          entry(V2 + "Authorizer", Set.of("AuthorizerId")),
          entry(V2 + "Deployment", Set.of("DeploymentId")),
          entry(
              V2 + "DomainName",
              Set.of("RegionalDomainName", "RegionalHostedZoneId", "DomainNameArn")),
          entry(V2 + "Integration", Set.of("IntegrationId")),
          entry(V2 + "IntegrationResponse", Set.of("IntegrationResponseId")),
          entry(V2 + "Model", Set.of("ModelId")),
          entry(V2 + "Route", Set.of("RouteId")),
          entry(V2 + "RouteResponse", Set.of("RouteResponseId")),
          entry(V2 + "RoutingRule", Set.of("RoutingRuleArn", "RoutingRuleId")),
          entry(V2 + "Stage", Set.of("Id")),
          entry(V2 + "VpcLink", Set.of("VpcLinkId")),
          entry("AWS::Lambda::Permission", Set.of("Id")));

  private Attributes() {}

  /** The attributes of a type in alphabetical order; empty when we do not know the type. */
  static Optional<Set<String>> of(String type) {
    return Optional.ofNullable(KNOWN.get(type)).map(TreeSet::new);
  }
}
