package io.gwlint.gateway;

import java.util.List;
import java.util.Optional;

/**
 * What clients keep being served whatever changes around it.
 *
 * @param snapshots deployment resources whose logical ids do not follow from the API
 * @param before those of an earlier revision of the template; empty when none is compared with
 */
public record History(List<Snapshot> snapshots, Optional<List<Snapshot>> before) {
  private static final History NONE = new History(List.of(), Optional.empty());

  public History {
    snapshots = List.copyOf(snapshots);
    before = before.map(List::copyOf);
  }

  /** No deployment, no past. */
  public static History none() {
    return NONE;
  }

  /** The same, with what was there before. */
  public History since(List<Snapshot> earlier) {
    return new History(snapshots, Optional.of(earlier));
  }

  /** The earlier one of the same logical id. */
  public Optional<Snapshot> earlier(Snapshot snapshot) {
    return before.orElse(List.of()).stream()
        .filter(one -> one.resource().equals(snapshot.resource()))
        .findFirst();
  }
}
