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
 * @param access who may call it
 * @param requestParameters declared request parameters, {@code method.request.header.X} and the
 *     like; the value is whether required
 * @param validation what is checked of a request (REST, and models of WebSocket routes)
 * @param integration what it calls; empty when it has none
 * @param responses declared method responses (REST)
 * @param reply whether a WebSocket route answers
 * @param isPreflight true for an OPTIONS route that a CORS setting generates
 */
public record Route(
    Origin origin,
    String name,
    Value<Text> method,
    Value<Text> path,
    Access access,
    Items<RequestParameter> requestParameters,
    Validation validation,
    Optional<Integration> integration,
    Items<MethodResponse> responses,
    Reply reply,
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
