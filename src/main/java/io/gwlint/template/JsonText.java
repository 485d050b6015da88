package io.gwlint.template;

import io.gwlint.value.Data;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Nothing;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data written as JSON, as {@code Fn::ToJsonString} does: no white space, members in their order.
 */
final class JsonText {
  private static final int LARGEST = 100_000;

  private final List<Text.Part> parts = new ArrayList<>();
  private boolean isKnown = true;

  private JsonText() {}

  /**
   * The JSON; empty when a member or item may exist that is not shown, or when there is too much.
   */
  static Optional<Text> of(Data data) {
    JsonText json = new JsonText();
    json.write(data);
    return json.isKnown ? Optional.of(new Text(json.parts)) : Optional.empty();
  }

  private void write(Data data) {
    isKnown = isKnown && data.isComplete() && parts.size() < LARGEST;
    if (!isKnown) {
      return;
    }
    if (data instanceof Mapping mapping) {
      object(mapping);
    } else if (data instanceof Sequence sequence) {
      array(sequence);
    } else if (data instanceof Scalar scalar) {
      scalar(scalar);
    } else if (data instanceof Nothing) {
      literal("null");
    }
  }

  private void object(Mapping mapping) {
    String before = "{";
    for (Member member : mapping.members()) {
      literal(before + "\"" + escaped(member.key()) + "\":");
      write(member.value());
      before = ",";
    }
    literal(before.equals("{") ? "{}" : "}");
  }

  private void array(Sequence sequence) {
    String before = "[";
    for (Data item : sequence.items()) {
      literal(before);
      write(item);
      before = ",";
    }
    literal(before.equals("[") ? "[]" : "]");
  }

  private void scalar(Scalar scalar) {
    String quote = scalar.kind() == Scalar.Kind.STRING ? "\"" : "";
    literal(quote);
    for (Text.Part part : scalar.value().parts()) {
      parts.add(
          part instanceof Text.Literal known ? new Text.Literal(escaped(known.text())) : part);
    }
    literal(quote);
  }

  private void literal(String text) {
    parts.add(new Text.Literal(text));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.toString();
  }
}
