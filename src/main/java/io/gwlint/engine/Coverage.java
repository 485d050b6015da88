package io.gwlint.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which files a run looked into, and for which templates. */
final class Coverage {
  /** What cannot be read is not known: nobody sees what else is in there. */
  static final String UNREADABLE = "GW101";

  private final Map<Path, Settings> judged = new HashMap<>();
  private final Map<Path, SortedSet<Path>> wholes = new HashMap<>();

  /** A file, and those that it is made of. */
  void add(Path template, Settings settings, Outcome outcome) {
    Path whole = absolute(template);
    for (Path part : outcome.parts()) {
      wholes.computeIfAbsent(absolute(part), file -> new TreeSet<>()).add(whole);
    }
    if (outcome.isTemplate() && isWhole(outcome.analysis())) {
      judged.put(whole, settings);
      outcome.parts().forEach(part -> judged.put(absolute(part), settings));
    }
  }

  private static boolean isWhole(Analysis analysis) {
    return analysis.failures().isEmpty()
        && analysis.findings().stream().noneMatch(finding -> finding.code().equals(UNREADABLE));
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** The templates of the run that a file is a part of. */
  Collection<Path> wholes(Path part) {
    SortedSet<Path> templates = wholes.get(part);
    return templates == null ? Set.of() : templates;
  }

  /**
   * Would this run have found what a rule found in a file? In a part each of its templates may find
   * something else, so all of them are wanted.
   *
   * @param templates those that the file was a part of
   */
  boolean isSettled(Path file, String rule, Collection<Path> templates) {
    Settings settings = judged.get(file);
    boolean isAsked = settings == null ? Files.notExists(file) : settings.uses(rule);
    return isAsked
        && templates.stream().allMatch(one -> judged.containsKey(one) || Files.notExists(one));
  }
}
