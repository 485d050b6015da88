package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the findings of a run against the baselines. Is given them in their order. */
final class Ledger {
  private final BaselineShelf shelf;
  private final Coverage coverage = new Coverage();
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
    if (path.isPresent()) {
      coverage.add(path.get(), outcome.settings().get(), outcome);
    }
  }

  private Optional<Page> page(Path file) {
    Optional<Baseline> baseline = shelf.find(file);
    return baseline.map(read -> pages.computeIfAbsent(file, key -> new Page(read)));
  }

  /** Is that known, and so nothing to report? */
  boolean knows(Finding finding, Settings settings) {
    Optional<Path> file = settings.baseline();
    Optional<Page> page = file.flatMap(this::page);
    if (page.isEmpty() || finding.code().equals(Coverage.UNREADABLE)) {
      return false;
    }
    String shown = finding.span().file().name();
    String name = name(shown, file.get());
    String mark = page.get().fingerprints.of(finding, name);
    if (settings.isOfInterest(finding)) {
      page.get().found.add(BaselineEntry.of(finding, name, mark, templates(shown, file.get())));
    }
    page.get().met.add(mark);
    return page.get().known.contains(mark);
  }

  /** A file's name from the folder of the baseline, so that it is the same wherever one stands. */
  private String name(String shown, Path baseline) {
    return path(shown).map(file -> name(file, baseline)).orElse(shown);
  }

  private static String name(Path file, Path baseline) {
    Path folder = baseline.toAbsolutePath().getParent();
    return folder == null ? file.toString() : new DisplayName(folder, false).of(file);
  }

  /** Nothing for standard input. */
  private Optional<Path> path(String shown) {
    if (shelf.here().isEmpty() || shown.equals(Candidate.STANDARD_INPUT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(shelf.here().get().resolve(shown).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The names of the templates that a file is a part of. */
  private List<String> templates(String shown, Path baseline) {
    return path(shown).stream()
        .flatMap(file -> coverage.wholes(file).stream())
        .map(whole -> name(whole, baseline))
        .toList();
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
    if (entry.file().equals(Candidate.STANDARD_INPUT)) {
      return false;
    }
    try {
      List<Path> templates = new ArrayList<>();
      entry.templates().forEach(name -> templates.add(file(name, baseline)));
      return coverage.isSettled(file(entry.file(), baseline), entry.rule(), templates);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path file(String name, Path baseline) {
    return baseline.resolveSibling(name).normalize();
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
          List<BaselineEntry> kept = new ArrayList<>(page.baseline.entries());
          kept.removeAll(new HashSet<>(gone));
          Baseline updated = Baseline.of(prune ? kept : together(page.found, kept));
          updates.add(
              new BaselineUpdate(
                  file,
                  shelf.name(file),
                  updated.entries().size(),
                  updated.entries().size() - kept.size(),
                  gone.size(),
                  updated.text()));
        });
    return updates;
  }

  /**
   * What was found, with what is known of it from other templates, and the rest of what is kept.
   */
  private static List<BaselineEntry> together(List<BaselineEntry> found, List<BaselineEntry> kept) {
    Map<String, BaselineEntry> all = new LinkedHashMap<>();
    kept.forEach(entry -> all.put(entry.mark(), entry));
    for (BaselineEntry entry : found) {
      all.merge(entry.mark(), entry, (old, now) -> now.with(old.templates()));
    }
    return List.copyOf(all.values());
  }
}
