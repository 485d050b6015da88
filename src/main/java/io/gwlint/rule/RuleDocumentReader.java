package io.gwlint.rule;

import io.gwlint.rule.RuleDocument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one document line by line. */
final class RuleDocumentReader {
  private static final List<String> SECTIONS =
      List.of("Why it matters", "What you see", "Bad", "Good", "Silent", "References");
  private static final String FENCE = "```";

  private final String path;
  private final String stage;
  private final String name;
  private final List<String> lines;

  /** For a document at {@code rules/<stage>/<name>.md}. */
  RuleDocumentReader(String stage, String name, String text) {
    this.path = "rules/" + stage + "/" + name + ".md";
    this.stage = stage;
    this.name = name;
    this.lines = text.lines().toList();
  }

  RuleDocument read() {
    int end = endOfFrontMatter();
    FrontMatter matter = new FrontMatter(path, lines.subList(1, end));
    List<Example> examples = examples();
    List<Section> parts = sections(end + 1);
    return new RuleDocument(
        matter.code(stage),
        name,
        stage,
        matter.severity(),
        matter.require("since"),
        matter.appliesTo(),
        Symptoms.of(matter),
        summary(parts),
        checked(parts.subList(1, parts.size())),
        examples);
  }

  private int endOfFrontMatter() {
    int end =
        lines.isEmpty() || !lines.get(0).equals("---")
            ? -1
            : lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end <= 0) {
      throw Malformed.in(path, "no front matter; begin with lines `key: value` between two `---`");
    }
    return end;
  }

  /** The title with what follows it, then the sections. */
  private List<Section> sections(int from) {
    List<Section> sections = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    String heading = "";
    boolean fenced = false;
    for (String line : lines.subList(from, lines.size())) {
      fenced ^= line.startsWith(FENCE);
      if (!fenced && (line.startsWith("# ") || line.startsWith("## "))) {
        sections.add(new Section(heading, body.toString().strip()));
        heading = line;
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    sections.add(new Section(heading, body.toString().strip()));
    return sections.subList(1, sections.size());
  }

  private String summary(List<Section> parts) {
    if (parts.isEmpty() || !parts.get(0).title().equals("# " + name)) {
      throw Malformed.in(
          path, "the title is not the name; write `# " + name + "` after the front matter");
    }
    if (parts.get(0).body().isEmpty()) {
      throw Malformed.in(
          path, "the title has no text; say under it in one paragraph what the rule finds");
    }
    return parts.get(0).body();
  }

  private List<Section> checked(List<Section> parts) {
    List<Section> sections =
        parts.stream()
            .map(part -> new Section(part.title().replaceFirst("^#+ ", ""), part.body()))
            .toList();
    for (String title : SECTIONS) {
      if (sections.stream()
          .noneMatch(section -> section.title().equals(title) && !section.body().isEmpty())) {
        throw Malformed.in(path, "section `## " + title + "` is missing or empty; write it");
      }
    }
    return sections;
  }

  private List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        int end = endOfFence(i);
        example(i, end).ifPresent(examples::add);
        i = end;
      }
    }
    for (Example.Kind kind : Example.Kind.values()) {
      if (examples.stream().noneMatch(example -> example.kind() == kind)) {
        throw Malformed.in(
            path,
            "no example is " + kind + "; add a block that starts with ```yaml " + kind.word());
      }
    }
    return examples;
  }

  private int endOfFence(int start) {
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
      end++;
    }
    if (end == lines.size() || !lines.get(end).equals(FENCE)) {
      throw Malformed.in(
          path, "the block of line " + (start + 1) + " has no end; close it with ```");
    }
    return end;
  }

  private Optional<Example> example(int start, int end) {
    String[] words = lines.get(start).substring(FENCE.length()).strip().split(" +", -1);
    Optional<Example.Kind> kind = words.length == 2 ? Example.Kind.of(words[1]) : Optional.empty();
    String text = String.join("\n", lines.subList(start + 1, end)) + "\n";
    return kind.map(found -> new Example(found, words[0], text, start + 2));
  }
}
