package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route's path as an invocation ARN has it: no leading slash, and whatever a request puts in for
 * {@code {id}}.
 */
final class RoutePath {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)\\}");
  private static final String SEGMENT = "path parameter ";
  private static final Text UNKNOWN =
      Text.of(new Text.Open("any path", "the path is known only at deployment"));

  private RoutePath() {}

  /** The path with its parameters open. */
  static Text presented(Route route) {
    return route.path().get().map(RoutePath::presented).orElse(UNKNOWN);
  }

  /** The path for people. */
  static String shown(Route route) {
    return route.path().get().map(Text::toString).orElse("?");
  }

  /** True for a parameter of one segment, which holds no slash. */
  static boolean isSegment(Text.Part part) {
    return part instanceof Text.Open open && open.identity().startsWith(SEGMENT);
  }

  private static Text presented(Text path) {
    List<Text.Part> parts = new ArrayList<>();
    boolean first = true;
    for (Text.Part part : path.parts()) {
      if (part instanceof Text.Literal literal) {
        addOpened(first ? literal.text().replaceFirst("^/", "") : literal.text(), parts);
      } else {
        parts.add(part);
      }
      first = false;
    }
    return new Text(parts);
  }

  private static void addOpened(String literal, List<Text.Part> parts) {
    Matcher parameters = PARAMETER.matcher(literal);
    int from = 0;
    while (parameters.find()) {
      parts.add(new Text.Literal(literal.substring(from, parameters.start())));
      parts.add(parameter(parameters.group(1)));
      from = parameters.end();
    }
    parts.add(new Text.Literal(literal.substring(from)));
  }

  private static Text.Open parameter(String name) {
    String identity = name.endsWith("+") ? "greedy path parameter " : SEGMENT;
    return new Text.Open(identity + name, "a request fills it in");
  }
}
