package io.gwlint.tree;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Nodes out of the parser's events. */
final class YamlNodes {
  private final SourceFile file;
  private final Iterator<Event> events;
  private final List<Problem> problems;
  private final Map<String, Node> anchors = new HashMap<>();

  YamlNodes(SourceFile file, Iterator<Event> events, List<Problem> problems) {
    this.file = file;
    this.events = events;
    this.problems = problems;
  }

  Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      String name = alias.getAlias().getValue();
      return Optional.ofNullable(anchors.get(name))
          .orElseGet(() -> ScalarNode.synthetic("", file.span(start(event), end(event))));
    }
    String tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().orElse("")
            : ((CollectionStartEvent) event).getTag().orElse("");
    Node node = tagged(tag, event, untagged(event, tag));
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private Node tagged(String tag, Event event, Node node) {
    if (tag.length() < 2 || !tag.startsWith("!") || tag.startsWith("!!")) {
      return node;
    }
    String name = tag.substring(1);
    String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    int start = start(event);
    ScalarNode intrinsic =
        new ScalarNode(
            key,
            ScalarNode.Kind.STRING,
            file.span(start, start + tag.length()),
            SourceMap.fixed(start));
    int end = Math.max(start, node.span().end());
    return new MapNode(List.of(new Entry(intrinsic, node)), file.span(start, end));
  }

  private Node untagged(Event event, String tag) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, tag);
    }
    return event instanceof SequenceStartEvent ? list(event) : map(event);
  }

  private Node scalar(ScalarEvent event, String tag) {
    int end = end(event);
    int start = Math.min(end, content(event, tag));
    String text = event.getValue();
    if (!event.isPlain() || !tag.isEmpty()) {
      int offset = event.isPlain() ? start : start + 1;
      return new ScalarNode(
          text, ScalarNode.Kind.STRING, file.span(start, end), SourceMap.verbatim(offset));
    }
    ScalarNode.Kind kind = kind(text);
    String value =
        switch (kind) {
          case NULL -> "";
          case BOOLEAN -> text.toLowerCase(Locale.ROOT);
          default -> text;
        };
    return new ScalarNode(value, kind, file.span(start, end), SourceMap.verbatim(start));
  }

  private int content(Event event, String tag) {
    int at = start(event);
    if (!tag.isEmpty()) {
      at = file.text().indexOf(tag, at) + tag.length();
      while (at < file.text().length() && file.text().charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private static ScalarNode.Kind kind(String text) {
    if (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null")) {
      return ScalarNode.Kind.NULL;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return ScalarNode.Kind.BOOLEAN;
    }
    boolean number = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    return number ? ScalarNode.Kind.NUMBER : ScalarNode.Kind.STRING;
  }

  private Node list(Event event) {
    List<Node> items = new ArrayList<>();
    Event next = events.next();
    int end = start(event);
    while (!(next instanceof SequenceEndEvent)) {
      items.add(node(next));
      end = Math.max(end, items.get(items.size() - 1).span().end());
      next = events.next();
    }
    boolean flow = ((CollectionStartEvent) event).isFlow();
    return new ListNode(items, file.span(start(event), flow ? end(next) : end));
  }

  private Node map(Event event) {
    List<Entry> entries = new ArrayList<>();
    Map<String, ScalarNode> seen = new HashMap<>();
    Event next = events.next();
    int end = start(event);
    while (!(next instanceof MappingEndEvent)) {
      Node key = node(next);
      Node value = node(events.next());
      end = Math.max(end, value.span().end());
      if (key instanceof ScalarNode scalar) {
        noteDuplicate(scalar, seen.put(scalar.text(), scalar) != null);
        entries.add(new Entry(scalar, value));
      }
      next = events.next();
    }
    boolean flow = ((CollectionStartEvent) event).isFlow();
    return new MapNode(entries, file.span(start(event), flow ? end(next) : end));
  }

  private void noteDuplicate(ScalarNode key, boolean duplicate) {
    if (duplicate) {
      problems.add(
          new Problem(
              Problem.Kind.DUPLICATE_KEY,
              key.span(),
              "key `" + key.text() + "` is set twice; the last one wins",
              List.<Located<String>>of()));
    }
  }

  private static int start(Event event) {
    return event.getStartMark().map(Mark::getIndex).orElse(0);
  }

  private static int end(Event event) {
    return event.getEndMark().map(Mark::getIndex).orElse(0);
  }
}
