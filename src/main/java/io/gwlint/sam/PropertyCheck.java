package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Nearest;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/** Holds the properties of serverless resources and events against what the transform takes. */
final class PropertyCheck {
  private static final String REQUIRED = "!";
  private static final String LITERAL = "-";

  private final Problems problems;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  PropertyCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks a resource with the global properties of its type; says nothing of unknown types. */
  void checkResource(String type, MapNode properties, Span owner) {
    check(type, known(ResourceProperties.TABLE, type), properties, owner);
  }

  /**
   * Checks an event.
   *
   * @param owner the type of what has the event: Function or StateMachine
   */
  void checkEvent(String owner, String type, MapNode properties, Span event) {
    Map<String, String> own =
        type.equals("ScheduleV2")
            ? known(EventProperties.TABLE, type)
            : known(EventProperties.TABLE, owner + " " + type);
    Map<String, String> all = new LinkedHashMap<>(own);
    if (EventProperties.POLLING.contains(type) && !own.isEmpty()) {
      known(EventProperties.TABLE, "Polling").forEach(all::putIfAbsent);
    }
    check(type, all, properties, event);
  }

  /** True for a type of event that the owner may have. */
  static boolean isEvent(String owner, String type) {
    return EventProperties.TABLE.contains("[" + owner + " " + type + "]")
        || EventProperties.TABLE.contains("[" + type + "]");
  }

  private void check(String type, Map<String, String> expected, MapNode properties, Span owner) {
    if (expected.isEmpty()) {
      return;
    }
    for (Entry entry : properties.entries()) {
      String name = entry.key().text();
      String shape = expected.get(name);
      if (shape == null) {
        refuseUnknown(type, expected, entry);
      } else if (!Intrinsic.isNull(entry.value()) && !Shape.fits(shape, entry.value())) {
        problems.refused(entry.value().span(), "`" + name + "` has to be " + Shape.inWords(shape));
      }
    }
    expected.forEach(
        (name, shape) -> {
          if (shape.startsWith(REQUIRED) && isMissing(properties, name)) {
            problems.refused(owner, "`" + owner.text().strip() + "` has no `" + name + "`");
          }
        });
  }

  private static boolean isMissing(MapNode properties, String name) {
    return properties.get(name).filter(value -> !Intrinsic.isNull(value)).isEmpty();
  }

  private void refuseUnknown(String type, Map<String, String> expected, Entry entry) {
    String name = entry.key().text();
    String meant =
        Nearest.to(name, expected.keySet())
            .map(near -> ", perhaps `" + near + "` is meant")
            .orElse("");
    problems.refused(entry.key().span(), "`" + name + "` is no property of " + type + meant);
  }

  /** What the table says of a type: names and shapes; empty for a type that it does not know. */
  private Map<String, String> known(String table, String type) {
    return known.computeIfAbsent(type, key -> read(table, key));
  }

  private static Map<String, String> read(String table, String type) {
    String head = "[" + type + "]\n";
    int start = table.indexOf(head);
    if (start < 0) {
      return Map.of();
    }
    int end = table.indexOf('[', start + head.length());
    String section = table.substring(start + head.length(), end < 0 ? table.length() : end);
    Map<String, String> properties = new LinkedHashMap<>();
    StringTokenizer tokens = new StringTokenizer(section);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      int colon = token.indexOf(':');
      properties.put(
          colon < 0 ? token : token.substring(0, colon),
          colon < 0 ? "" : token.substring(colon + 1));
    }
    return properties;
  }

  /** The letters of {@link ResourceProperties}. */
  private static final class Shape {
    private Shape() {}

    static boolean fits(String shape, Node value) {
      String letters = shape.replace(REQUIRED, "").replace(LITERAL, "");
      // A mapping with one key counts as a function call, whatever the key.
      boolean call = value instanceof MapNode map && map.isSingle() && !shape.endsWith(LITERAL);
      if (letters.isEmpty() || call) {
        return true;
      }
      return letters.chars().anyMatch(letter -> fits((char) letter, value));
    }

    private static boolean fits(char letter, Node value) {
      return switch (letter) {
        case 't' -> isText(value);
        case 'm' -> value instanceof MapNode;
        case 'l' -> value instanceof ListNode;
        case 'b' -> Intrinsic.isBoolean(value);
        case 'n' -> isWhole(value) || isKind(value, ScalarNode.Kind.BOOLEAN);
        case 'T' -> allItems(value, Shape::isText);
        case 'L' -> allItems(value, item -> isText(item) || item instanceof MapNode);
        case 'M' -> allValues(value, MapNode.class::isInstance);
        case 'S' -> allValues(value, Shape::isText);
        default -> allValues(value, item -> isWhole(item) || item instanceof MapNode);
      };
    }

    private static boolean allItems(Node value, Predicate<Node> fits) {
      return value instanceof ListNode list && list.items().stream().allMatch(fits);
    }

    private static boolean allValues(Node value, Predicate<Node> fits) {
      return value instanceof MapNode map
          && map.entries().stream().map(Entry::value).allMatch(fits);
    }

    private static boolean isKind(Node value, ScalarNode.Kind kind) {
      return value instanceof ScalarNode scalar && scalar.kind() == kind;
    }

    /** Numbers that not every reader of YAML takes for one count as texts, too. */
    private static boolean isText(Node value) {
      return isKind(value, ScalarNode.Kind.STRING)
          || (value instanceof ScalarNode scalar
              && scalar.kind() == ScalarNode.Kind.NUMBER
              && !isPlain(scalar.text()));
    }

    private static boolean isWhole(Node value) {
      return value instanceof ScalarNode scalar
          && scalar.kind() == ScalarNode.Kind.NUMBER
          && (scalar.text().indexOf('.') < 0 || !isPlain(scalar.text()));
    }

    private static boolean isPlain(String number) {
      return number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    }

    static String inWords(String shape) {
      String letters = shape.replace(REQUIRED, "").replace(LITERAL, "");
      String words =
          String.join(" or ", letters.chars().mapToObj(letter -> inWords((char) letter)).toList());
      return shape.endsWith(LITERAL) ? words + ", not a function" : words;
    }

    private static String inWords(char letter) {
      return switch (letter) {
        case 't' -> "a text";
        case 'm' -> "a mapping";
        case 'l' -> "a list";
        case 'b' -> "true or false";
        case 'n' -> "a whole number";
        case 'T' -> "a list of texts";
        case 'L' -> "a list of texts and mappings";
        case 'M' -> "a mapping of mappings";
        case 'S' -> "a mapping to texts";
        default -> "a mapping to numbers";
      };
    }
  }
}
