package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way from the characters of a text to where they are written: inside a block scalar, behind
 * escapes, in an item that is joined to others. Worked out when asked for. Offsets count every part
 * that is no literal as one character, as {@link TextChars} does.
 */
@FunctionalInterface
public interface Places {
  /** Where nothing is known but the place of the whole. */
  Places UNKNOWN = (from, to) -> Optional.empty();

  /**
   * The place of some characters.
   *
   * @param from offset of the first
   * @param to offset after the last
   */
  Optional<Span> span(int from, int to);

  /** How many characters a text counts. */
  static int length(Text text) {
    int length = 0;
    for (Text.Part part : text.parts()) {
      length += part instanceof Text.Literal literal ? literal.text().length() : 1;
    }
    return length;
  }

  /** A text that stands at one place, whatever its characters. */
  static Places at(Span span) {
    return (from, to) -> Optional.of(span);
  }

  /** Several texts in a row; put together when first asked for. */
  static Places joined(Supplier<List<Segment>> segments) {
    return (from, to) -> Segment.find(segments.get(), from, to);
  }

  /** A text among others. */
  record Segment(int length, Places places) {
    // What begins in one text and ends in another has its place where it begins.
    private static Optional<Span> find(List<Segment> segments, int from, int to) {
      int start = 0;
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        int end = start + segment.length();
        if (from < end || i == segments.size() - 1) {
          return segment.places().span(from - start, Math.max(from, Math.min(to, end)) - start);
        }
        start = end;
      }
      return Optional.empty();
    }

    /** Segments of texts in order, a delimiter between them. */
    public static List<Segment> withDelimiter(List<Segment> texts, Segment delimiter) {
      List<Segment> all = new ArrayList<>();
      for (Segment text : texts) {
        if (!all.isEmpty()) {
          all.add(delimiter);
        }
        all.add(text);
      }
      return all;
    }
  }
}
