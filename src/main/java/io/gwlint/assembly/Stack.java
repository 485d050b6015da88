package io.gwlint.assembly;

import io.gwlint.template.Resolver;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a template that exist in one scenario, by type and by logical id. */
final class Stack {
  private final Map<String, Element> byId = new LinkedHashMap<>();
  private final Map<String, List<Element>> byType = new HashMap<>();

  Stack(Template template, Resolver resolver) {
    for (Resource resource : template.resources().values()) {
      if (!resolver.exists(resource).isNo()) {
        Element element = new Element(resource, ImportVariables.properties(resource, resolver));
        byId.put(element.id(), element);
        byType.computeIfAbsent(element.type(), type -> new ArrayList<>()).add(element);
      }
    }
  }

  /** Resources of a type in the order written. */
  List<Element> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The resource of a logical id. */
  Optional<Element> element(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The resource that a text is a reference to, whatever the attribute. */
  Optional<Element> referred(Text text) {
    return text.reference().flatMap(reference -> element(reference.resource()));
  }

  /** The same, when it is of that type. */
  Optional<Element> referred(Text text, String type) {
    return referred(text).filter(element -> element.type().equals(type));
  }
}
