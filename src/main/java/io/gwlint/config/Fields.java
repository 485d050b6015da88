package io.gwlint.config;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.source.Spelling;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a configuration, read key by key; what is wrong with it is told at its place. */
final class Fields {
  private static final List<String> FLAGS = List.of("true", "false");

  private final MapNode map;
  private final List<Located<String>> problems;

  private Fields(MapNode map, List<Located<String>> problems) {
    this.map = map;
    this.problems = problems;
  }

  /** A mapping that has only keys of that section. */
  static Fields of(Node node, Section section, List<Located<String>> problems) {
    Fields fields = new Fields(mapping(node, problems), problems);
    for (Entry entry : fields.map.entries()) {
      if (!section.keys().contains(entry.key().text())) {
        fields.say(entry.key().span(), unknown(entry.key().text(), section.keys()));
      }
    }
    return fields;
  }

  private static String unknown(String key, List<String> keys) {
    return "unknown key `"
        + key
        + "`; "
        + Spelling.nearest(key, keys)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("there are " + String.join(", ", keys));
  }

  private static MapNode mapping(Node node, List<Located<String>> problems) {
    if (node instanceof MapNode map) {
      return map;
    }
    if (!(node instanceof ScalarNode empty && empty.isNull())) {
      problems.add(new Located<>("a mapping is wanted here", node.span()));
    }
    return new MapNode(List.of(), node.span());
  }

  private void say(Span place, String message) {
    problems.add(new Located<>(message, place));
  }

  /** Says so when a key is left out. */
  void require(String key) {
    if (map.get(key).isEmpty()) {
      say(map.span(), "`" + key + "` is missing");
    }
  }

  /** A section below; an empty one when it is left out. */
  Fields section(String key, Section section) {
    Node empty = new MapNode(List.of(), map.span());
    return of(map.get(key).orElse(empty), section, problems);
  }

  /** The mappings of a list. */
  List<Fields> sections(String key, Section section) {
    List<Fields> all = new ArrayList<>();
    if (map.get(key).orElse(map) instanceof MapNode one && one != map) {
      say(one.span(), "a list is wanted here: put `- ` before the first key");
      return all;
    }
    for (Node item : items(map.get(key))) {
      all.add(of(item, section, problems));
    }
    return all;
  }

  /** The mappings of a mapping with names of one's own. */
  Map<String, Fields> named(String key, Section section) {
    Map<String, Fields> all = new LinkedHashMap<>();
    for (Entry entry : entries(key)) {
      all.put(entry.key().text(), of(entry.value(), section, problems));
    }
    return all;
  }

  /** Texts by names of one's own. */
  Map<String, String> texts(String key) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Entry entry : entries(key)) {
      scalar(entry.value()).ifPresent(value -> all.put(entry.key().text(), value.text()));
    }
    return all;
  }

  /** Words, of those there are, by names of one's own, in order. */
  Map<Located<String>, String> words(String key, List<String> words) {
    Map<Located<String>, String> all = new LinkedHashMap<>();
    for (Entry entry : entries(key)) {
      word(entry.value(), words)
          .ifPresent(word -> all.put(new Located<>(entry.key().text(), entry.key().span()), word));
    }
    return all;
  }

  private List<Entry> entries(String key) {
    return map.get(key).map(node -> mapping(node, problems).entries()).orElse(List.of());
  }

  /** A text. */
  Optional<String> text(String key) {
    return map.get(key).flatMap(this::scalar).map(ScalarNode::text);
  }

  /** The name of a file. */
  Optional<String> file(String key) {
    if (text(key).filter(String::isBlank).isPresent()) {
      say(map.get(key).orElse(map).span(), "the name of a file is wanted here");
      return Optional.empty();
    }
    return text(key);
  }

  /** One of some words, as they are spelled. */
  Optional<String> word(String key, List<String> words) {
    return map.get(key).flatMap(node -> word(node, words));
  }

  /** True or false; false when it is left out. */
  boolean flag(String key) {
    if (map.get(key).orElse(map) instanceof ScalarNode scalar
        && scalar.kind() == ScalarNode.Kind.BOOLEAN) {
      return scalar.text().equalsIgnoreCase("true");
    }
    return word(key, FLAGS).filter("true"::equals).isPresent();
  }

  /** A whole number of at least one. */
  Optional<Long> number(String key) {
    return map.get(key).flatMap(this::scalar).flatMap(this::number);
  }

  private Optional<Long> number(ScalarNode node) {
    try {
      long number = Long.parseLong(node.text());
      if (number > 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is none that counts anything.
    }
    say(node.span(), "`" + node.text() + "` is not a whole number above 0");
    return Optional.empty();
  }

  /** A list of texts; empty when it is left out. A single text is a list of one. */
  Optional<List<Located<String>>> list(String key) {
    if (map.get(key).isEmpty()) {
      return Optional.empty();
    }
    List<Located<String>> texts = new ArrayList<>();
    for (Node item : items(map.get(key))) {
      scalar(item).ifPresent(text -> texts.add(new Located<>(text.text(), text.span())));
    }
    return Optional.of(texts);
  }

  /** A list of names; a text may hold several with commas between, as on the command line. */
  Optional<List<Located<String>>> names(String key) {
    if (map.get(key).isEmpty()) {
      return Optional.empty();
    }
    List<Located<String>> names = new ArrayList<>();
    for (Node item : items(map.get(key))) {
      scalar(item).ifPresent(text -> addNames(text, names));
    }
    return Optional.of(names);
  }

  private static void addNames(ScalarNode node, List<Located<String>> names) {
    int from = 0;
    for (String part : node.text().split(",", -1)) {
      String name = part.strip();
      int start = from + part.indexOf(name);
      names.add(new Located<>(name, node.spanOf(start, start + name.length())));
      from += part.length() + 1;
    }
  }

  private static List<Node> items(Optional<Node> node) {
    if (node.isEmpty() || (node.get() instanceof ScalarNode empty && empty.isNull())) {
      return List.of();
    }
    return node.get() instanceof ListNode list ? list.items() : List.of(node.get());
  }

  private Optional<ScalarNode> scalar(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return Optional.of(scalar);
    }
    say(node.span(), "a single value is wanted here");
    return Optional.empty();
  }

  private Optional<String> word(Node node, List<String> words) {
    Optional<ScalarNode> scalar = scalar(node);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String word = scalar.get().text();
    if (words.contains(word)) {
      return Optional.of(word);
    }
    String guess =
        Spelling.nearest(word, words).map(near -> "; did you mean `" + near + "`?").orElse("");
    say(
        node.span(),
        "`" + scalar.get().text() + "` is none of " + String.join(", ", words) + guess);
    return Optional.empty();
  }
}
