package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template, section by section. Maps keep the order of the text.
 *
 * @param file where it stands
 * @param root the whole document
 * @param parameters by name
 * @param conditions condition expressions by name
 * @param mappings the {@code Mappings} section; an empty mapping when there is none
 * @param resources by logical id
 * @param outputs the {@code Outputs} section; an empty mapping when there is none
 * @param globals the {@code Globals} section of SAM; an empty mapping when there is none
 * @param transforms names of the macros that the template as a whole goes through
 * @param problems sections and resources of the wrong shape
 */
public record Template(
    SourceFile file,
    MapNode root,
    Map<String, Parameter> parameters,
    Map<String, Node> conditions,
    MapNode mappings,
    Map<String, Resource> resources,
    MapNode outputs,
    MapNode globals,
    List<Located<String>> transforms,
    List<Problem> problems) {

  /** The name of SAM's transform. */
  public static final String SAM = "AWS::Serverless-2016-10-31";

  /** True when the template goes through SAM's transform. */
  public boolean isServerless() {
    return transforms.stream().anyMatch(transform -> transform.value().equals(SAM));
  }

  /** Macros of the template as a whole whose work we do not know: they may change everything. */
  public List<Located<String>> unknownMacros() {
    return Macros.unknown(this);
  }

  /** Macros within resources whose work we do not know, each where it is called first. */
  public List<Located<String>> embeddedMacros() {
    return EmbeddedMacros.of(this);
  }

  /** True when a macro whose work we do not know, an include or a loop may add to the template. */
  public boolean mayHaveMore() {
    return Macros.mayAdd(this);
  }

  /** Parameters and resources that calls at or below a node name. */
  public static Set<String> namesIn(Node node) {
    Set<String> names = new LinkedHashSet<>();
    Calls.forEach(node, call -> Mention.of(call).forEach(mention -> names.add(mention.name())));
    return names;
  }

  /** The same template with other resources and conditions, as an expansion leaves it. */
  public Template with(
      Map<String, Resource> newResources,
      Map<String, Node> newConditions,
      List<Problem> newProblems) {
    return new Template(
        file,
        root,
        parameters,
        newConditions,
        mappings,
        newResources,
        outputs,
        globals,
        transforms,
        newProblems);
  }

  /** The same template with another {@code Outputs} section. */
  public Template withOutputs(MapNode newOutputs) {
    return new Template(
        file,
        root,
        parameters,
        conditions,
        mappings,
        resources,
        newOutputs,
        globals,
        transforms,
        problems);
  }

  /** The same template with another {@code Mappings} section. */
  public Template withMappings(MapNode newMappings) {
    return new Template(
        file,
        root,
        parameters,
        conditions,
        newMappings,
        resources,
        outputs,
        globals,
        transforms,
        problems);
  }

  /** The same template with other parameters. */
  public Template withParameters(Map<String, Parameter> newParameters) {
    return new Template(
        file,
        root,
        newParameters,
        conditions,
        mappings,
        resources,
        outputs,
        globals,
        transforms,
        problems);
  }
}
