package io.gwlint.maven;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where a project keeps its templates when nobody says: files of the usual names in its folder, and
 * two folders. Whether a file is a template, its content decides.
 *
 * @param reactor the project and its surroundings
 */
record DefaultTemplates(Reactor reactor) {
  private static final String FILES = "{template.yaml,template.yml,template.json,*.template}";
  private static final List<String> FOLDERS = List.of("cdk.out", "src/main/resources");

  Found find() throws MojoExecutionException {
    List<String> paths = new ArrayList<>();
    files().forEach(file -> paths.add(shown(file)));
    for (String name : FOLDERS) {
      Path folder = reactor.folder().resolve(name);
      if (Files.isDirectory(folder)) {
        paths.add(shown(folder));
      }
    }
    Found found = Discovery.find(paths, reactor.here(), InputStream.nullInputStream());
    // A file that merely has the name of a template need not be one.
    List<Candidate> candidates = found.candidates().stream().map(Candidate::asUnnamed).toList();
    return new Found(candidates, found.failures());
  }

  private List<Path> files() throws MojoExecutionException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(reactor.folder(), FILES)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException("gwlint: cannot list " + reactor.folder(), e);
    }
    files.sort(null);
    return files;
  }

  private String shown(Path path) {
    return reactor.here().relativize(path).toString();
  }
}
