package io.gwlint.tree;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** The parser's events with offsets in UTF-16 units. */
final class YamlEvents {
  /** Stands for a dash that the parser would not take. */
  static final char DASH = '\uE000';

  private final ParserImpl parser;
  private final Offsets offsets;
  private int end;

  YamlEvents(ParserImpl parser, Offsets offsets) {
    this.parser = parser;
    this.offsets = offsets;
  }

  boolean hasNext() {
    return parser.hasNext();
  }

  Event next() {
    return parser.next();
  }

  String value(ScalarEvent event) {
    return event.getValue().replace(DASH, '-');
  }

  int start(Event event) {
    return offset(event.getStartMark());
  }

  int end(Event event) {
    return offset(event.getEndMark());
  }

  private int offset(Optional<Mark> mark) {
    return offsets.utf16(mark.orElseThrow().getIndex());
  }

  /** After the last token that belongs to a value. */
  int end() {
    return end;
  }

  void endAt(int offset) {
    end = Math.max(end, offset);
  }
}
