package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether the service may find more in a template than is written in it. */
final class Macros {
  private static final Set<String> KNOWN =
      Set.of(
          Template.SAM,
          "AWS::LanguageExtensions",
          "AWS::CodeDeployBlueGreen",
          "AWS::SecretsManager-2020-07-23",
          "AWS::SecretsManager-2024-09-16");

  private Macros() {}

  /** Macros of the template as a whole whose work we do not know. */
  static List<Located<String>> unknown(Template template) {
    return template.transforms().stream().filter(macro -> !KNOWN.contains(macro.value())).toList();
  }

  /**
   * True when a macro whose work we do not know, an include or a loop may add parameters,
   * conditions or resources. What a macro makes of one resource may be any.
   */
  static boolean mayAdd(Template template) {
    return !unknown(template).isEmpty()
        || addsToSection(template.root())
        || Stream.of("Parameters", "Mappings", "Conditions", "Resources")
            .flatMap(name -> template.root().get(name).stream())
            .anyMatch(section -> section instanceof MapNode map && addsToSection(map));
  }

  private static boolean isMade(Node declaration) {
    return declaration instanceof MapNode body
        && body.get("Type").isEmpty()
        && body.get(EmbeddedMacros.CALL).isPresent();
  }

  private static boolean addsToSection(MapNode section) {
    return section.entries().stream()
        .anyMatch(entry -> entry.key().text().startsWith("Fn::") || isMade(entry.value()));
  }
}
