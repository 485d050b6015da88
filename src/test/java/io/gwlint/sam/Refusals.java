package io.gwlint.sam;

import com.fasterxml.jackson.databind.JsonNode;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources that a recorded message of the transform refuses, and whether we do. */
final class Refusals {
  private static final Pattern RESOURCE = Pattern.compile("Resource with id \\[([^\\]]+)]");

  private Refusals() {}

  /** Logical ids of the message. */
  static Set<String> named(JsonNode recorded) {
    Set<String> ids = new TreeSet<>();
    Matcher matcher = RESOURCE.matcher(recorded.path("errorMessage").asText());
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  /** True when a problem stands within the text of the resource, or in Globals for it. */
  static boolean isReported(Template template, String id) {
    return template.problems().stream()
        .filter(problem -> problem.kind() != Problem.Kind.NOT_ANALYSED)
        .map(Problem::span)
        .anyMatch(span -> isIn(template, "Resources", id, span) || isGlobal(template, span));
  }

  private static boolean isGlobal(Template template, Span span) {
    return contains(template.globals().span(), span) && !template.globals().entries().isEmpty();
  }

  private static boolean isIn(Template template, String section, String id, Span span) {
    Optional<Entry> entry =
        template.root().get(section).flatMap(resources -> ((MapNode) resources).entry(id));
    if (entry.isPresent()) {
      return contains(entry.get().key().span(), span) || contains(entry.get().value().span(), span);
    }
    Resource generated = template.resources().get(id);
    return generated != null && contains(generated.span(), span);
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
