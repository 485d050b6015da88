package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.MapNode;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether the service may find more in a template than is written in it. */
final class Macros {
  private static final Set<String> KNOWN =
      Set.of(Template.SAM, "AWS::LanguageExtensions", "AWS::CodeDeployBlueGreen");

  private Macros() {}

  /**
   * True when a macro whose work we do not know, an include or a loop may add parameters,
   * conditions or resources.
   */
  static boolean mayAdd(Template template) {
    return template.transforms().stream()
            .map(Located::value)
            .anyMatch(name -> !KNOWN.contains(name))
        || addsToSection(template.root())
        || Stream.of("Parameters", "Mappings", "Conditions", "Resources")
            .flatMap(name -> template.root().get(name).stream())
            .anyMatch(section -> section instanceof MapNode map && addsToSection(map));
  }

  private static boolean addsToSection(MapNode section) {
    return section.entries().stream().anyMatch(entry -> entry.key().text().startsWith("Fn::"));
  }
}
