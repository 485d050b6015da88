package io.gwlint.velocity;

import java.util.Set;

/**
 * What the service's objects have. From the developer guide's pages on mapping templates of REST
 * and WebSocket APIs and on access logs, and from recordings of what {@code $context} holds;
 * November 2026.
 */
final class ServiceObjects {
  static final Set<String> UTIL_METHODS =
      Set.of(
          "escapeJavaScript",
          "parseJson",
          "urlEncode",
          "urlDecode",
          "base64Encode",
          "base64Decode");
  static final Set<String> INPUT_METHODS = Set.of("json", "path", "params");
  static final Set<String> PARAMETER_GROUPS = Set.of("path", "querystring", "header");

  /**
   * First names of {@code $context}: of templates and of access logs, which some templates read as
   * well.
   */
  static final Set<String> CONTEXT =
      Set.of(
          "accountId",
          "apiId",
          "authenticate",
          "authorize",
          "authorizer",
          "awsEndpointRequestId",
          "awsEndpointRequestId2",
          "cipherSuite",
          "connectedAt",
          "connectionId",
          "customDomain",
          "dataProcessed",
          "deploymentId",
          "domainName",
          "domainPrefix",
          "endpointType",
          "error",
          "eventType",
          "extendedRequestId",
          "httpMethod",
          "identity",
          "integration",
          "integrationErrorMessage",
          "integrationLatency",
          "integrationStatus",
          "isCanaryRequest",
          "messageDirection",
          "messageId",
          "path",
          "protocol",
          "requestId",
          "requestOverride",
          "requestTime",
          "requestTimeEpoch",
          "resourceId",
          "resourcePath",
          "responseLatency",
          "responseLength",
          "responseOverride",
          "routeKey",
          "stage",
          "status",
          "tlsVersion",
          "waf",
          "wafResponseCode",
          "webaclArn",
          "xrayTraceId");

  /** Those that only WebSocket APIs have. */
  static final Set<String> WEBSOCKET_CONTEXT =
      Set.of(
          "connectedAt", "connectionId", "eventType", "messageDirection", "messageId", "routeKey");

  static final Set<String> IDENTITY =
      Set.of(
          "accessKey",
          "accountId",
          "apiKey",
          "apiKeyId",
          "caller",
          "clientCert",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "sourceIp",
          "user",
          "userAgent",
          "userArn",
          "vpcId",
          "vpceId");

  /** Variables of Velocity itself, and names that people give to nothing. */
  static final Set<String> VARIABLES =
      Set.of(
          "input",
          "context",
          "util",
          "stageVariables",
          "foreach",
          "velocityCount",
          "velocityHasNext",
          "macro",
          "template",
          "define",
          "evaluate",
          "bodyContent",
          "null",
          "Null",
          "NULL",
          "nil",
          "none",
          "undefined",
          "empty");

  private ServiceObjects() {}
}
