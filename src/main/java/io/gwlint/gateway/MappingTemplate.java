package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Places;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A mapping template.
 *
 * @param key content type, or a key that a WebSocket selection expression gives
 * @param text Velocity as written
 * @param places where its characters stand
 */
public record MappingTemplate(Located<String> key, Value<Text> text, Places places) {

  /** The place of some of its characters, counted as {@link Places} does. */
  public Span span(int from, int to) {
    return places.span(from, to).orElse(text.span());
  }
}
