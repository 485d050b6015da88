package io.gwlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the source text to what the compiler, the formatter and Error Prone leave open. */
class StyleTest {
  @Test
  void sourcesKeepTheStyle() throws IOException {
    List<Path> files = new ArrayList<>(sources(Path.of("main/java")));
    files.addAll(sources(Path.of("../maven-plugin/src/main/java")));
    List<String> offences = SourceStyle.offences(files);
    assertThat(offences).as("offences against the style").isEmpty();
  }

  @Test
  void eachOffenceIsFound(@TempDir Path folder) throws IOException {
    String longBody = "    int a = 0;\n".repeat(SourceStyle.METHOD_LINES);
    Path file =
        Files.writeString(
            folder.resolve("Wrong.java"),
            """
            final class Wrong {
              void five(int a, int b, int c, int d, int e) {}
              Object nothing() {
                return null;
              }
              Object allowed() {
                return null; // the caller of the library asks for it
              }
              @SuppressWarnings("unchecked")
              void silent() {}
              void endless() {
            %s  }
              Wrong(int a, int b, int c, int d, int e) {}
              record Wide(int a, int b, int c, int d, int e) {
                Wide(int a, int b, int c, int d, int e) {}
              }
            }
            """
                .formatted(longBody));
    assertThat(SourceStyle.offences(List.of(file)))
        .map(offence -> offence.substring(offence.indexOf("Wrong.java")))
        .containsExactly(
            "Wrong.java:2: `five` has 5 parameters; at most 4: give what belongs together a name of its own",
            "Wrong.java:4: `return null` without a comment: return an Optional, an empty list or a type that says it",
            "Wrong.java:9: `@SuppressWarnings` without a comment: mend the cause, or say beside it why that cannot be",
            "Wrong.java:11: `endless` has 32 lines; at most 30: give its steps names of their own",
            "Wrong.java:43: `<init>` has 5 parameters; at most 4: give what belongs together a name of its own");
  }

  @Test
  void aLongFileIsFound(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("Long.java"), "final class Long {}\n" + "\n".repeat(300));
    assertThat(SourceStyle.offences(List.of(file)))
        .singleElement()
        .asString()
        .endsWith(
            "Long.java:1: the file has 301 lines; at most 300: move one of its concerns to a file of its own");
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
