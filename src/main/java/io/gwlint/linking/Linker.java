package io.gwlint.linking;

import io.gwlint.language.LanguageExtensions;
import io.gwlint.sam.SamExpansion;
import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.template.Parameter;
import io.gwlint.template.References;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one template of a document and the files that it leads to. */
public final class Linker {
  /** More stacks than this in one are written to harm. */
  private static final int MOST_STACKS = 200;

  private static final String IMPORT = "ImportValue";

  private static final int MOST_RESOURCES = 20_000;

  private final Neighbours neighbours;
  private final Trail trail;
  private final Includes includes;
  private boolean complete = true;
  private int stacks;
  private int resources;

  /** A linker in these neighbours. */
  public Linker(Neighbours neighbours) {
    this.neighbours = neighbours;
    this.trail = new Trail(neighbours.files());
    this.includes = new Includes(trail);
  }

  /** The template in a document, and all that it points to; empty when there is none. */
  public Optional<Linked> link(Document document, Inputs inputs) {
    trail.start(document);
    Document whole = includes.in(document);
    return TemplateReader.read(whole)
        .map(template -> imported(document, expanded(document, template, inputs), inputs))
        .map(template -> linked(document, template))
        .or(() -> PlainDefinition.of(whole).map(plain -> linked(document, plain)));
  }

  private Linked linked(Document document, PlainDefinition definition) {
    complete = false;
    return linked(document, new Bodies(trail).fill(definition.template()));
  }

  private Linked linked(Document document, Template template) {
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(trail.problems());
    List<Document> documents = new ArrayList<>();
    documents.add(document);
    documents.addAll(trail.documents());
    return new Linked(template, problems, documents, complete);
  }

  private Template imported(Document document, Template template, Inputs inputs) {
    boolean asks = document.file().text().contains(IMPORT) || trail.mentions(IMPORT);
    return asks ? imported(template, neighbours.exports().get(), inputs) : template;
  }

  private Template imported(Template template, Exports exports, Inputs inputs) {
    if (exports.isEmpty()) {
      return template;
    }
    Imports imports = new Imports(template, exports, inputs, exporter -> read(exporter, inputs));
    Template joined = imports.joined();
    complete &= !imports.isAny() || !exports.mayBeGrantedOutside(trail.names());
    return joined;
  }

  private Optional<Template> read(Exports.Exporter exporter, Inputs inputs) {
    Document document = exporter.document();
    boolean isNear =
        exporter.path().filter(path -> neighbours.files().know(document.file(), path)).isPresent();
    if (!isNear || trail.knows(document)) {
      return Optional.empty();
    }
    return trail.aside(
        document,
        d ->
            TemplateReader.read(includes.in(d))
                .map(template -> expanded(document, template, inputs)));
  }

  /** A template after its macros, with definitions and nested templates in place. */
  private Template expanded(Document document, Template written, Inputs inputs) {
    Template unrolled = LanguageExtensions.expand(written, inputs);
    Template template = new Bodies(trail).fill(new SamExpansion(inputs).expand(unrolled));
    boolean isPreprocessed = Completeness.isPreprocessed(document);
    trail.add(template.problems());
    trail.add(Completeness.macros(template));
    if (!isPreprocessed) {
      trail.add(References.of(template).unresolved());
    }
    complete &= !isPreprocessed && !template.mayHaveMore();
    return nested(template, inputs);
  }

  private Template nested(Template template, Inputs inputs) {
    Map<String, NestedStack> nested = new LinkedHashMap<>();
    for (Resource resource : template.resources().values()) {
      if (NestedStack.isOne(resource)) {
        Optional<Template> inner = inner(resource, inputs);
        complete &= inner.isPresent();
        inner.ifPresent(t -> nested.put(resource.logicalId(), new NestedStack(resource, t)));
      }
    }
    if (nested.isEmpty()) {
      return template;
    }
    Nesting nesting = new Nesting(template, nested);
    Template whole = nesting.whole();
    trail.add(nesting.problems());
    return whole;
  }

  private Optional<Template> inner(Resource stack, Inputs inputs) {
    Optional<Node> location = NestedStack.location(stack);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    if (++stacks > MOST_STACKS || resources > MOST_RESOURCES) {
      trail.notFollowed(location.get().span(), "too many nested stacks: this one is not looked at");
      return Optional.empty();
    }
    return trail.into(location.get(), document -> inner(document, stack, inputs));
  }

  private Optional<Template> inner(Document document, Resource stack, Inputs inputs) {
    Optional<Template> written = TemplateReader.read(includes.in(document));
    if (written.isEmpty()) {
      NestedStack.location(stack)
          .filter(ScalarNode.class::isInstance)
          .ifPresent(path -> trail.broken((ScalarNode) path, "is no template"));
      return Optional.empty();
    }
    Map<String, String> literals = NestedStack.literals(stack);
    Inputs own = new Inputs(literals, inputs.region(), inputs.account(), inputs.partition());
    Template passed = withoutDefaults(written.get(), NestedStack.parameters(stack).keySet());
    Template whole = expanded(document, passed, own);
    resources += whole.resources().size();
    return Optional.of(whole);
  }

  /** What is passed to a parameter takes the place of its default, even where it is not known. */
  private static Template withoutDefaults(Template template, Set<String> passed) {
    Map<String, Parameter> parameters = new LinkedHashMap<>(template.parameters());
    parameters.replaceAll(
        (name, parameter) ->
            passed.contains(name) ? withDefault(parameter, Optional.empty()) : parameter);
    return template.withParameters(parameters);
  }

  private static Parameter withDefault(Parameter parameter, Optional<Located<String>> value) {
    return new Parameter(
        parameter.name(),
        parameter.type(),
        value,
        parameter.allowedValues(),
        parameter.isSecret(),
        parameter.span());
  }
}
