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

/**
 * Where a project stands among the others of its build. All paths are absolute and normalised.
 *
 * @param here the folder that Maven was started for; file names are shown from here, so that a
 *     click on them finds the file
 * @param folder the project's own
 * @param others folders of the build's other projects
 */
record Reactor(Path here, Path folder, Set<Path> others) {
  static Reactor of(File basedir, Optional<MavenProject> project, Optional<MavenSession> session) {
    Path folder = absolute(basedir);
    Path here =
        session
            .map(MavenSession::getExecutionRootDirectory)
            .map(root -> absolute(new File(root)))
            .orElse(folder);
    Set<Path> others = new LinkedHashSet<>();
    session.ifPresent(it -> others.addAll(folders(it)));
    project.ifPresent(it -> others.addAll(modules(it, folder)));
    others.remove(folder);
    return new Reactor(here, folder, Set.copyOf(others));
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
