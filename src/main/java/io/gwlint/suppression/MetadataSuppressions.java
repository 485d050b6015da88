package io.gwlint.suppression;

import io.gwlint.source.Located;
import io.gwlint.source.Spelling;
import io.gwlint.suppression.Suppression.Scope;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Metadata: gwlint: ignore: [{rule, reason, until}]} of a template, for all of it, and of a
 * resource. Metadata is all that JSON has, and it survives CDK and SAM. An OpenAPI document may
 * have none: there it is the extension {@code x-gwlint}, of the document, a path or a method.
 */
final class MetadataSuppressions {
  private static final String EXTENSION = "x-" + SuppressionReader.WORD;
  private static final String RULE = "rule";
  private static final String REASON = "reason";
  private static final String UNTIL = "until";
  private static final List<String> KEYS = List.of(RULE, REASON, UNTIL);

  private final Gathered gathered;

  MetadataSuppressions(Gathered gathered) {
    this.gathered = gathered;
  }

  void read(MapNode root) {
    read(root, gathered.wholeFile());
    if (root.get("Resources").orElse(root) instanceof MapNode resources && resources != root) {
      for (Entry resource : resources.entries()) {
        if (resource.value() instanceof MapNode map) {
          read(map, scope(resource));
        }
      }
    }
    extension(root, gathered.wholeFile());
    if (root.get("paths").orElse(root) instanceof MapNode paths && paths != root) {
      extensions(paths, 2);
    }
  }

  /** Of paths, and of their methods. */
  private void extensions(MapNode map, int levels) {
    for (Entry entry : map.entries()) {
      if (entry.value() instanceof MapNode below) {
        extension(below, new Scope(Blocks.whole(entry), ""));
        if (levels > 1) {
          extensions(below, levels - 1);
        }
      }
    }
  }

  private void extension(MapNode owner, Scope scope) {
    owner.get(EXTENSION).ifPresent(settings -> settings(settings, scope, EXTENSION));
  }

  private static Scope scope(Entry resource) {
    return new Scope(Blocks.whole(resource), resource.key().text());
  }

  private void read(MapNode owner, Scope scope) {
    map(owner.get("Metadata"))
        .flatMap(metadata -> metadata.get(SuppressionReader.WORD))
        .ifPresent(settings -> settings(settings, scope, SuppressionReader.WORD));
  }

  private void settings(Node ours, Scope scope, String key) {
    if (!(ours instanceof MapNode settings)) {
      gathered.malformed(ours.span(), "`" + key + "` takes a mapping with the key `ignore`");
      return;
    }
    for (Entry entry : settings.entries()) {
      if (!entry.key().text().equals("ignore")) {
        gathered.malformed(
            entry.key().span(), "`" + entry.key().text() + "` is unknown; write `ignore`");
      } else if (entry.value() instanceof ListNode list) {
        list.items().forEach(item -> item(item, scope));
      } else {
        item(entry.value(), scope);
      }
    }
  }

  private static Optional<MapNode> map(Optional<Node> node) {
    return node.filter(MapNode.class::isInstance).map(MapNode.class::cast);
  }

  private void item(Node item, Scope scope) {
    if (item instanceof ScalarNode) {
      add(rules(Optional.of(item)), scope, new Gathered.Terms("", Optional.empty()));
    } else if (item instanceof MapNode map) {
      if (hasKnownKeys(map)) {
        item(map, scope);
      }
    } else {
      gathered.malformed(item.span(), "`ignore` takes a list of mappings with the key `rule`");
    }
  }

  private void item(MapNode item, Scope scope) {
    List<Located<String>> rules = rules(item.get(RULE));
    Optional<Located<LocalDate>> until = text(item.get(UNTIL)).flatMap(gathered::day);
    if (rules.isEmpty()) {
      gathered.malformed(item.span(), "names no rule; write `rule: GW301`");
    } else if (item.get(UNTIL).isEmpty() || until.isPresent()) {
      String reason = text(item.get(REASON)).map(Located::value).orElse("");
      add(rules, scope, new Gathered.Terms(reason, until));
    }
  }

  private boolean hasKnownKeys(MapNode item) {
    boolean allKnown = true;
    for (Entry entry : item.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        String guess =
            Spelling.nearest(key, KEYS)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("there are " + String.join(", ", KEYS));
        gathered.malformed(entry.key().span(), "`" + key + "` is unknown; " + guess);
        allKnown = false;
      }
    }
    return allKnown;
  }

  private void add(List<Located<String>> rules, Scope scope, Gathered.Terms terms) {
    rules.forEach(rule -> gathered.add(rule, scope, terms));
  }

  /** One rule, several with commas between, or a list of them. */
  private static List<Located<String>> rules(Optional<Node> node) {
    List<Located<String>> rules = new ArrayList<>();
    node.ifPresent(value -> addRules(value, rules));
    return rules;
  }

  private static void addRules(Node node, List<Located<String>> rules) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> addRules(item, rules));
    } else if (node instanceof ScalarNode scalar) {
      int from = 0;
      for (String part : scalar.text().split(",", -1)) {
        String rule = part.strip();
        int start = from + part.indexOf(rule);
        if (!rule.isEmpty()) {
          rules.add(new Located<>(rule, scalar.spanOf(start, start + rule.length())));
        }
        from += part.length() + 1;
      }
    }
  }

  private static Optional<Located<String>> text(Optional<Node> node) {
    return node.filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .map(scalar -> new Located<>(scalar.text().strip(), scalar.span()));
  }
}
