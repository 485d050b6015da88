package io.gwlint.engine;

import io.gwlint.template.Nearest;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import io.gwlint.tree.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which of the parameters that are given have a template to go to. */
final class ParameterUse {
  private final Set<String> given;
  private final Set<String> declared = new ConcurrentSkipListSet<>();

  ParameterUse(Set<String> given) {
    this.given = given;
  }

  /** Notes the parameters of a template; several threads may. */
  void see(Document document) {
    if (given.isEmpty()) {
      return;
    }
    document.roots().stream()
        .filter(TemplateReader::isTemplate)
        .flatMap(root -> ((MapNode) root).get("Parameters").stream())
        .filter(MapNode.class::isInstance)
        .flatMap(section -> ((MapNode) section).entries().stream())
        .forEach(entry -> declared.add(entry.key().text()));
  }

  /** The given ones that none has, by name, each with the one that may be meant. */
  List<StrayParameter> strays() {
    return given.stream()
        .filter(name -> !declared.contains(name))
        .sorted()
        .map(name -> new StrayParameter(name, nearest(name)))
        .toList();
  }

  private Optional<String> nearest(String name) {
    return Nearest.to(name, declared.stream().filter(known -> !given.contains(known)).toList());
  }
}
