package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * What a route calls, and how.
 *
 * @param origin where it was written: the {@code Integration} key, the integration resource, the
 *     extension, the SAM event
 * @param type kind of integration
 * @param uri as written, evaluated
 * @param method verb towards the backend
 * @param timeoutMillis as written, in milliseconds; see {@link Limits} for what holds when absent
 * @param credentials role that the gateway assumes, or {@code arn:aws:iam::*:user/*} for the
 *     caller's own
 * @param streaming true for {@code ResponseTransferMode: STREAM}
 * @param payloadVersion of an HTTP API's Lambda integration
 * @param subtype of an HTTP API's AWS service integration
 * @param connection VPC link, if any
 * @param requestParameters {@code integration.request.header.X} and the expressions they get
 * @param body what becomes of the request's body
 * @param cacheKeys request parameters that answers are kept by (REST)
 * @param responses integration responses; for WebSocket APIs those of the integration
 * @param backend who answers
 */
public record Integration(
    Origin origin,
    Value<IntegrationType> type,
    Value<Text> uri,
    Value<String> method,
    Value<Long> timeoutMillis,
    Value<Text> credentials,
    Value<Boolean> streaming,
    Value<String> payloadVersion,
    Value<String> subtype,
    Connection connection,
    Items<IntegrationResponse.ParameterMapping> requestParameters,
    RequestBody body,
    Items<Text> cacheKeys,
    Items<IntegrationResponse> responses,
    Backend backend) {

  /**
   * The private connection of an integration.
   *
   * @param type {@code VPC_LINK} or {@code INTERNET}; INTERNET when left out
   * @param link id of the VPC link, or a stage variable
   * @param target {@code IntegrationTarget} of a REST API: load balancer behind a V2 link
   * @param serverName name to verify in the backend's certificate
   */
  public record Connection(
      Value<String> type, Value<Text> link, Value<Text> target, Value<Text> serverName) {}

  /**
   * How the body of a request becomes that of the integration request.
   *
   * @param passthrough WHEN_NO_MATCH, WHEN_NO_TEMPLATES or NEVER; WHEN_NO_MATCH when absent
   * @param contentHandling CONVERT_TO_BINARY or CONVERT_TO_TEXT
   * @param selection {@code TemplateSelectionExpression} of a WebSocket API
   * @param templates mapping templates by content type
   */
  public record RequestBody(
      Value<String> passthrough,
      Value<String> contentHandling,
      Value<Text> selection,
      Items<MappingTemplate> templates) {}

  /** The same integration with other responses. */
  public Integration withResponses(Items<IntegrationResponse> other) {
    return with(other, backend);
  }

  /** The same integration with another backend. */
  public Integration withBackend(Backend other) {
    return with(responses, other);
  }

  private Integration with(Items<IntegrationResponse> given, Backend called) {
    return new Integration(
        origin,
        type,
        uri,
        method,
        timeoutMillis,
        credentials,
        streaming,
        payloadVersion,
        subtype,
        connection,
        requestParameters,
        body,
        cacheKeys,
        given,
        called);
  }

  /** YES when the request goes through a VPC link. */
  public Answer isPrivate() {
    return connection.type().is("VPC_LINK");
  }
}
