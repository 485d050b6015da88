package io.gwlint.bench;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Found;
import io.gwlint.project.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a folder that gwlint would look into, in memory, so that disks are not measured. */
record Folder(List<File> files) {

  /** A file's name and its bytes. */
  record File(String name, byte[] bytes) {
    boolean isYaml() {
      return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    Candidate candidate() {
      return new Candidate(
          name, false, () -> new ByteArrayInputStream(bytes), Optional.empty(), ProjectFiles::none);
    }
  }

  /** What gwlint finds in that folder. */
  static Folder read(Path folder) throws IOException {
    Found found =
        Discovery.find(List.of(folder.toString()), Path.of(""), InputStream.nullInputStream());
    List<File> files = new ArrayList<>();
    for (Candidate candidate : found.candidates()) {
      try (InputStream in = candidate.content().open()) {
        files.add(new File(candidate.name(), in.readAllBytes()));
      }
    }
    if (files.isEmpty()) {
      throw new IOException("nothing to measure in " + folder.toAbsolutePath());
    }
    return new Folder(files);
  }

  /** Only what a YAML parser is expected to read. */
  Folder yamlOnly() {
    return new Folder(files.stream().filter(File::isYaml).toList());
  }

  @Override
  public String toString() {
    int bytes = files.stream().mapToInt(file -> file.bytes().length).sum();
    return files.size() + " files, " + bytes / 1024 + " KB";
  }

  List<Candidate> candidates() {
    return files.stream().map(File::candidate).toList();
  }
}
