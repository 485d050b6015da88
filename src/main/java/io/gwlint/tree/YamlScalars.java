package io.gwlint.tree;

import io.gwlint.tree.ScalarMap.Style;
import io.gwlint.tree.ScalarNode.Kind;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes nodes of the parser's scalars: what they mean, and where their characters stand. */
final class YamlScalars {
  private final Draft draft;
  private final String text;
  private final YamlEvents events;
  private final CommentScan comments;

  YamlScalars(Draft draft, YamlEvents events, CommentScan comments) {
    this.draft = draft;
    this.text = draft.text();
    this.events = events;
    this.comments = comments;
  }

  ScalarNode scalar(ScalarEvent event, String tag, Properties place) {
    if (event.isPlain() && events.value(event).isEmpty()) {
      return nothing(event, tag, place);
    }
    int content = place.content();
    int end = end(event, content);
    int start = place.hasTag() ? place.tagStart() : content;
    Kind kind = kind(event, tag);
    String value =
        switch (kind) {
          case NULL -> "";
          case BOOLEAN -> events.value(event).toLowerCase(Locale.ROOT);
          case STRING, NUMBER -> events.value(event);
        };
    return new ScalarNode(value, kind, draft.span(start, end), map(event, content, end));
  }

  /** Nothing is written: it stands right after the colon, the dash or the tag. */
  private ScalarNode nothing(ScalarEvent event, String tag, Properties place) {
    int said = events.end(event);
    boolean isBehindMark = said > 0 && ":-?".indexOf(text.charAt(said - 1)) >= 0;
    int at = isBehindMark ? Math.max(said, events.end()) : events.end();
    int start = place.hasTag() ? place.tagStart() : at;
    Kind kind = tag.isEmpty() ? Kind.NULL : kind(event, tag);
    events.endAt(at);
    return new ScalarNode("", kind, draft.span(start, at), SourceMap.fixed(at));
  }

  private int end(ScalarEvent event, int content) {
    comments.gap(content);
    int end = events.end(event);
    if (event.isLiteral() || event.isFolded()) {
      comments.token(content);
      comments.gap(Layout.lineEnd(text, content));
      end = BlockScalar.end(text, content, end);
    }
    comments.token(end);
    events.endAt(end);
    return end;
  }

  private Kind kind(ScalarEvent event, String tag) {
    String value = events.value(event);
    Kind natural = PlainScalar.kind(value);
    if (!ShortTags.isStandard(tag)) {
      return event.isPlain() ? natural : Kind.STRING;
    }
    Kind wanted =
        switch (tag) {
          case ShortTags.YAML + "int", ShortTags.YAML + "float" -> Kind.NUMBER;
          case ShortTags.YAML + "bool" -> Kind.BOOLEAN;
          case ShortTags.YAML + "null" -> Kind.NULL;
          default -> Kind.STRING;
        };
    return natural == wanted ? wanted : Kind.STRING;
  }

  /** Folding and escapes only ever shorten: equal lengths mean letter by letter. */
  private SourceMap map(ScalarEvent event, int content, int end) {
    Style style = style(event);
    String value = events.value(event);
    boolean isVerbatim =
        switch (style) {
          case PLAIN -> end - content == value.length();
          case SINGLE_QUOTED, DOUBLE_QUOTED -> end - content - 2 == value.length();
          case LITERAL, FOLDED -> false;
        };
    int from = style == Style.PLAIN ? content : content + 1;
    return isVerbatim ? SourceMap.verbatim(from) : new ScalarMap(text, value, content, style);
  }

  private static Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
      case LITERAL -> Style.LITERAL;
      case FOLDED -> Style.FOLDED;
      case PLAIN -> Style.PLAIN;
    };
  }
}
