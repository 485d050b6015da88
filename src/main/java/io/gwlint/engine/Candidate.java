package io.gwlint.engine;

import io.gwlint.project.FileStore;
import io.gwlint.project.Project;
import io.gwlint.project.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that may be a template.
 *
 * @param name as shown to people: from where one stands, with forward slashes
 * @param named true when somebody named this very file, so that they want to hear when it is no
 *     template
 * @param content its bytes
 * @param path where it is; empty for standard input
 * @param files the files beside it that a check of it may read
 */
public record Candidate(
    String name,
    boolean named,
    Content content,
    Optional<Path> path,
    Supplier<ProjectFiles> files) {
  /** The name of what is read from standard input. */
  public static final String STANDARD_INPUT = "<stdin>";

  /** Opens the bytes; closed by whoever opens. */
  @FunctionalInterface
  public interface Content {
    /** The bytes from the start. */
    InputStream open() throws IOException;
  }

  /** A file on disk. */
  static Candidate file(Path path, boolean named, Project project) {
    return new Candidate(
        project.nameOf(path),
        named,
        () -> Files.newInputStream(path),
        Optional.of(path),
        () -> ProjectFiles.of(project, path));
  }

  /** What comes through standard input. */
  public static Candidate standardInput(InputStream in) {
    return new Candidate(STANDARD_INPUT, true, () -> in, Optional.empty(), ProjectFiles::none);
  }

  /** The same file and those beside it as they are elsewhere; standard input is nowhere else. */
  Optional<Candidate> in(FileStore store) {
    return path.map(
        file ->
            new Candidate(name, named, () -> store.open(file), path, () -> files.get().in(store)));
  }

  /** The same, asked for by name. */
  Candidate asNamed() {
    return new Candidate(name, true, content, path, files);
  }

  /** The same, come across by chance: it need not be a template. */
  public Candidate asUnnamed() {
    return new Candidate(name, false, content, path, files);
  }
}
