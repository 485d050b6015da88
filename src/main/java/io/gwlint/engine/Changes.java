package io.gwlint.engine;

import io.gwlint.project.Project;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From files that changed to the templates that may break by it: those among them, and those of the
 * repository that include or nest them.
 */
public final class Changes {
  private Changes() {}

  /**
   * The files to look into. Whether one is a template, its content decides: hooks are handed any
   * file. A file that is gone still makes those that speak of it worth a look.
   *
   * @param paths what changed, files
   * @param here the folder that relative paths start from
   */
  public static Found find(List<String> paths, Path here) {
    Path start = here.toAbsolutePath().normalize();
    Map<Path, DisplayName> changed = new LinkedHashMap<>();
    List<Failure> failures = new ArrayList<>();
    for (String path : paths) {
      try {
        changed.put(
            start.resolve(path).normalize(), new DisplayName(start, Path.of(path).isAbsolute()));
      } catch (InvalidPathException e) {
        failures.add(Failure.input(path, "is no path"));
      }
    }
    return new Found(candidates(changed, start), failures);
  }

  private static List<Candidate> candidates(Map<Path, DisplayName> changed, Path here) {
    List<Candidate> candidates = new ArrayList<>();
    changed.forEach(
        (file, names) -> {
          if (Files.isRegularFile(file)) {
            candidates.add(candidate(file, names));
          }
        });
    for (Path file : referrers(changed.keySet(), here)) {
      candidates.add(candidate(file, new DisplayName(here, false)));
    }
    return candidates;
  }

  private static Set<Path> referrers(Set<Path> changed, Path here) {
    if (changed.isEmpty()) {
      return Set.of();
    }
    FolderSearch search = new FolderSearch(repository(here));
    search.run();
    return new Referrers(search.files()).of(changed);
  }

  /** All that git manages around a folder; without git, the folder. */
  private static Path repository(Path here) {
    for (Path above = here; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    return here;
  }

  private static Candidate candidate(Path file, DisplayName names) {
    Path folder = file.getParent();
    return Candidate.file(file, false, new Project(folder == null ? file : folder, names::of));
  }
}
