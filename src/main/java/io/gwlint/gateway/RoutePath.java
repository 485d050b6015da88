package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A route's path as an invocation ARN has it, without its leading slash. */
final class RoutePath {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
  private static final Pattern GREEDY = Pattern.compile("\\{[^{}]*\\+}");
  private static final Text UNKNOWN =
      Text.of(new Text.Open("any path", "the path is known only at deployment"));

  // A value that no pattern spells: only wildcards match it.
  private static final String VALUE = "\uE000\uE001\uE002";

  private RoutePath() {}

  /**
   * What stands in the ARN: the path of a request, with values that nobody foresees for {@code
   * {id}}, or, for some sources say so, the route's own path.
   */
  static List<Text> presented(Route route) {
    Optional<Text> path = route.path().get().map(RoutePath::withoutSlash);
    if (path.isEmpty()) {
      return List.of(UNKNOWN);
    }
    Text written = path.get();
    Text requested = filled(written, PARAMETER, VALUE);
    Text deep =
        filled(filled(written, GREEDY, VALUE + "/" + VALUE + "/" + VALUE), PARAMETER, VALUE);
    return Stream.of(requested, written, deep).distinct().toList();
  }

  /** The path for people. */
  static String shown(Route route) {
    return route.path().get().map(Text::toString).orElse("?");
  }

  private static Text withoutSlash(Text path) {
    boolean slash =
        !path.isEmpty()
            && path.parts().get(0) instanceof Text.Literal first
            && first.text().startsWith("/");
    return slash
        ? Text.of(((Text.Literal) path.parts().get(0)).text().substring(1)).plus(rest(path))
        : path;
  }

  private static Text rest(Text path) {
    return new Text(path.parts().subList(1, path.parts().size()));
  }

  private static Text filled(Text path, Pattern parameter, String value) {
    return new Text(path.parts().stream().map(part -> filled(part, parameter, value)).toList());
  }

  private static Text.Part filled(Text.Part part, Pattern parameter, String value) {
    return part instanceof Text.Literal literal
        ? new Text.Literal(
            parameter.matcher(literal.text()).replaceAll(Matcher.quoteReplacement(value)))
        : part;
  }
}
