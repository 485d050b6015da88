package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Outputs and requests in few words. */
final class Excerpts {
  private static final int BEFORE = 24;
  private static final int AFTER = 12;

  private Excerpts() {}

  /** The output around an offset, on one line. */
  static String around(String output, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(output.length(), at + AFTER);
    String part = output.substring(from, to).replaceAll("\\s+", " ").replace(Script.MARK, '?');
    return (from > 0 ? "..." : "") + part.strip() + (to < output.length() ? "..." : "");
  }

  /** For which request something happens; empty for the ordinary one. */
  static String when(Map<Cell, Shape> assigned) {
    List<String> words = new ArrayList<>();
    assigned.forEach((cell, shape) -> words.add(name(cell) + " " + words(shape)));
    return String.join(" and ", words);
  }

  /** What a part of a request is called. */
  static String name(Cell cell) {
    String path = cell.path();
    if (cell.origin() == Cell.Origin.PARAMETER && Samples.MEMBERS.contains(path)) {
      return "a parameter's value";
    }
    return switch (cell.origin()) {
      case CONTEXT -> "`$context." + path + "`";
      case STAGE -> "`$stageVariables" + path.substring("variables".length()) + "`";
      default -> "`" + path + "`";
    };
  }

  private static String words(Shape shape) {
    if (shape instanceof Shape.Words words) {
      return "is `" + words.text() + "`";
    }
    if (shape instanceof Shape.Amount number) {
      return "is " + number.value();
    }
    if (shape instanceof Shape.Many many) {
      return many.size() == 0 ? "is empty" : many.size() == 1 ? "has one item" : "has items";
    }
    return "is left out";
  }
}
