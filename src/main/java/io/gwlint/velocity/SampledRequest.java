package io.gwlint.velocity;

import io.gwlint.velocity.Cell.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, or an answer of a backend, whose parts take the shape that the template expects.
 *
 * @param samples the values of this trial
 * @param known members of {@code $context} that the route settles
 */
record SampledRequest(Samples samples, Map<String, String> known) implements Request {
  @Override
  public Val input() {
    return new Input(samples);
  }

  @Override
  public Val context() {
    Map<String, Val> members = new LinkedHashMap<>();
    known.forEach((name, value) -> members.put(name, Val.of(value)));
    members.put("requestOverride", groups());
    members.put("responseOverride", groups());
    return new Context(samples, new Directory(members));
  }

  private static Directory groups() {
    Map<String, Val> groups = new LinkedHashMap<>();
    for (String group : List.of("header", "path", "querystring")) {
      groups.put(group, new Directory(new LinkedHashMap<>()));
    }
    return new Directory(groups);
  }

  @Override
  public Val stageVariables() {
    return new Val.Sample(new Cell(Origin.STAGE, "variables"));
  }

  /** {@code $input}. */
  private record Input(Samples samples) implements Val.Host {
    private static final Cell GROUPS = new Cell(Origin.PARAMETER, "$");

    @Override
    public Val property(String name) {
      return name.equals("body") ? samples.of(new Cell(Origin.BODY, "body")) : Val.NOTHING;
    }

    @Override
    public Val call(String name, List<Val> arguments) {
      if (!ServiceObjects.INPUT_METHODS.contains(name)) {
        return Val.NOTHING;
      }
      if (arguments.isEmpty() && name.equals("params")) {
        return new Val.Sample(GROUPS);
      }
      String text = arguments.size() == 1 ? Printed.of(arguments.get(0), samples) : "";
      if (text.isEmpty() || text.indexOf(Script.MARK) >= 0) {
        return Val.UNKNOWN;
      }
      if (name.equals("params")) {
        return samples.of(new Cell(Origin.PARAMETER, text));
      }
      return at(name, text);
    }

    private Val at(String name, String path) {
      Optional<List<JsonPath.Step>> steps = JsonPath.of(path);
      if (steps.isEmpty()) {
        return name.equals("json") ? Val.of("{}") : Val.UNKNOWN;
      }
      Cell cell = new Cell(Origin.BODY, "$");
      for (JsonPath.Step step : steps.get()) {
        if (samples.isMissing(cell)) {
          cell = new Cell(Origin.BODY, "missing");
        }
        cell = step.index() >= 0 ? cell.item(step.index()) : cell.member(step.name());
      }
      boolean isMissing = samples.isMissing(cell) || cell.path().startsWith("missing");
      if (name.equals("path")) {
        return isMissing ? Val.NOTHING : new Val.Sample(cell);
      }
      return Val.of(isMissing ? "\"\"" : samples.json(cell));
    }

    @Override
    public String print() {
      return "";
    }
  }

  /** {@code $context}: what the route settles and the template sets, else a sample. */
  private record Context(Samples samples, Directory known) implements Val.Host {
    @Override
    public Val property(String name) {
      Val value = known.property(name);
      return value instanceof Val.None ? samples.of(new Cell(Origin.CONTEXT, name)) : value;
    }

    @Override
    public void put(String name, Val value) {
      known.put(name, value);
    }

    @Override
    public Val call(String name, List<Val> arguments) {
      boolean isGet = name.equals("get") && arguments.size() == 1;
      return isGet && arguments.get(0) instanceof Val.Str key ? property(key.text()) : Val.UNKNOWN;
    }

    @Override
    public String print() {
      return "";
    }
  }
}
