package io.gwlint.tree;

import io.gwlint.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The anchors of one YAML document. */
final class Anchors {
  /** A node that has a name, and how many levels it has. */
  record Anchored(Node node, int height) {}

  private final Draft draft;
  private final Map<String, Optional<Anchored>> known = new HashMap<>();

  Anchors(Draft draft) {
    this.draft = draft;
  }

  void clear() {
    known.clear();
  }

  /** The node of that name has begun. */
  void open(String name) {
    known.put(name, Optional.empty());
  }

  /** The node of that name is complete. */
  void close(String name, Node node, int height) {
    known.put(name, Optional.of(new Anchored(node, height)));
  }

  /**
   * What an alias stands for; nothing, and a problem, where it stands for nothing or for itself.
   */
  Anchored resolve(String name, Span alias) {
    Optional<Anchored> found = known.getOrDefault(name, Optional.empty());
    if (found.isPresent()) {
      return found.get();
    }
    String what =
        known.containsKey(name) ? " is within what it stands for" : " has no anchor before it";
    draft.unreadable(alias, "the alias " + Excerpt.of("*" + name) + what);
    ScalarNode nothing =
        new ScalarNode("", ScalarNode.Kind.NULL, alias, SourceMap.fixed(alias.start()));
    return new Anchored(nothing, 0);
  }
}
