package io.gwlint.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In which order CloudFormation deploys: references and {@code DependsOn}.
 *
 * @param direct logical ids that each resource waits for
 */
public record Dependencies(Map<String, Set<String>> direct) {
  /** True when the first is deployed after the second, directly or over others. */
  public boolean waitsFor(String later, String earlier) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(direct.getOrDefault(later, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(earlier)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(direct.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
