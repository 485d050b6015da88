package io.gwlint.assembly;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** How routes are called towards people: {@code GET /items/{id}}. */
final class RouteNames {
  private RouteNames() {}

  static String of(Value<Text> method, Value<Text> path) {
    return shown(method) + " " + shown(path);
  }

  static String shown(Value<Text> text) {
    StringBuilder shown = new StringBuilder();
    if (text instanceof Value.Known<Text> known) {
      for (Text.Part part : known.value().parts()) {
        shown.append(part instanceof Text.Literal literal ? literal.text() : "?");
      }
      return shown.toString();
    }
    return "?";
  }
}
