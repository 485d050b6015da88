package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the findings of a run against the baselines. Is given them in their order. */
final class Ledger {
  /** What cannot be read is not known: nobody sees what else is in there. */
  private static final String UNREADABLE = "GW101";

  private final BaselineShelf shelf;
  private final Map<Path, Settings> judged = new HashMap<>();
  private final Map<Path, Page> pages = new TreeMap<>();

  Ledger(BaselineShelf shelf) {
    this.shelf = shelf;
  }

  /** What a run has to do with one baseline. */
  private static final class Page {
    private final Baseline baseline;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<String> known = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final List<BaselineEntry> found = new ArrayList<>();

    Page(Baseline baseline) {
      this.baseline = baseline;
      baseline.entries().forEach(entry -> known.add(entry.mark()));
    }
  }

  /** A file that was looked into: what is not found in it now is not there any more. */
  void judge(Candidate candidate, Outcome outcome) {
    Optional<Path> path = candidate.path();
    Optional<Path> file = outcome.settings().flatMap(Settings::baseline);
    if (file.isEmpty()) {
      return;
    }
    page(file.get());
    Settings settings = outcome.settings().get();
    if (path.isPresent() && outcome.isTemplate() && isWhole(outcome.analysis())) {
      judged.put(path.get().toAbsolutePath().normalize(), settings);
      outcome.parts().forEach(part -> judged.put(part.toAbsolutePath().normalize(), settings));
    }
  }

  private static boolean isWhole(Analysis analysis) {
    return analysis.failures().isEmpty()
        && analysis.findings().stream().noneMatch(finding -> finding.code().equals(UNREADABLE));
  }

  private Optional<Page> page(Path file) {
    Optional<Baseline> baseline = shelf.find(file);
    return baseline.map(read -> pages.computeIfAbsent(file, key -> new Page(read)));
  }

  /** Is that known, and so nothing to report? */
  boolean knows(Finding finding, Settings settings) {
    Optional<Path> file = settings.baseline();
    Optional<Page> page = file.flatMap(this::page);
    if (page.isEmpty() || finding.code().equals(UNREADABLE)) {
      return false;
    }
    String name = name(finding.span().file().name(), file.get());
    String mark = page.get().fingerprints.of(finding, name);
    if (settings.isOfInterest(finding)) {
      page.get().found.add(BaselineEntry.of(finding, name, mark));
    }
    page.get().met.add(mark);
    return page.get().known.contains(mark);
  }

  /** A file's name from the folder of the baseline, so that it is the same wherever one stands. */
  private String name(String shown, Path baseline) {
    Optional<Path> folder = Optional.ofNullable(baseline.getParent());
    if (folder.isEmpty() || shelf.here().isEmpty() || shown.equals(Candidate.STANDARD_INPUT)) {
      return shown;
    }
    try {
      Path file = shelf.here().get().resolve(shown).normalize();
      return new DisplayName(folder.get(), false).of(file);
    } catch (InvalidPathException e) {
      return shown;
    }
  }

  /** What people should know of baselines: a line each. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    pages.forEach(
        (file, page) -> {
          List<BaselineEntry> stale = stale(file, page);
          if (!stale.isEmpty()) {
            remarks.add(
                shelf.name(file)
                    + remark(stale)
                    + "; `"
                    + shelf.command(file)
                    + " --prune` removes what is gone");
          }
        });
    return remarks;
  }

  private static String remark(List<BaselineEntry> stale) {
    BaselineEntry first = stale.get(0);
    String which = first.rule() + " in " + first.file();
    return stale.size() == 1
        ? ": a finding is not found any more, " + which
        : ": " + stale.size() + " findings are not found any more, the first " + which;
  }

  private List<BaselineEntry> stale(Path file, Page page) {
    List<BaselineEntry> stale = new ArrayList<>();
    for (BaselineEntry entry : page.baseline.entries()) {
      if (!page.met.contains(entry.mark()) && isGone(entry, file)) {
        stale.add(entry);
      }
    }
    return stale;
  }

  private boolean isGone(BaselineEntry entry, Path baseline) {
    try {
      Path file = baseline.resolveSibling(entry.file()).normalize();
      Settings settings = judged.get(file);
      return settings == null ? isDeleted(entry, file) : settings.uses(entry.rule());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isDeleted(BaselineEntry entry, Path file) {
    return !entry.file().equals(Candidate.STANDARD_INPUT) && Files.notExists(file);
  }

  /**
   * The baselines as they should be: with what was found, without what is gone. What this run did
   * not look at stays.
   */
  List<BaselineUpdate> updates() {
    boolean prune = shelf.isPruned();
    List<BaselineUpdate> updates = new ArrayList<>();
    pages.forEach(
        (file, page) -> {
          List<BaselineEntry> gone = stale(file, page);
          List<BaselineEntry> entries = new ArrayList<>(prune ? List.of() : page.found);
          page.baseline.entries().stream()
              .filter(entry -> !gone.contains(entry))
              .forEach(entries::add);
          Baseline updated = Baseline.of(entries);
          int kept = page.baseline.entries().size() - gone.size();
          updates.add(
              new BaselineUpdate(
                  file,
                  shelf.name(file),
                  updated.entries().size(),
                  updated.entries().size() - kept,
                  gone.size(),
                  updated.text()));
        });
    return updates;
  }
}
