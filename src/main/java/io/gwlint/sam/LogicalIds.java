package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Logical ids of generated resources. Many end in ten hexadecimal digits of a SHA-1 of what the
 * resource stands for, so that a change of it makes a new resource; ours have the same form, and
 * the same digits where the transform hashes plain text.
 */
final class LogicalIds {
  private static final int SHORT = 10;

  private LogicalIds() {}

  /** The prefix with the name behind it, or with the name's hash where it is not alphanumeric. */
  static String join(String prefix, String name) {
    if (name.isEmpty()) {
      return prefix;
    }
    return isAlphanumeric(name) ? prefix + name : hashed(prefix, name);
  }

  static boolean isAlphanumeric(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
  }

  /** The prefix followed by the first ten digits of the text's hash. */
  static String hashed(String prefix, String text) {
    return prefix + digest(text).substring(0, SHORT);
  }

  /** The prefix followed by the first ten digits of the value's hash; a text is hashed as it is. */
  static String hashed(String prefix, Node value) {
    return hashed(prefix, value instanceof ScalarNode scalar ? scalar.text() : json(value));
  }

  /** The SHA-1 of a text, 40 hexadecimal digits. */
  static String digest(String text) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The value as compact JSON with sorted keys: equal for equal values. */
  static String json(Node value) {
    if (value instanceof MapNode map) {
      List<Entry> entries = MapBuilder.distinct(map);
      return entries.stream()
          .sorted(Comparator.comparing(entry -> entry.key().text()))
          .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof ListNode list) {
      return list.items().stream().map(LogicalIds::json).collect(Collectors.joining(",", "[", "]"));
    }
    ScalarNode scalar = (ScalarNode) value;
    return switch (scalar.kind()) {
      case NULL -> "null";
      case STRING -> quoted(scalar.text());
      case NUMBER, BOOLEAN -> scalar.text();
    };
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : c);
      }
    }
    return json.append('"').toString();
  }
}
