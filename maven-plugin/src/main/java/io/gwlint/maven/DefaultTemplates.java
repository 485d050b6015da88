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
 */
final class DefaultTemplates {
  private static final String FILES = "{template.yaml,template.yml,template.json,*.template}";
  private static final List<String> FOLDERS = List.of("cdk.out", "src/main/resources");

  private DefaultTemplates() {}

  static Found in(Path folder) throws MojoExecutionException {
    List<Candidate> candidates = new ArrayList<>(files(folder));
    List<String> folders =
        FOLDERS.stream().filter(name -> Files.isDirectory(folder.resolve(name))).toList();
    Found found = Discovery.find(folders, folder, InputStream.nullInputStream());
    candidates.addAll(found.candidates());
    return new Found(candidates, found.failures());
  }

  private static List<Candidate> files(Path folder) throws MojoExecutionException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, FILES)) {
      entries.forEach(files::add);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot list " + folder, e);
    }
    return files.stream()
        .filter(Files::isRegularFile)
        .sorted()
        .map(file -> new Candidate(name(file), false, () -> Files.newInputStream(file)))
        .toList();
  }

  private static String name(Path file) {
    return file.subpath(file.getNameCount() - 1, file.getNameCount()).toString();
  }
}
