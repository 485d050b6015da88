package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names that a template uses and does not define. */
final class Unresolved {
  private static final int LONGEST_MESSAGE = 120;
  private static final int MOST_HINTS = 50;

  private final Template template;
  private final Set<String> conditions;
  private final Set<String> mappings;
  private final Definitions definitions;
  private final Set<String> loopNames;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Span> seen = new HashSet<>();

  Unresolved(Template template) {
    this.template = template;
    this.definitions = new Definitions(template);
    this.loopNames = LoopNames.in(template);
    this.conditions = Definitions.keys(template.root(), "Conditions");
    this.conditions.addAll(template.conditions().keySet());
    this.mappings = Definitions.keys(template.root(), "Mappings");
  }

  /**
   * The problems by place; none when the service may find more in the template than is written in
   * it.
   */
  List<Problem> problems() {
    if (template.mayHaveMore()) {
      return List.of();
    }
    template.resources().values().forEach(this::resource);
    template.conditions().values().forEach(this::condition);
    Calls.forEach(template.outputs(), call -> call(call, false));
    for (Entry output : template.outputs().entries()) {
      if (output.value() instanceof MapNode map && map.get("Condition").isPresent()) {
        map.get("Condition").ifPresent(this::conditionName);
      }
    }
    return problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }

  private void resource(Resource resource) {
    boolean isGenerated = resource.isGenerated();
    Calls.forEach(resource.properties(), call -> call(call, isGenerated));
    for (Located<String> other : resource.dependsOn()) {
      if (!definitions.hasResource(other.value()) && isWritten(other, isGenerated)) {
        report(other.value(), other.span(), "resource ", definitions.resources());
      }
    }
    resource
        .condition()
        .filter(name -> !conditions.contains(name.value()) && isWritten(name, isGenerated))
        .ifPresent(name -> report(name.value(), name.span(), "condition ", conditions));
  }

  /** What SAM generates may hold names that nobody wrote. */
  private static boolean isWritten(Located<String> name, boolean isGenerated) {
    return !isGenerated || name.span().text().contains(name.value());
  }

  private void condition(Node expression) {
    Relevance.named(expression).ifPresent(name -> conditionIn(expression));
    Calls.forEach(
        expression,
        call -> {
          call(call, false);
          call.arguments().forEach(this::conditionIn);
        });
  }

  private void conditionIn(Node node) {
    if (Relevance.named(node).isPresent() && node instanceof MapNode map) {
      map.get("Condition").ifPresent(this::conditionName);
    }
  }

  private void conditionName(Node node) {
    if (node instanceof ScalarNode name && !name.isNull() && !conditions.contains(name.text())) {
      report(name.text(), name.span(), "condition ", conditions);
    }
  }

  private void call(Intrinsic call, boolean isGenerated) {
    for (Mention mention : Mention.of(call)) {
      if (isWritten(new Located<>(mention.name(), mention.span()), isGenerated)) {
        mention(mention);
      }
    }
    if (call.is("Fn::If")) {
      call.plainArgument(0)
          .filter(name -> isWritten(new Located<>(name.text(), name.span()), isGenerated))
          .ifPresent(this::conditionName);
    }
    if (call.is("Fn::FindInMap") && call.arguments().size() == 3) {
      call.plainArgument(0)
          .filter(name -> !mappings.contains(name.text()))
          .ifPresent(name -> report(name.text(), name.span(), "mapping ", mappings));
    }
  }

  private void mention(Mention mention) {
    boolean isAttribute = !mention.attribute().isEmpty() || mention.kind() == Edge.Kind.GET_ATT;
    boolean isKnown =
        isAttribute ? definitions.hasResource(mention.name()) : definitions.hasName(mention.name());
    if (!isKnown && !loopNames.contains(mention.name())) {
      report(
          mention.name(),
          mention.span(),
          "",
          isAttribute ? definitions.resources() : definitions.names());
    } else if (!mention.attribute().isEmpty()) {
      attribute(mention);
    }
  }

  private void attribute(Mention mention) {
    Optional<String> type =
        Optional.ofNullable(template.resources().get(mention.name())).map(Resource::type);
    Optional<Set<String>> known = type.flatMap(Attributes::of);
    boolean isFine = known.isEmpty() || known.get().contains(mention.attribute());
    if (isFine || definitions.mayAnswer(mention) || !seen.add(mention.attributeSpan())) {
      return;
    }
    String message =
        Shapes.quoted(mention.name()) + " has no attribute " + Shapes.quoted(mention.attribute());
    String longer =
        message
            + ": "
            + type.orElseThrow()
            + (known.get().isEmpty() ? " gives none" : " gives " + String.join(", ", known.get()));
    problem(mention.attributeSpan(), longer.length() <= LONGEST_MESSAGE ? longer : message);
  }

  private void report(String name, Span span, String what, Set<String> candidates) {
    if (!seen.add(span)) {
      return;
    }
    String message = what + Shapes.quoted(name) + " is not defined in this template";
    Optional<String> hint =
        seen.size() > MOST_HINTS ? Optional.empty() : Nearest.to(name, candidates);
    String longer =
        hint.map(nearest -> message + ", " + Shapes.quoted(nearest) + " is").orElse(message);
    problem(span, longer.length() <= LONGEST_MESSAGE ? longer : message);
  }

  private void problem(Span span, String message) {
    problems.add(new Problem(Problem.Kind.UNRESOLVED_REFERENCE, span, message));
  }
}
