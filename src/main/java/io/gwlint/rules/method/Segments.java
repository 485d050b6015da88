package io.gwlint.rules.method;

import java.util.Optional;

/** What is wrong with segments of paths. */
final class Segments {
  private static final String ELSEWHERE = " {}/?#\t\n";

  private Segments() {}

  /** True for <code>{name}</code> and <code>{name+}</code>. */
  static boolean isVariable(String segment) {
    return segment.length() > 2
        && segment.startsWith("{")
        && segment.endsWith("}")
        && isText(name(segment));
  }

  /** True for <code>{name+}</code>. */
  static boolean isGreedy(String segment) {
    return isVariable(segment) && segment.endsWith("+}");
  }

  private static String name(String variable) {
    String inside = variable.substring(1, variable.length() - 1);
    return inside.endsWith("+") ? inside.substring(0, inside.length() - 1) : inside;
  }

  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ELSEWHERE.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** True for a segment that the service takes: text without braces, or a variable by itself. */
  static boolean isGood(String segment) {
    return isText(segment) || isVariable(segment);
  }

  /** What is wrong with the path of a route of an HTTP API, from its leading slash. */
  static Optional<String> offence(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("the route key `" + path + "` has no path that starts with a slash");
    }
    if (path.equals("/")) {
      return Optional.empty();
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (!isGood(segments[i]) && !(last && segments[i].isEmpty())) {
        return Optional.of("`" + segments[i] + "` is no segment of a path");
      }
      if (isGreedy(segments[i]) && !last) {
        return Optional.of("`" + segments[i] + "` takes all that follows, so nothing may follow");
      }
    }
    return Optional.empty();
  }
}
