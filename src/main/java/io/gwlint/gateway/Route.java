package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * A method of a REST API, a route of an HTTP or WebSocket API.
 *
 * @param origin where it was written
 * @param name for people: {@code GET /items/{id}}, {@code $default}; unknown parts as {@code ?}
 * @param method upper-case verb, {@code ANY} for all; for WebSocket and {@code $default} routes
 *     empty text
 * @param path from the leading slash; for WebSocket and {@code $default} routes the route key
 * @param authorization NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS, JWT
 * @param authorizer id or, in a definition, name of the authorizer
 * @param apiKeyRequired whether a key is demanded
 * @param requestParameters declared request parameters, {@code method.request.header.X} and the
 *     like; the value is whether required
 * @param integration what it calls; empty when it has none
 * @param responses declared method responses (REST)
 * @param isPreflight true for an OPTIONS route that a CORS setting generates
 */
public record Route(
    Origin origin,
    String name,
    Value<Text> method,
    Value<Text> path,
    Value<String> authorization,
    Value<Text> authorizer,
    Value<Boolean> apiKeyRequired,
    Items<RequestParameter> requestParameters,
    Optional<Integration> integration,
    Items<MethodResponse> responses,
    boolean isPreflight) {

  /** The declared method response of a status, three digits. */
  public Optional<MethodResponse> response(String status) {
    return responses.list().stream()
        .filter(response -> response.status().is(status).isYes())
        .findFirst();
  }

  /**
   * Is a method response of that status declared? UNKNOWN when one may be that is not shown, or
   * when a definition has one for a range or for {@code default}.
   */
  public Answer declares(String status) {
    Answer answer = responses.complete() ? Answer.NO : Answer.UNKNOWN;
    for (MethodResponse response : responses.list()) {
      answer = answer.or(response.isFor(status));
    }
    return answer;
  }
}
