package io.gwlint.cdk;

import java.util.List;
import java.util.Optional;

/**
 * Stack traces of Node.js as the CDK keeps them: {@code new Shop (/app/lib/shop.ts:12:5)}, {@code
 * at Object.<anonymous> (/app/bin/app.ts:4:1)}, {@code at /app/bin/app.ts:4:1}.
 */
final class StackTrace {
  /** Libraries, Node.js itself, and what stands between Python, Java or .NET and the CDK. */
  private static final List<String> FOREIGN =
      List.of("node_modules", "node:", "internal/", "jsii", "aws-cdk-lib");

  private StackTrace() {}

  /** The innermost place in somebody's own source. */
  static Optional<String> ownLine(List<String> frames) {
    return frames.stream().map(StackTrace::place).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> place(String frame) {
    String text = frame.strip();
    int open = text.lastIndexOf('(');
    String place =
        open >= 0 && text.endsWith(")")
            ? text.substring(open + 1, text.length() - 1)
            : text.startsWith("at ") ? text.substring(3) : "";
    boolean isOwn = isPlace(place) && FOREIGN.stream().noneMatch(place::contains);
    return isOwn ? Optional.of(place) : Optional.empty();
  }

  /** A path, a line and a column. */
  private static boolean isPlace(String text) {
    int column = text.lastIndexOf(':');
    int line = column < 1 ? -1 : text.lastIndexOf(':', column - 1);
    return line > 0
        && isNumber(text, line + 1, column)
        && isNumber(text, column + 1, text.length());
  }

  private static boolean isNumber(String text, int from, int to) {
    return from < to && text.substring(from, to).chars().allMatch(Character::isDigit);
  }
}
