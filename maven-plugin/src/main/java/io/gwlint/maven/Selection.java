package io.gwlint.maven;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Found;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Which files are looked into.
 *
 * @param templates files and folders; the usual places when empty
 * @param includes patterns that files in folders have to match, if there are any
 * @param excludes patterns of files in folders that are left out
 */
record Selection(List<File> templates, List<String> includes, List<String> excludes) {
  /** The files of a project. */
  Found in(Reactor reactor) throws MojoExecutionException {
    List<Path> named = named(reactor);
    Found found =
        templates.isEmpty() && includes.isEmpty()
            ? new DefaultTemplates(reactor).find()
            : Discovery.find(shown(named, reactor), reactor.here(), InputStream.nullInputStream());
    Set<Path> modules = reactor.below(named);
    Patterns patterns = new Patterns(includes, excludes, reactor.folder());
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : found.candidates()) {
      Path file = reactor.here().resolve(candidate.name()).normalize();
      if (candidate.named()
          || (patterns.take(file) && modules.stream().noneMatch(file::startsWith))) {
        kept.add(candidate);
      }
    }
    return new Found(kept, found.failures());
  }

  /** Files and folders that somebody named, less what only other modules have. */
  private List<Path> named(Reactor reactor) {
    if (templates.isEmpty()) {
      return includes.isEmpty() ? List.of() : List.of(reactor.folder());
    }
    List<Path> named = new ArrayList<>();
    for (File template : templates) {
      Path path = reactor.folder().resolve(template.toPath()).normalize();
      if (Files.exists(path) || !reactor.existsElsewhere(path)) {
        named.add(path);
      }
    }
    return named;
  }

  /** Maven makes paths absolute; people want to read them from where they stand. */
  private static List<String> shown(List<Path> paths, Reactor reactor) {
    List<String> shown = new ArrayList<>();
    for (Path path : paths) {
      boolean near = path.startsWith(reactor.here()) || path.startsWith(reactor.folder());
      shown.add((near ? reactor.here().relativize(path) : path).toString());
    }
    return shown;
  }
}
