package io.gwlint.tree;

import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Templates of other people, where there are any beside the working tree. */
final class Corpus {
  private static final Path FOLDER = Path.of("../../shared/corpus");

  private Corpus() {}

  static List<Decoded> files() {
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no templates to read in " + FOLDER);
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Corpus::isTemplate).sorted().map(Corpus::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTemplate(Path file) {
    return file.toString().matches(".*\\.(ya?ml|json|template)") && Files.isRegularFile(file);
  }

  private static Decoded read(Path file) {
    try {
      return new Decoder().decode(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
