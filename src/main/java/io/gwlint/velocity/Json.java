package io.gwlint.velocity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON in and out, of values. */
final class Json {
  private Json() {}

  /** A text as JSON writes it. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The value of a JSON text; empty when it is none. */
  static Optional<Val> read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Val value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // The parser refuses what is nested more than a thousand levels deep.
  private static Val value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Val.of(parser.getText());
      case VALUE_NUMBER_INT -> Operations.number(parser.getDecimalValue(), true);
      case VALUE_NUMBER_FLOAT -> Operations.number(parser.getDecimalValue(), false);
      case VALUE_TRUE -> Val.of(true);
      case VALUE_FALSE -> Val.of(false);
      default -> Val.NOTHING;
    };
  }

  private static Val object(JsonParser parser) throws IOException {
    Map<String, Val> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Val.Table(members);
  }

  private static Val array(JsonParser parser) throws IOException {
    List<Val> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Val.Listing(items, true);
  }

  /** The JSON of a value, without blanks. */
  static String write(Val value) {
    StringBuilder builder = new StringBuilder();
    write(value, builder, 0);
    return builder.toString();
  }

  private static void write(Val value, StringBuilder to, int depth) {
    Printed.check(to, depth);
    if (value instanceof Val.Str text) {
      to.append(quoted(text.text()));
    } else if (value instanceof Val.Num number) {
      to.append(Printed.number(number));
    } else if (value instanceof Val.Flag flag) {
      to.append(flag.value());
    } else if (value instanceof Val.Listing list) {
      writeItems(list, to, depth + 1);
    } else if (value instanceof Val.Table table) {
      writeMembers(table, to, depth + 1);
    } else if (value instanceof Val.Unknown || value instanceof Val.Sample) {
      to.append(Script.MARK);
    } else {
      to.append("null");
    }
  }

  private static void writeItems(Val.Listing list, StringBuilder to, int depth) {
    String separator = "[";
    for (Val item : list.items()) {
      to.append(separator);
      write(item, to, depth);
      separator = ",";
    }
    to.append(list.items().isEmpty() ? "[]" : "]");
  }

  private static void writeMembers(Val.Table table, StringBuilder to, int depth) {
    String separator = "{";
    for (Map.Entry<String, Val> member : table.members().entrySet()) {
      to.append(separator).append(quoted(member.getKey())).append(':');
      write(member.getValue(), to, depth);
      separator = ",";
    }
    to.append(table.members().isEmpty() ? "{}" : "}");
  }
}
