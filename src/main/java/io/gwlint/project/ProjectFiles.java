package io.gwlint.project;

import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that one check may read besides the one it was given. Nothing outside of the project's
 * folder is read, whichever way a path, a link or a chain of links leads there; nothing is fetched;
 * and there is an end to how many files and bytes are read. For one thread.
 */
public final class ProjectFiles {
  private static final int MOST_FILES = 500;
  private static final long MOST_BYTES = 64L << 20;

  /** Folders that tools write: what is missing there may be there once they ran. */
  private static final Set<String> BUILT =
      Set.of(
          ".aws-sam",
          ".build",
          ".serverless",
          "build",
          "cdk.out",
          "dist",
          "gen",
          "generated",
          "node_modules",
          "out",
          "packaged",
          "target",
          "tmp");

  private static final Lookup MISSING = new Lookup.Broken("does not exist");

  private final Optional<Project> project;
  private final Lookup otherwise;
  private final Optional<FileStore> store;
  private final Map<String, Path> places = new HashMap<>();
  private final Map<Path, Lookup> known = new HashMap<>();
  private long bytes;

  private ProjectFiles(Optional<Project> project, Lookup otherwise, Optional<FileStore> store) {
    this.project = project;
    this.otherwise = otherwise;
    this.store = store;
  }

  /** For a text that stands nowhere, such as standard input: no file beside it is read. */
  public static ProjectFiles none() {
    String why = "is not looked for: the template stands in no folder";
    return new ProjectFiles(Optional.empty(), new Lookup.Passed(why), Optional.empty());
  }

  /** For a text that stands alone in its project, such as the examples of rule documents. */
  public static ProjectFiles empty() {
    return new ProjectFiles(Optional.empty(), MISSING, Optional.empty());
  }

  /** The files of a project, for the check of one of them. */
  public static ProjectFiles of(Project project, Path file) {
    Lookup otherwise = new Lookup.Broken("is no path");
    ProjectFiles files = new ProjectFiles(Optional.of(project), otherwise, Optional.empty());
    files.places.put(project.nameOf(file), file);
    return files;
  }

  /** The same project, its files read from elsewhere; nothing that was read here is kept. */
  public ProjectFiles in(FileStore other) {
    ProjectFiles files = new ProjectFiles(project, otherwise, Optional.of(other));
    files.places.putAll(places);
    return files;
  }

  /** Is another template of the same run of the same project? Paths in it then start there. */
  public boolean know(SourceFile file, Path path) {
    boolean isInside = project.isPresent() && project.get().holds(path);
    if (isInside) {
      places.put(file.name(), path);
    }
    return isInside;
  }

  /** The files that were read here. */
  public Set<Path> read() {
    Set<Path> read = new HashSet<>();
    known.forEach(
        (path, lookup) -> {
          if (lookup instanceof Lookup.Found) {
            read.add(path);
          }
        });
    return read;
  }

  /**
   * Looks for a file.
   *
   * @param from the file that points to it
   * @param location as written: a path from there, or an address
   */
  public Lookup find(SourceFile from, String location) {
    if (isRemote(location)) {
      return new Lookup.Remote();
    }
    if (location.isBlank()) {
      return new Lookup.Broken("names no file");
    }
    Path start = places.get(from.name());
    if (project.isEmpty() || start == null) {
      return otherwise;
    }
    try {
      Path path = start.resolveSibling(location).normalize();
      Lookup lookup = find(project.get(), path);
      return lookup.equals(MISSING) && isElsewhere(project.get(), start, location)
          ? new Lookup.Passed("is not there, but where the template may be deployed from")
          : lookup;
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }

  /** Some copy a template into a folder of its folder before they deploy it. */
  private static boolean isElsewhere(Project inside, Path start, String location) {
    Path deeper = start.resolveSibling("build").resolve(location).normalize();
    return inside.holds(deeper) && Files.isRegularFile(deeper, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isRemote(String location) {
    return location.contains("://") || location.startsWith("s3:") || location.startsWith("arn:");
  }

  private Lookup find(Project inside, Path path) {
    if (!inside.holds(path)) {
      return outside();
    }
    Lookup before = known.get(path);
    if (before != null) {
      return before;
    }
    Lookup lookup = read(inside, path);
    known.put(path, lookup);
    return lookup;
  }

  private static Lookup outside() {
    return new Lookup.Passed("lies outside of the project and is not read");
  }

  private Lookup read(Project inside, Path path) {
    try {
      return store.isPresent()
          ? parsed(inside, path, store.get())
          : readFromDisk(inside, path, path.toRealPath());
    } catch (NoSuchFileException e) {
      return missing(inside, path);
    } catch (AccessDeniedException e) {
      return new Lookup.Broken("cannot be read: permission denied");
    } catch (IOException e) {
      return new Lookup.Broken("cannot be read");
    }
  }

  private Lookup readFromDisk(Project inside, Path path, Path real) throws IOException {
    if (!inside.holdsReal(real)) {
      return outside();
    }
    if (!Files.isRegularFile(real)) {
      return new Lookup.Broken(Files.isDirectory(real) ? "is a folder" : "is no file");
    }
    Path direct = inside.direct(path);
    if (!direct.equals(path)) {
      return find(inside, direct);
    }
    return parsed(inside, path, file -> Files.newInputStream(real));
  }

  private Lookup parsed(Project inside, Path path, FileStore from) throws IOException {
    if (known.size() >= MOST_FILES || bytes > MOST_BYTES) {
      return new Lookup.Passed("is not read: the project has too many files");
    }
    try (InputStream in = from.open(path)) {
      byte[] content = in.readNBytes(Parsing.LARGEST + 1);
      bytes += content.length;
      String name = inside.nameOf(path);
      places.put(name, path);
      Document document = Parsing.parse(name, content);
      return new Lookup.Found(document);
    }
  }

  private static Lookup missing(Project inside, Path path) {
    for (Path step : inside.path().relativize(path)) {
      if (BUILT.contains(step.toString())) {
        return new Lookup.Passed("is not there: a build makes it");
      }
    }
    return MISSING;
  }
}
