package io.gwlint.gateway;

import io.gwlint.value.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A deployment resource: it keeps the API as it is when the resource is made.
 *
 * @param origin where it is written
 * @param resource its logical id
 * @param kind of its API
 * @param served true when a stage of the template serves it and is not deployed to by itself
 * @param properties what it says itself
 * @param parts what its API is made of, by logical id: methods, routes, integrations, a definition;
 *     and properties of the API itself, as {@code Api.Policy}
 */
public record Snapshot(
    Origin origin,
    String resource,
    ApiKind kind,
    boolean served,
    Data properties,
    Map<String, Data> parts) {
  public Snapshot {
    parts = Map.copyOf(parts);
  }

  /**
   * Parts that came, went or surely changed since, by logical id, while this deployment did not;
   * none when it may have changed, too.
   */
  public List<String> missedSince(Snapshot before) {
    Difference difference = new Difference();
    if (difference.isPossible(properties, before.properties)) {
      return List.of();
    }
    TreeSet<String> ids = new TreeSet<>(parts.keySet());
    ids.addAll(before.parts.keySet());
    List<String> missed = new ArrayList<>();
    for (String id : ids) {
      Data now = parts.get(id);
      Data then = before.parts.get(id);
      if (now == null || then == null || difference.isSure(now, then)) {
        missed.add(id);
      }
    }
    return missed;
  }
}
