package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a JSON path, as far as templates go: names, indexes and wildcards. Filters, slices,
 * functions and deep scans are not followed.
 */
final class JsonPath {
  /** A step: a name, an index, or {@code *} for all. */
  record Step(String name, int index, boolean isAll) {}

  private static final int NO_INDEX = -1;

  private final String path;
  private final List<Step> steps = new ArrayList<>();
  private int at;

  private JsonPath(String path) {
    this.path = path;
  }

  /** The steps; empty when the path has others, or is none. */
  static Optional<List<Step>> of(String path) {
    JsonPath reader = new JsonPath(path.strip());
    return reader.read() ? Optional.of(List.copyOf(reader.steps)) : Optional.empty();
  }

  private boolean read() {
    // Jayway puts `$.` in front of a path that has no root.
    if (path.startsWith("$")) {
      at = 1;
    } else if (path.isEmpty() || !name()) {
      return false;
    }
    while (at < path.length()) {
      boolean isRead = path.charAt(at) == '[' ? bracket() : path.charAt(at++) == '.' && name();
      if (!isRead) {
        return false;
      }
    }
    return true;
  }

  private boolean name() {
    int end = at;
    while (end < path.length() && ".[ ()?@".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    String name = path.substring(at, end);
    at = end;
    steps.add(new Step(name, NO_INDEX, name.equals("*")));
    return !name.isEmpty();
  }

  private boolean bracket() {
    int close = path.indexOf(']', at);
    if (close < 0) {
      return false;
    }
    String inside = path.substring(at + 1, close).strip();
    at = close + 1;
    if (inside.equals("*")) {
      return steps.add(new Step("*", NO_INDEX, true));
    }
    boolean isQuoted =
        inside.length() > 1
            && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
            && inside.indexOf(inside.charAt(0), 1) == inside.length() - 1;
    if (isQuoted) {
      return steps.add(new Step(inside.substring(1, inside.length() - 1), NO_INDEX, false));
    }
    boolean isIndex =
        !inside.isEmpty() && inside.length() < 9 && inside.chars().allMatch(Character::isDigit);
    return isIndex && steps.add(new Step("", Integer.parseInt(inside), false));
  }

  /** What a path finds in a value; nothing when it finds nothing. */
  static Val find(Val value, List<Step> steps) {
    Val current = value;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.isAll()) {
        return all(current, steps.subList(i + 1, steps.size()));
      }
      current = find(current, step);
    }
    return current;
  }

  private static Val find(Val value, Step step) {
    if (value instanceof Val.Table table && step.index() == NO_INDEX) {
      return table.members().getOrDefault(step.name(), Val.NOTHING);
    }
    return value instanceof Val.Listing list
            && step.index() >= 0
            && step.index() < list.items().size()
        ? list.items().get(step.index())
        : Val.NOTHING;
  }

  private static Val all(Val value, List<Step> rest) {
    List<Val> items =
        value instanceof Val.Listing list
            ? list.items()
            : value instanceof Val.Table table ? List.copyOf(table.members().values()) : List.of();
    List<Val> found = new ArrayList<>();
    for (Val item : items) {
      Val one = find(item, rest);
      if (!(one instanceof Val.None) || rest.isEmpty()) {
        found.add(one);
      }
    }
    return new Val.Listing(found, true);
  }
}
