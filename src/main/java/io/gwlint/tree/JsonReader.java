package io.gwlint.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.ScalarNode.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON. */
final class JsonReader {
  // The length of the text bounds them all; names are not pooled, so colliding hashes cost nothing.
  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  Draft read(SourceFile file) {
    Draft draft = new Draft(file);
    char[] text = file.text().toCharArray();
    int start = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    try (JsonParser parser = factory.createParser(text, start, text.length - start)) {
      read(new Session(draft, parser, start));
    } catch (IOException e) {
      // Only closing is left to fail, and there is nothing to close in an array.
      throw new UncheckedIOException(e);
    }
    return draft;
  }

  private static void read(Session session) throws IOException {
    try {
      session.read();
    } catch (UnreadableException e) {
      session.draft.broken(e.problem());
    } catch (JsonProcessingException e) {
      session.draft.broken(session.failure(e).problem());
    }
  }

  /** One text being read. */
  private static final class Session {
    private final Draft draft;
    private final JsonParser parser;
    private final int base;
    private int depth;

    /** Where the innermost list or mapping that is being read starts. */
    private int open;

    Session(Draft draft, JsonParser parser, int base) {
      this.draft = draft;
      this.parser = parser;
      this.base = base;
    }

    void read() throws IOException {
      parser.nextToken();
      Node root = value();
      if (parser.nextToken() != null) {
        throw new UnreadableException(
            draft.span(offset(), offset() + 1),
            "found " + Excerpt.at(draft.text(), offset()) + " after the end of the JSON value");
      }
      draft.root(root);
    }

    JsonFailure failure(JsonProcessingException cause) {
      long offset = cause.getLocation() == null ? 0 : cause.getLocation().getCharOffset();
      return new JsonFailure(draft, cause.getOriginalMessage(), base + (int) offset, open);
    }

    private int enter(int start) {
      draft.checkDepth(++depth, start);
      int outer = open;
      open = start;
      return outer;
    }

    private void leave(int outer) {
      depth--;
      open = outer;
    }

    private int offset() {
      return base + (int) parser.currentTokenLocation().getCharOffset();
    }

    private Node value() throws IOException {
      int start = offset();
      draft.spend(1, start);
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(start);
        case START_ARRAY -> array(start);
        case VALUE_STRING -> string(parser.getText(), start);
        case VALUE_TRUE, VALUE_FALSE -> literal(parser.getText(), Kind.BOOLEAN, start);
        case VALUE_NULL -> new ScalarNode("", Kind.NULL, draft.span(start, start + 4), map(start));
        default -> literal(parser.getText(), Kind.NUMBER, start);
      };
    }

    private static SourceMap map(int start) {
      return SourceMap.verbatim(start);
    }

    private ScalarNode literal(String text, Kind kind, int start) {
      return new ScalarNode(text, kind, draft.span(start, start + text.length()), map(start));
    }

    private ScalarNode string(String value, int start) {
      int end = closingQuote(start + 1);
      boolean isVerbatim = end - start - 1 == value.length();
      SourceMap map =
          isVerbatim
              ? map(start + 1)
              : new ScalarMap(draft.text(), value, start, ScalarMap.Style.DOUBLE_QUOTED);
      return new ScalarNode(value, Kind.STRING, draft.span(start, end + 1), map);
    }

    private int closingQuote(int from) {
      String text = draft.text();
      int at = from;
      while (text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return at;
    }

    private MapNode object(int start) throws IOException {
      int outer = enter(start);
      MapBuilder map = new MapBuilder(draft);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        ScalarNode key = string(parser.currentName(), offset());
        parser.nextToken();
        map.add(key, value());
      }
      leave(outer);
      return map.build(draft.span(start, offset() + 1));
    }

    private ListNode array(int start) throws IOException {
      int outer = enter(start);
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      leave(outer);
      return new ListNode(items, draft.span(start, offset() + 1));
    }
  }
}
