package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map of {@code $context}: unlike those of a body it prints as empty text. */
record Directory(Map<String, Val> members) implements Val.Host {
  /** A copy that templates may write to, with maps in it as such directories. */
  static Directory of(Map<String, Val> members) {
    Map<String, Val> copy = new LinkedHashMap<>();
    members.forEach(
        (name, value) ->
            copy.put(name, value instanceof Val.Table table ? of(table.members()) : value));
    return new Directory(copy);
  }

  @Override
  public Val property(String name) {
    return members.getOrDefault(name, Val.NOTHING);
  }

  @Override
  public void put(String name, Val value) {
    members.put(name, value);
  }

  @Override
  public Val call(String name, List<Val> arguments) {
    String key =
        !arguments.isEmpty() && arguments.get(0) instanceof Val.Str text ? text.text() : "";
    return switch (name) {
      case "get" -> property(key);
      case "containsKey" -> Val.of(members.containsKey(key));
      case "keySet" ->
          new Val.Listing(new ArrayList<>(members.keySet().stream().map(Val::of).toList()));
      case "put" -> {
        if (arguments.size() == 2) {
          put(key, arguments.get(1));
        }
        yield Val.NOTHING;
      }
      case "size" -> Val.of(members.size());
      case "isEmpty" -> Val.of(members.isEmpty());
      default -> Val.UNKNOWN;
    };
  }

  @Override
  public String print() {
    return "";
  }
}
