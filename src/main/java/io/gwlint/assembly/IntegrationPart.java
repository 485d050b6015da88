package io.gwlint.assembly;

/**
 * What the parts of an integration are called in the three places they are written in; empty where
 * there is no such part.
 */
enum IntegrationPart {
  TYPE("Type", "IntegrationType", "type"),
  URI("Uri", "IntegrationUri", "uri"),
  METHOD("IntegrationHttpMethod", "IntegrationMethod", "httpMethod"),
  TIMEOUT("TimeoutInMillis", "TimeoutInMillis", "timeoutInMillis"),
  CREDENTIALS("Credentials", "CredentialsArn", "credentials"),
  TRANSFER_MODE("ResponseTransferMode", "", "responseTransferMode"),
  PAYLOAD_VERSION("", "PayloadFormatVersion", "payloadFormatVersion"),
  SUBTYPE("", "IntegrationSubtype", "integrationSubtype"),
  CONNECTION_TYPE("ConnectionType", "ConnectionType", "connectionType"),
  CONNECTION_ID("ConnectionId", "ConnectionId", "connectionId"),
  TARGET("IntegrationTarget", "", "integrationTarget"),
  TLS("", "TlsConfig", "tlsConfig"),
  SERVER_NAME("", "ServerNameToVerify", "serverNameToVerify"),
  REQUEST_PARAMETERS("RequestParameters", "RequestParameters", "requestParameters"),
  REQUEST_TEMPLATES("RequestTemplates", "RequestTemplates", "requestTemplates"),
  PASSTHROUGH("PassthroughBehavior", "PassthroughBehavior", "passthroughBehavior"),
  CONTENT_HANDLING("ContentHandling", "ContentHandlingStrategy", "contentHandling"),
  TEMPLATE_SELECTION("", "TemplateSelectionExpression", ""),
  CACHE_KEYS("CacheKeyParameters", "", "cacheKeyParameters"),
  RESPONSES("IntegrationResponses", "", "responses"),
  STATUS("StatusCode", "", "statusCode"),
  RESPONSE_PARAMETERS("ResponseParameters", "ResponseParameters", "responseParameters"),
  RESPONSE_TEMPLATES("ResponseTemplates", "ResponseTemplates", "responseTemplates");

  private final String method;
  private final String resource;
  private final String definition;

  IntegrationPart(String method, String resource, String definition) {
    this.method = method;
    this.resource = resource;
    this.definition = definition;
  }

  /** Its name in that place. */
  String in(Place place) {
    return switch (place) {
      case METHOD -> method;
      case RESOURCE -> resource;
      case DEFINITION -> definition;
    };
  }

  /** Where an integration is written. */
  enum Place {
    /** {@code Integration} of an {@code AWS::ApiGateway::Method}. */
    METHOD,
    /** {@code AWS::ApiGatewayV2::Integration}. */
    RESOURCE,
    /**
     * {@code x-amazon-apigateway-integration}; its responses are a mapping from pattern to
     * response.
     */
    DEFINITION
  }
}
