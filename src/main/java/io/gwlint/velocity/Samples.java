package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one trial. What a part of the request is shows when the template uses it: what is
 * looped over is a list, what has members an object, everything else a value that fits within
 * quotes and without. A trial may settle it beforehand.
 */
final class Samples {
  private static final int ORDINARY_SIZE = 2;
  private static final int MAX_HINTS = 40;
  static final List<String> MEMBERS = List.of("first", "second", "third");

  private final Map<Cell, Shape> assigned;
  private final Map<Cell, Set<Shape>> hints = new LinkedHashMap<>();
  private final Set<Cell> read = new LinkedHashSet<>();
  private final Set<Cell> structured = new LinkedHashSet<>();

  private final boolean hasBody;

  /**
   * For one trial.
   *
   * @param assigned the parts that it settles
   * @param hasBody false for requests that ordinarily have none
   */
  Samples(Map<Cell, Shape> assigned, boolean hasBody) {
    this.assigned = assigned;
    this.hasBody = hasBody;
  }

  /** Parts of the request whose other shapes may lead elsewhere. */
  Map<Cell, Set<Shape>> hints() {
    return hints;
  }

  /** Parts whose value the template used. */
  Set<Cell> read() {
    return read;
  }

  boolean isMissing(Cell cell) {
    return assigned.get(cell) instanceof Shape.Missing;
  }

  /** True unless it is left out, or a list of nothing. */
  boolean isFilled(Cell cell) {
    Shape shape = assigned.get(cell);
    boolean isEmpty = shape instanceof Shape.Many many && many.size() == 0;
    return !isEmpty && !(shape instanceof Shape.Missing);
  }

  /** Notes that the template would do something else if that part were so. */
  void hint(Cell cell, Shape shape) {
    if (hints.size() < MAX_HINTS || hints.containsKey(cell)) {
      hints.computeIfAbsent(cell, any -> new LinkedHashSet<>()).add(shape);
    }
  }

  /** The value where a text or number is asked for. */
  Val leaf(Cell cell) {
    read.add(cell);
    Shape shape = assigned.get(cell);
    if (shape instanceof Shape.Words words) {
      // A body is JSON as a whole, with the text in it.
      if (cell.isWholeText() && !hasBody) {
        return Val.of("{}");
      }
      return Val.of(
          cell.isWholeText() ? "{\"first\":" + Json.quoted(words.text()) + "}" : words.text());
    }
    if (shape instanceof Shape.Amount number) {
      return Val.of(number.value());
    }
    if (shape instanceof Shape.Missing) {
      return Val.NOTHING;
    }
    if (cell.isWholeText()) {
      return Val.of(hasBody ? "{\"first\":1}" : "{}");
    }
    if (cell.isRoot() || structured.contains(cell)) {
      return cell.origin() == Cell.Origin.CONTEXT ? Val.of("") : object(cell);
    }
    return cell.origin() == Cell.Origin.BODY ? Val.of(1) : Val.of("1");
  }

  /** The items where a list is asked for. */
  Val.Listing items(Cell cell) {
    int size = size(cell);
    List<Val> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(new Val.Sample(cell.item(i)));
    }
    return new Val.Listing(items);
  }

  /** How many items or members there are. */
  int size(Cell cell) {
    read.add(cell);
    hint(cell, new Shape.Many(1));
    hint(cell, new Shape.Many(0));
    Shape shape = assigned.get(cell);
    if (shape instanceof Shape.Many many) {
      return many.size();
    }
    return shape == null ? ORDINARY_SIZE : 0;
  }

  /** Is there an item of that index? Whoever asks for one by its number counts on it. */
  boolean has(Cell cell, long index) {
    read.add(cell);
    Shape shape = assigned.get(cell);
    return shape instanceof Shape.Many many ? index < many.size() : shape == null;
  }

  /** The names of the members where an object is asked for. */
  Val.Listing names(Cell cell) {
    structured.add(cell);
    List<String> names =
        cell.isGroups()
            ? List.of("path", "querystring", "header")
            : MEMBERS.subList(0, Math.min(MEMBERS.size(), size(cell)));
    return new Val.Listing(new ArrayList<>(names.stream().map(Val::of).toList()));
  }

  /** A member where an object is asked for. */
  Val member(Cell cell, String name) {
    read.add(cell);
    structured.add(cell);
    boolean isNone = cell.isGroups() && !ServiceObjects.PARAMETER_GROUPS.contains(name);
    boolean isValue = assigned.get(cell) instanceof Shape.Words;
    return isNone || isValue || isMissing(cell) ? Val.NOTHING : of(cell.member(name));
  }

  /** A part of the request: nothing when this trial leaves it out. */
  Val of(Cell cell) {
    return isMissing(cell) ? Val.NOTHING : new Val.Sample(cell);
  }

  /** Its JSON. */
  String json(Cell cell) {
    read.add(cell);
    Shape shape = assigned.get(cell);
    if (shape instanceof Shape.Words words) {
      String text = Json.quoted(words.text());
      return cell.isRoot() ? "{\"first\":" + text + "}" : text;
    }
    if (shape instanceof Shape.Amount number) {
      return String.valueOf(number.value());
    }
    if (shape instanceof Shape.Missing) {
      return "\"\"";
    }
    boolean isObject = cell.isRoot() || structured.contains(cell);
    if (shape instanceof Shape.Many many) {
      return "[" + "1,".repeat(many.size()).replaceAll(",$", "") + "]";
    }
    return isObject ? "{\"first\":1}" : "1";
  }

  private static Val object(Cell cell) {
    Map<String, Val> members = new LinkedHashMap<>();
    members.put(MEMBERS.get(0), new Val.Sample(cell.member(MEMBERS.get(0))));
    return new Val.Table(members);
  }
}
