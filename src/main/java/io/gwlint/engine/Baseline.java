package io.gwlint.engine;

import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import io.gwlint.source.Problem;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The findings that are known: a JSON object with a line for each, by fingerprint. Every line of
 * them ends with a comma, the last one too, so that lines can come and go on two branches.
 */
final class Baseline {
  private static final int LARGEST = 1 << 24;
  private static final String VERSION = "version";
  private static final String CURRENT = "1";
  private static final String END = "end";

  private final List<BaselineEntry> entries;

  private Baseline(List<BaselineEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Baseline empty() {
    return new Baseline(List.of());
  }

  /** In their order, each mark once. */
  static Baseline of(Collection<BaselineEntry> entries) {
    Set<String> marks = new HashSet<>();
    List<BaselineEntry> sorted = new ArrayList<>();
    for (BaselineEntry entry : entries) {
      if (marks.add(entry.mark())) {
        sorted.add(entry);
      }
    }
    sorted.sort(BaselineEntry.ORDER);
    return new Baseline(sorted);
  }

  List<BaselineEntry> entries() {
    return entries;
  }

  /**
   * Reads a file; empty when there is none.
   *
   * @param name as people know the file
   * @throws InvalidConfigurationException when it is no baseline
   */
  static Optional<Baseline> read(Path path, String name) throws InvalidConfigurationException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw unusable(name, "is larger than 16 MiB, which no baseline is");
      }
      return Optional.of(parsed(new Decoder().decode(name, bytes), name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(name, "baseline cannot be read");
    }
  }

  private static Baseline parsed(Decoded decoded, String name)
      throws InvalidConfigurationException {
    Document document = new TreeReader().read(decoded.file());
    Optional<Problem> broken =
        document.problems().stream()
            .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
            .findFirst();
    if (broken.isPresent()) {
      throw unusable(broken.get().span().toString(), broken.get().message());
    }
    if (document.roots().isEmpty() || !(document.roots().get(0) instanceof MapNode map)) {
      throw unusable(name, "is not a baseline");
    }
    String version = text(map, VERSION);
    if (!version.equals(CURRENT)) {
      throw unusable(name, version.isEmpty() ? "is not a baseline" : "is of a newer gwlint");
    }
    List<BaselineEntry> entries = new ArrayList<>();
    for (Entry entry : map.entries()) {
      if (entry.value() instanceof MapNode known) {
        entries.add(entry(entry.key().text(), known));
      }
    }
    return of(entries);
  }

  private static InvalidConfigurationException unusable(String place, String why) {
    String whatToDo = "; mend it, or remove it and run `gwlint baseline`";
    return new InvalidConfigurationException(List.of(Failure.configuration(place, why + whatToDo)));
  }

  private static BaselineEntry entry(String mark, MapNode known) {
    return new BaselineEntry(
        mark,
        text(known, "file"),
        text(known, "rule"),
        text(known, "resource"),
        text(known, "message"),
        texts(known, "templates"));
  }

  private static List<String> texts(MapNode map, String key) {
    List<String> texts = new ArrayList<>();
    if (map.get(key).orElse(map) instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  private static String text(MapNode map, String key) {
    Optional<Node> node = map.get(key);
    return node.isPresent() && node.get() instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** The text of the file: ASCII. */
  String text() {
    StringBuilder out = new StringBuilder("{\n");
    out.append(quoted(VERSION)).append(": ").append(CURRENT).append(",\n");
    for (BaselineEntry entry : entries) {
      out.append(quoted(entry.mark())).append(": {");
      out.append("\"file\": ").append(quoted(entry.file()));
      out.append(", \"rule\": ").append(quoted(entry.rule()));
      if (!entry.resource().isEmpty()) {
        out.append(", \"resource\": ").append(quoted(entry.resource()));
      }
      out.append(", \"message\": ").append(quoted(entry.message()));
      if (!entry.templates().isEmpty()) {
        List<String> names = entry.templates().stream().map(Baseline::quoted).toList();
        out.append(", \"templates\": [").append(String.join(", ", names)).append(']');
      }
      out.append("},\n");
    }
    out.append(quoted(END)).append(": ");
    return out.append(quoted("known findings; gwlint baseline writes them"))
        .append("\n}\n")
        .toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append("\\u").append(String.format("%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
