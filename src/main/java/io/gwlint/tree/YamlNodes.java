package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the nodes of one YAML text. */
final class YamlNodes {
  private final Draft draft;
  private final YamlEvents events;
  private final CommentScan comments;
  private final YamlScalars scalars;
  private final Anchors anchors;

  private int depth;

  /** Levels of the node built last. */
  private int height;

  YamlNodes(Draft draft, YamlEvents events) {
    this.draft = draft;
    this.events = events;
    this.comments = new CommentScan(draft);
    this.scalars = new YamlScalars(draft, events, comments);
    this.anchors = new Anchors(draft);
  }

  void readAll() {
    while (events.hasNext()) {
      if (events.next() instanceof DocumentStartEvent) {
        anchors.clear();
        draft.root(node(events.next()));
      }
    }
    comments.gap(draft.text().length());
  }

  private Node node(Event event) {
    int start = events.start(event);
    if (event instanceof AliasEvent alias) {
      return alias(alias, start);
    }
    draft.spend(1, start);
    NodeEvent opening = (NodeEvent) event;
    Optional<String> tag = tag(opening);
    Optional<String> anchor = opening.getAnchor().map(Anchor::getValue);
    anchor.ifPresent(anchors::open);
    Properties place =
        tag.isPresent() || anchor.isPresent()
            ? Properties.scan(draft.text(), start)
            : Properties.none(start);
    if (place.end() > start) {
      comments.gap(place.content());
      events.endAt(place.end());
    }
    Node node = tagged(opening, tag, place);
    anchor.ifPresent(name -> anchors.close(name, node, height));
    return node;
  }

  private static Optional<String> tag(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) event).getTag();
  }

  private Node alias(AliasEvent alias, int start) {
    comments.gap(start);
    int end = events.end(alias);
    comments.token(end);
    events.endAt(end);
    Anchors.Anchored found = anchors.resolve(alias.getAlias().getValue(), draft.span(start, end));
    draft.spend(found.node().weight(), start);
    height = found.height();
    draft.checkDepth(depth + height, start);
    return found.node();
  }

  private Node tagged(NodeEvent event, Optional<String> tag, Properties place) {
    Optional<String> function = tag.flatMap(ShortTags::longName);
    if (function.isPresent()) {
      tag.filter(ShortTags::isOfPreprocessor).ifPresent(name -> preprocessed(name, place));
      return function(event, function.get(), place);
    }
    tag.filter(name -> !ShortTags.isStandard(name)).ifPresent(name -> unknown(name, place));
    return content(event, tag.orElse(""), place);
  }

  private Node function(NodeEvent event, String name, Properties place) {
    draft.checkDepth(++depth, place.tagStart());
    draft.spend(1, place.tagStart());
    Span tag = draft.span(place.tagStart(), place.tagEnd());
    Node value = content(event, "", place.withoutTag());
    height++;
    depth--;
    return new MapNode(
        List.of(new Entry(ScalarNode.synthetic(name, tag), value)),
        draft.span(place.tagStart(), events.end()));
  }

  private void preprocessed(String tag, Properties place) {
    Span span = draft.span(place.tagStart(), place.tagEnd());
    String message = "`" + tag + "` is filled in by another tool before the deployment";
    draft.problem(new Problem(Problem.Kind.NOT_ANALYSED, span, message));
  }

  private void unknown(String tag, Properties place) {
    Span span = draft.span(place.tagStart(), place.tagEnd());
    String hint = ShortTags.respelled(tag).map(known -> ": the tag is `" + known + "`").orElse("");
    draft.unreadable(span, "unknown tag " + Excerpt.of(span.text()) + hint);
  }

  private Node content(NodeEvent event, String tag, Properties place) {
    if (event instanceof ScalarEvent scalar) {
      height = 0;
      return scalars.scalar(scalar, tag, place);
    }
    draft.checkDepth(++depth, place.content());
    Node node = event instanceof MappingStartEvent ? map(place) : list(place);
    depth--;
    return node;
  }

  private ListNode list(Properties place) {
    List<Node> items = new ArrayList<>();
    int tallest = 0;
    Event event = events.next();
    for (; !(event instanceof CollectionEndEvent); event = events.next()) {
      items.add(node(event));
      tallest = Math.max(tallest, height);
    }
    height = tallest + 1;
    return new ListNode(items, close(event, place));
  }

  private MapNode map(Properties place) {
    MapBuilder map = new MapBuilder(draft);
    int tallest = 0;
    Event event = events.next();
    for (; !(event instanceof CollectionEndEvent); event = events.next()) {
      entry(event, map);
      tallest = Math.max(tallest, height);
    }
    height = tallest + 1;
    return map.build(close(event, place));
  }

  /** A block collection ends with its last value: the parser's mark is the next token's start. */
  private Span close(Event event, Properties place) {
    int start = events.start(event);
    int end = events.end(event);
    boolean isFlow = end == start + 1;
    if (isFlow) {
      comments.gap(start);
      comments.token(end);
      events.endAt(end);
    }
    return draft.span(place.start(), events.end());
  }

  private void entry(Event event, MapBuilder map) {
    if (isMergeKey(event)) {
      scalars.scalar((ScalarEvent) event, "", Properties.none(events.start(event)));
      Event value = events.next();
      int start = events.start(value);
      Node source = node(value);
      map.merge(source, draft.span(start, events.end()));
      return;
    }
    Optional<ScalarNode> key = key(event);
    Node value = node(events.next());
    key.ifPresent(name -> map.add(name, value));
  }

  private static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().equals("<<")
        && scalar.getTag().isEmpty()
        && scalar.getAnchor().isEmpty();
  }

  private Optional<ScalarNode> key(Event event) {
    int start = events.start(event);
    Node key = node(event);
    if (key instanceof ScalarNode scalar) {
      return Optional.of(scalar);
    }
    Span span = draft.span(start, events.end());
    boolean isBraces = start > 0 && draft.text().startsWith("{{", start - 1);
    if (isBraces) {
      draft.unreadable(
          draft.span(start - 1, events.end() + 1), Templating.message(draft.text(), start - 1));
    } else {
      draft.unreadable(span, "a key is a text, not a list, a mapping or a function");
    }
    return Optional.empty();
  }
}
