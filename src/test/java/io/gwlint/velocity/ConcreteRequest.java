package io.gwlint.velocity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, or an answer of a backend, that is known in full.
 *
 * @param body its body; an empty one reads as an empty object
 * @param parameters path, query and header parameters by the names of their groups
 * @param variables {@code $context}
 * @param stage stage variables
 */
record ConcreteRequest(
    String body,
    Map<String, Map<String, String>> parameters,
    Map<String, Val> variables,
    Map<String, String> stage)
    implements Request {

  /** A request without body and parameters. */
  static ConcreteRequest bare() {
    return new ConcreteRequest("", Map.of(), Map.of(), Map.of());
  }

  @Override
  public Val input() {
    return new Input(this);
  }

  @Override
  public Val context() {
    return Directory.of(variables);
  }

  @Override
  public Val stageVariables() {
    return texts(stage);
  }

  private static Val texts(Map<String, String> map) {
    Map<String, Val> values = new LinkedHashMap<>();
    map.forEach((name, text) -> values.put(name, Val.of(text)));
    return new Val.Table(values);
  }

  private record Input(ConcreteRequest request) implements Val.Host {
    private static final List<String> ORDER = List.of("path", "querystring", "header");

    @Override
    public Val property(String name) {
      return name.equals("body") ? Val.of(text()) : Val.NOTHING;
    }

    private String text() {
      return request.body().isEmpty() ? "{}" : request.body();
    }

    @Override
    public Val call(String name, List<Val> arguments) {
      if (name.equals("params")) {
        return arguments.isEmpty() ? groups() : parameter(arguments.get(0));
      }
      if (!ServiceObjects.INPUT_METHODS.contains(name)) {
        return Val.NOTHING;
      }
      String path =
          arguments.size() == 1 && arguments.get(0) instanceof Val.Str text ? text.text() : "";
      Optional<List<JsonPath.Step>> steps = JsonPath.of(path);
      if (steps.isEmpty()) {
        return Val.UNKNOWN;
      }
      Val found =
          Json.read(text()).map(body -> JsonPath.find(body, steps.get())).orElse(Val.NOTHING);
      if (name.equals("path")) {
        return found;
      }
      return Val.of(found instanceof Val.None ? "\"\"" : Json.write(found));
    }

    private Val groups() {
      Map<String, Val> groups = new LinkedHashMap<>();
      ORDER.forEach(
          group -> groups.put(group, texts(request.parameters().getOrDefault(group, Map.of()))));
      return new Val.Table(groups);
    }

    private Val parameter(Val name) {
      for (String group : ORDER) {
        String value =
            name instanceof Val.Str text
                ? request.parameters().getOrDefault(group, Map.of()).get(text.text())
                : null;
        if (value != null) {
          return Val.of(value);
        }
      }
      return Val.NOTHING;
    }

    @Override
    public String print() {
      return "";
    }
  }
}
