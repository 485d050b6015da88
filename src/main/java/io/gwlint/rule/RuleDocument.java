package io.gwlint.rule;

import io.gwlint.gateway.ApiKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code rules/<stage>/<name>.md} says of a rule: front matter, prose and examples. {@code
 * rules/README.md} has the format.
 *
 * @param code such as {@code GW301}
 * @param name such as {@code lambda-permission-missing}
 * @param stage folder and package of the rule: {@code integration}
 * @param severity of its faults unless they say otherwise
 * @param since version that brought it
 * @param appliesTo kinds of API
 * @param symptoms what people see
 * @param summary the paragraph under the title
 * @param sections in order, title and summary not among them
 * @param examples the executed blocks, in order
 */
public record RuleDocument(
    String code,
    String name,
    String stage,
    Severity severity,
    String since,
    Set<ApiKind> appliesTo,
    Symptoms symptoms,
    String summary,
    List<Section> sections,
    List<Example> examples) {

  /** A section: its heading without hashes, and the Markdown under it. */
  public record Section(String title, String body) {}

  /** What people see of a fault in that kind of API; the general symptom when the kind is empty. */
  public Symptom symptom(Optional<ApiKind> kind) {
    return symptoms.in(kind);
  }

  /** The kinds of API as words, in their order: {@code rest}, {@code http}, {@code websocket}. */
  public List<String> kinds() {
    return appliesTo.stream().sorted().map(ApiKind::word).toList();
  }

  /** A section by its title. */
  public Optional<Section> section(String title) {
    return sections.stream().filter(section -> section.title().equals(title)).findFirst();
  }
}
