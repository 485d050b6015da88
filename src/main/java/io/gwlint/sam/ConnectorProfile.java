package io.gwlint.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a connector between two types of resource makes.
 *
 * @param kind policy, topic, queue or permission
 * @param ofSource true when it belongs to the source, false for the destination
 * @param dependent what has to wait for it: mapping, waiting or nothing
 * @param combinations the sets of permissions that can be asked for, sorted and joined by a plus;
 *     empty for any
 * @param categories lines of the table by permission
 */
record ConnectorProfile(
    String kind,
    boolean ofSource,
    String dependent,
    List<String> combinations,
    Map<String, List<String>> categories) {

  /** The profile for that pair of types, if there is one. */
  static Optional<ConnectorProfile> find(BlockTable table, String source, String destination) {
    return table.find(source + " " + destination).map(ConnectorProfile::read);
  }

  private static ConnectorProfile read(BlockTable.Block block) {
    List<String> head = List.of(block.lines().get(0).split(" ", -1));
    String third = head.size() > 2 ? head.get(2) : "";
    String dependent = third.equals("mapping") || third.equals("waiting") ? third : "";
    List<String> combinations = head.subList(dependent.isEmpty() ? 2 : 3, head.size());
    Map<String, List<String>> categories = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : block.lines().subList(1, block.lines().size())) {
      if (line.startsWith("* ")) {
        lines = new ArrayList<>();
        categories.put(line.substring(2), lines);
      } else {
        lines.add(line);
      }
    }
    return new ConnectorProfile(
        head.get(0), head.get(1).equals("source"), dependent, combinations, categories);
  }

  /** What is wrong with asking for these permissions, if anything is. */
  Optional<String> objection(List<String> permissions) {
    List<String> sorted = permissions.stream().distinct().sorted().toList();
    if (sorted.isEmpty() || !categories.keySet().containsAll(sorted)) {
      return Optional.of("these ends take " + String.join(" and ", categories.keySet()));
    }
    if (!combinations.isEmpty() && !combinations.contains(String.join("+", sorted))) {
      return Optional.of("these ends take " + String.join(" or ", combinations));
    }
    return Optional.empty();
  }
}
