package io.gwlint.assembly;

import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources of a type by the API that their id property names. */
final class ApiParts {
  private final Stack stack;
  private final ApiIds ids;
  private final String idProperty;
  private final Map<String, Map<Text, List<Element>>> grouped = new HashMap<>();

  ApiParts(Stack stack, ApiIds ids, String idProperty) {
    this.stack = stack;
    this.ids = ids;
    this.idProperty = idProperty;
  }

  /** Resources of that type that name that API. */
  List<Element> of(Text api, String type) {
    return grouped(type).getOrDefault(api, List.of());
  }

  /** The APIs that resources of that type name, in the order written. */
  List<Text> apis(String type) {
    return List.copyOf(grouped(type).keySet());
  }

  /** True when a tool sets the logs of REST stages after the deployment. */
  boolean logsAreSetLater() {
    return ServerlessFramework.setsLogsLater(stack);
  }

  /** The resource that a text is a reference to, whatever its type. */
  Optional<Element> referred(Text text) {
    return stack.referred(text);
  }

  private Map<Text, List<Element>> grouped(String type) {
    return grouped.computeIfAbsent(type, this::group);
  }

  private Map<Text, List<Element>> group(String type) {
    Map<Text, List<Element>> groups = new LinkedHashMap<>();
    for (Element element : stack.ofType(type)) {
      groups
          .computeIfAbsent(ids.of(element.get(idProperty)), api -> new ArrayList<>())
          .add(element);
    }
    return groups;
  }
}
