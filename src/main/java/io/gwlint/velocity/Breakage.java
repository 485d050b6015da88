package io.gwlint.velocity;

import java.util.List;

/**
 * An output that is no JSON.
 *
 * @param problem what is wrong with it, such as "expected `,` or `}`"
 * @param excerpt the output where it breaks, on one line
 * @param when the request it happens for, such as "`$.items` has one item"; empty for all
 * @param places where in the template the cause stands, the first one first; what is written there
 *     comes with it
 */
public record Breakage(String problem, String excerpt, String when, List<Place> places) {
  public Breakage {
    places = List.copyOf(places);
  }

  /**
   * A place in a template.
   *
   * @param from offset in its text
   * @param to offset after it
   * @param reference the reference that stands there; empty where there is none
   */
  public record Place(int from, int to, String reference) {}
}
