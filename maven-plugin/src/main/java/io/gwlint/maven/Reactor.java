package io.gwlint.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands among the others of its build. All paths are absolute and normalised.
 *
 * @param here the folder that Maven was started in; file names are shown from here, so that a click
 *     on them finds the file. That of the first POM, when it lies elsewhere
 * @param folder the project's own
 * @param others folders of the build's other projects
 */
record Reactor(Path here, Path folder, Set<Path> others) {
  static Reactor of(File basedir, @Nullable MavenProject project, @Nullable MavenSession session) {
    Path folder = absolute(basedir);
    Set<Path> others = new LinkedHashSet<>();
    if (session != null) {
      others.addAll(folders(session));
    }
    if (project != null) {
      others.addAll(modules(project, folder));
    }
    others.remove(folder);
    return new Reactor(session == null ? folder : here(session), folder, Set.copyOf(others));
  }

  /** With {@code mvn -f backend/pom.xml} people and annotations start from above the project. */
  private static Path here(MavenSession session) {
    Path root = absolute(new File(session.getExecutionRootDirectory()));
    return Optional.ofNullable(session.getSystemProperties().getProperty("user.dir"))
        .map(folder -> absolute(new File(folder)))
        .filter(root::startsWith)
        .orElse(root);
  }

  /** The modules below this one, whose files are theirs to check, unless somebody names them. */
  Set<Path> below(List<Path> named) {
    Set<Path> below = new LinkedHashSet<>();
    for (Path other : others) {
      if (other.startsWith(folder) && named.stream().noneMatch(path -> path.startsWith(other))) {
        below.add(other);
      }
    }
    return below;
  }

  /** True when another project has what this one lacks: then nobody mistyped it. */
  boolean existsElsewhere(Path path) {
    if (!path.startsWith(folder)) {
      return false;
    }
    Path relative = folder.relativize(path);
    return others.stream().anyMatch(other -> Files.exists(other.resolve(relative)));
  }

  private static List<Path> folders(MavenSession session) {
    List<Path> folders = new ArrayList<>();
    for (MavenProject project : session.getAllProjects()) {
      if (project.getBasedir() != null) {
        folders.add(absolute(project.getBasedir()));
      }
    }
    return folders;
  }

  /** Those of the POM; {@code mvn -N} knows of no others. */
  private static List<Path> modules(MavenProject project, Path folder) {
    List<Path> folders = new ArrayList<>();
    for (String module : project.getModules()) {
      Path path = folder.resolve(module).normalize();
      Path parent = path.getParent();
      folders.add(Files.isRegularFile(path) && parent != null ? parent : path);
    }
    return folders;
  }

  private static Path absolute(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
