package io.gwlint.linking;

import io.gwlint.template.Inputs;
import io.gwlint.template.Resolver;
import io.gwlint.template.Scenario;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.value.Qualified;
import io.gwlint.value.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the templates of one run export. Two names are the same when they are put together alike, of
 * parameters of the same names, or else when they are with the usual values of parameters; a name
 * that two templates export belongs to neither. Never changes, so that several threads may ask.
 */
public final class Exports {
  private static final String PARAMETER = "parameter ";

  /**
   * A template of the run.
   *
   * @param path where it is; empty for standard input
   */
  public record Exporter(Document document, Optional<Path> path) {}

  /** An output of a template that is exported. */
  record Export(Exporter exporter, String output) {}

  private final Map<String, List<Export>> bySpelling = new HashMap<>();
  private final Map<String, List<Export>> byUsualName = new HashMap<>();

  private final Set<String> granting;

  private Exports(Set<String> granting) {
    this.granting = Set.copyOf(granting);
  }

  /** A run in which nothing is exported. */
  public static Exports none() {
    return new Exports(Set.of());
  }

  /**
   * What some templates export.
   *
   * @param granting names of files of the run that may give permissions on what they import
   */
  public static Exports of(List<Exporter> exporters, Set<String> granting, Inputs inputs) {
    Exports exports = new Exports(granting);
    for (Exporter exporter : exporters) {
      TemplateReader.read(exporter.document())
          .ifPresent(template -> exports.add(exporter, template, inputs));
    }
    return exports;
  }

  private void add(Exporter exporter, Template template, Inputs inputs) {
    Spelling names = new Spelling(template, inputs);
    for (Entry output : template.outputs().entries()) {
      Optional<Node> name = exportName(output.value());
      Export export = new Export(exporter, output.key().text());
      name.flatMap(names::spelled).ifPresent(key -> put(bySpelling, key, export));
      name.flatMap(names::usual).ifPresent(key -> put(byUsualName, key, export));
    }
  }

  private static void put(Map<String, List<Export>> exports, String key, Export export) {
    exports.computeIfAbsent(key, any -> new ArrayList<>()).add(export);
  }

  private static Optional<Node> exportName(Node output) {
    return output instanceof MapNode map
        ? map.get("Export")
            .filter(MapNode.class::isInstance)
            .flatMap(export -> ((MapNode) export).get("Name"))
        : Optional.empty();
  }

  /** What the names of a template's exports are put together from. */
  static Set<String> namesIn(Template template) {
    Set<String> names = new HashSet<>();
    for (Entry output : template.outputs().entries()) {
      exportName(output.value()).ifPresent(name -> names.addAll(Template.namesIn(name)));
    }
    return names;
  }

  /** True when a file of the run that is not among those may give permissions on an import. */
  boolean mayBeGrantedOutside(Set<String> files) {
    return !files.containsAll(granting);
  }

  boolean isEmpty() {
    return bySpelling.isEmpty() && byUsualName.isEmpty();
  }

  /** The one output that a name imports; empty when there is none, or several. */
  Optional<Export> find(Spelling names, Node name) {
    List<Export> alike =
        names.spelled(name).map(key -> bySpelling.getOrDefault(key, List.of())).orElse(List.of());
    List<Export> found =
        alike.isEmpty()
            ? names.usual(name).map(key -> byUsualName.getOrDefault(key, List.of())).orElse(alike)
            : alike;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** How names of exports read in a template. */
  static final class Spelling {
    private final Resolver open;
    private final Resolver usual;

    Spelling(Template template, Inputs inputs) {
      Map<String, String> choices = new HashMap<>();
      template.parameters().keySet().forEach(n -> choices.put(PARAMETER + n, Scenario.OTHER));
      this.open = new Resolver(template, inputs, new Scenario(choices));
      this.usual = new Resolver(template, inputs, Scenario.only());
    }

    /** The name with its parameters open; empty when other things are open too. */
    Optional<String> spelled(Node name) {
      return open.resolve(name)
          .text()
          .get()
          .filter(text -> text.parts().stream().allMatch(Spelling::isSameElsewhere))
          .map(text -> Qualified.shown(text.toString()));
    }

    /** The name with the usual values of parameters; empty when it is not known then. */
    Optional<String> usual(Node name) {
      return usual.resolve(name).string().get();
    }

    // A stack's name is another one's in another stack; a resource is not known there.
    private static boolean isSameElsewhere(Text.Part part) {
      if (part instanceof Text.Pseudo pseudo) {
        return !pseudo.name().startsWith("AWS::Stack");
      }
      return part instanceof Text.Literal
          || (part instanceof Text.Open open && open.identity().startsWith(PARAMETER));
    }
  }
}
