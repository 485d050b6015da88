package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.Map;
import java.util.Set;

/**
 * The queues, tables, topics and the like that a template declares, so that policies and calls can
 * be compared however either spells them.
 *
 * @param spelled ARNs, names and URLs by reference, with the resource's name in them
 * @param generated names that CloudFormation makes up: no two are the same
 * @param guarded services of which some resource has a policy of its own that may let roles in
 */
public record Resources(
    Map<Text.Reference, Text> spelled, Set<Text.Part> generated, Set<String> guarded)
    implements ArnParts {

  /** None. */
  public static Resources none() {
    return new Resources(Map.of(), Set.of(), Set.of());
  }

  /** A text with every reference to one of the resources spelled out. */
  public Text normal(Text text) {
    Text normal = Text.empty();
    for (Text.Part part : text.parts()) {
      Text known = part instanceof Text.Reference reference ? spelled.get(reference) : null;
      normal = normal.plus(known == null ? Text.of(part) : known);
    }
    return normal;
  }
}
