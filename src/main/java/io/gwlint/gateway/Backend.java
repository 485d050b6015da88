package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.Set;

/** Who answers an integration. */
public sealed interface Backend {
  /**
   * A Lambda function.
   *
   * @param function which one, with its qualifier
   * @param asynchronous true when the gateway does not wait for it ({@code X-Amz-Invocation-Type:
   *     'Event'})
   */
  record Lambda(FunctionRef function, boolean asynchronous) implements Backend {}

  /** Another AWS service: {@code sqs}, {@code dynamodb}, ...; the action or path as written. */
  record Service(String service, Text action) implements Backend {
    /**
     * Services of the JSON protocol: the operation stands in a header, the rest in a JSON body, and
     * every client error is a 400, a missing resource or permission among them (DynamoDB Developer
     * Guide, "Error handling"; Step Functions API Reference, "Common errors"), read 2026-11.
     */
    public static final Set<String> OF_JSON_PROTOCOL =
        Set.of("dynamodb", "kinesis", "firehose", "states", "events");
  }

  /** An HTTP endpoint or, behind a VPC link, a listener or Cloud Map service. */
  record Http(Text endpoint) implements Backend {}

  /** The gateway itself. */
  record Mock() implements Backend {}

  /** Nobody: a route's target that is not of the form that names an integration. */
  record NoIntegration(Text target) implements Backend {}

  /** Known only at deployment. */
  record Undetermined(String why) implements Backend {}
}
