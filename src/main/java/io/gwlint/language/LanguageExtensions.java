package io.gwlint.language;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resolver;
import io.gwlint.template.Scenario;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The transform {@code AWS::LanguageExtensions} on nodes: every node of the result stands where it
 * is written.
 *
 * <p>What it needs to know of parameters is what is given, else their defaults. {@code Fn::Length},
 * {@code Fn::ToJsonString} and the default of {@code Fn::FindInMap} need no transform: they are
 * worked out with all other functions.
 */
public final class LanguageExtensions {
  /** The name of the transform. */
  public static final String NAME = "AWS::LanguageExtensions";

  private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");
  private static final Set<String> WITHOUT_LOOPS =
      Set.of("Parameters", "Mappings", "Metadata", "Rules", "Hooks");

  private final Inputs inputs;
  private final Notes notes = new Notes();

  private LanguageExtensions(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Unrolls the loops of a template and works names out. What the transform refuses, and what
   * cannot be followed, becomes a problem of the template.
   *
   * @return the same template when it does not name the transform
   */
  public static Template expand(Template template, Inputs inputs) {
    LanguageExtensions transform = new LanguageExtensions(inputs);
    return isNamed(template) ? transform.expand(template) : transform.withoutTransform(template);
  }

  private static boolean isNamed(Template template) {
    return template.transforms().stream().anyMatch(transform -> transform.value().equals(NAME));
  }

  private Template expand(Template template) {
    checkPlaces(template);
    LoopChecks checks = new LoopChecks(template, notes);
    sections(template).forEach(section -> checks.section((MapNode) section.value()));
    Resolver resolver = new Resolver(template, inputs, Scenario.only());
    Loops loops = new Loops(new Names(resolver, template.parameters().keySet()), notes);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : template.root().entries()) {
      boolean isLooped = SECTIONS.contains(entry.key().text());
      entries.add(
          isLooped && entry.value() instanceof MapNode section
              ? new Entry(entry.key(), loops.section(section))
              : entry);
    }
    if (loops.isTooMuch()) {
      return tooMuch(template);
    }
    return TemplateReader.again(
        template, new MapNode(entries, template.root().span()), notes.found());
  }

  /** Loops that would never end leave the template as it is: what they make is not known. */
  private Template tooMuch(Template template) {
    firstLoop(template)
        .ifPresent(
            loop ->
                notes.refuse(
                    loop.key().span(),
                    "the loops make more than the 1 MB that a template may have"));
    return TemplateReader.again(template, template.root(), notes.found());
  }

  private static List<Entry> sections(Template template) {
    return template.root().entries().stream()
        .filter(entry -> SECTIONS.contains(entry.key().text()))
        .filter(entry -> entry.value() instanceof MapNode)
        .toList();
  }

  private void checkPlaces(Template template) {
    for (Entry section : template.root().entries()) {
      if (WITHOUT_LOOPS.contains(section.key().text()) && section.value() instanceof MapNode map) {
        map.entries().stream()
            .filter(Loop::isOne)
            .forEach(
                loop ->
                    notes.refuse(
                        loop.key().span(),
                        "`Fn::ForEach` is not allowed in `" + section.key().text() + "`"));
      }
    }
    checkOrder(template);
  }

  /** SAM's transform cannot read loops, so they have to be gone before it comes. */
  private void checkOrder(Template template) {
    List<String> names = template.transforms().stream().map(one -> one.value()).toList();
    int sam = names.indexOf(Template.SAM);
    if (sam >= 0 && sam < names.indexOf(NAME) && firstLoop(template).isPresent()) {
      Span span = template.transforms().get(names.indexOf(NAME)).span();
      notes.refuse(span, "`" + NAME + "` comes after `" + Template.SAM + "`, which knows no loops");
    }
  }

  private static Optional<Entry> firstLoop(Template template) {
    return sections(template).stream()
        .flatMap(section -> ((MapNode) section.value()).entries().stream())
        .filter(Loop::isOne)
        .findFirst();
  }

  /** A loop is no resource. A file that does not say that it is a template may be a part of one. */
  private Template withoutTransform(Template template) {
    boolean isWhole =
        template.root().get("AWSTemplateFormatVersion").isPresent()
            && template.unknownMacros().isEmpty();
    Optional<Entry> loop = isWhole ? firstLoop(template) : Optional.empty();
    if (loop.isEmpty()) {
      return template;
    }
    List<Problem> problems = new ArrayList<>(template.problems());
    Span span = loop.get().key().span();
    problems.removeIf(problem -> problem.span().equals(span));
    problems.add(
        new Problem(
            Problem.Kind.UNREADABLE,
            span,
            "`Fn::ForEach` without `Transform: " + NAME + "` is no resource"));
    return template.with(template.resources(), template.conditions(), problems);
  }
}
