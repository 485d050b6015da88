package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Value;

/**
 * A response that a REST method declares.
 *
 * @param status three digits, {@code default} in a definition
 * @param headers declared {@code method.response.header.X}, whole keys
 * @param bodies declared models of the body by content type
 * @param span where it stands
 * @param inside the mapping that {@code headers} stand in; it is their place, too, when they are
 *     left out
 */
public record MethodResponse(
    Value<String> status,
    Items<Located<String>> headers,
    Items<Body> bodies,
    Span span,
    Span inside) {

  /** Is it for that status, three digits? UNKNOWN for a range and for {@code default}. */
  public Answer isFor(String other) {
    boolean range = status.get().map(word -> !word.matches("\\d{3}")).orElse(false);
    return range ? Answer.UNKNOWN : status.is(other);
  }

  /**
   * Does it declare a header, by its whole key {@code method.response.header.X}? UNKNOWN when only
   * the case of letters differs.
   */
  public Answer declares(String header) {
    Answer answer = headers.complete() ? Answer.NO : Answer.UNKNOWN;
    for (Located<String> declared : headers.list()) {
      if (declared.value().equals(header)) {
        return Answer.YES;
      }
      answer = declared.value().equalsIgnoreCase(header) ? Answer.UNKNOWN : answer;
    }
    return answer;
  }
}
