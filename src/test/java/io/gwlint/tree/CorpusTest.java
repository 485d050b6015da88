package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.source.Decoded;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Real templates, read by us and by the libraries' own tree builders. */
class CorpusTest {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  @Test
  void everyTemplateIsReadAndPlaced() {
    for (Decoded decoded : Corpus.files()) {
      assertThat(decoded.problems()).isEmpty();
      Document document = new TreeReader().read(decoded.file());
      assertThat(document.problems())
          .as(decoded.file().name())
          .filteredOn(problem -> problem.kind() == Problem.Kind.UNREADABLE)
          .allMatch(problem -> problem.message().startsWith("unknown tag `!Rain::"));
      assertThat(document.roots()).as(decoded.file().name()).isNotEmpty();
      document.roots().forEach(root -> check(root, root));
    }
  }

  private static void check(Node node, Node parent) {
    if (node instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        assertThat(map.span().contains(entry.value().span())).as("%s", entry.key().span()).isTrue();
        check(entry.key(), map);
        check(entry.value(), map);
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> check(item, list));
    } else if (node instanceof ScalarNode scalar) {
      check(scalar, parent);
    }
  }

  private static void check(ScalarNode scalar, Node parent) {
    String written = scalar.span().text();
    char first = written.isEmpty() ? ' ' : written.charAt(0);
    boolean isPlain = "\"'|>!".indexOf(first) < 0 && !written.contains("\n");
    if (isPlain && !scalar.isNull()) {
      assertThat(written)
          .as("%s in %s", scalar.span(), parent)
          .isEqualToIgnoringCase(scalar.text());
    }
    for (int at = scalar.text().indexOf('$'); at >= 0; at = scalar.text().indexOf('$', at + 1)) {
      assertThat(scalar.spanOf(at, at + 1).text()).as("%s", scalar.span()).isEqualTo("$");
    }
  }

  @Test
  void yamlReadsAsTheLibraryComposesIt() {
    int compared = 0;
    for (Decoded decoded : Corpus.files()) {
      SourceFile file = decoded.file();
      Document document = new TreeReader().read(file);
      if (isStrictYaml(file) && document.roots().size() == 1) {
        String expected = expected(new Compose(SETTINGS).composeString(file.text()).orElseThrow());
        assertThat(Trees.show(document.roots().get(0))).as(file.name()).isEqualTo(expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static String expected(org.snakeyaml.engine.v2.nodes.Node node) {
    String tag = node.getTag().getValue();
    String inner = untagged(node);
    return ShortTags.longName(tag).map(name -> "{" + name + ": " + inner + "}").orElse(inner);
  }

  private static String untagged(org.snakeyaml.engine.v2.nodes.Node node) {
    if (node instanceof MappingNode map) {
      return map.getValue().stream()
          .map(entry -> key(entry.getKeyNode()) + ": " + expected(entry.getValueNode()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(CorpusTest::expected)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    var scalar = (org.snakeyaml.engine.v2.nodes.ScalarNode) node;
    String text = scalar.getValue().replace("\n", "\\n");
    boolean isText = scalar.getScalarStyle() != ScalarStyle.PLAIN;
    if (isText) {
      return "'" + text + "'";
    }
    if (text.matches("|~|null|Null|NULL")) {
      return "null";
    }
    boolean isLiteral = text.matches("(?i:true|false)|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
    return isLiteral ? text.toLowerCase() : "'" + text + "'";
  }

  private static String key(org.snakeyaml.engine.v2.nodes.Node node) {
    return ((org.snakeyaml.engine.v2.nodes.ScalarNode) node).getValue();
  }

  @Test
  void commentsAreThoseTheLibraryFinds() {
    for (Decoded decoded : Corpus.files()) {
      SourceFile file = decoded.file();
      if (isStrictYaml(file)) {
        List<String> ours =
            new TreeReader().read(file).comments().stream().map(Comment::text).toList();
        assertThat(ours).as(file.name()).containsExactlyInAnyOrderElementsOf(comments(file));
      }
    }
  }

  /** False for what the library refuses and we take. */
  private static boolean isStrictYaml(SourceFile file) {
    try {
      new Compose(SETTINGS).composeAllFromString(file.text()).forEach(root -> {});
      return file.name().matches(".*\\.ya?ml");
    } catch (YamlEngineException e) {
      return false;
    }
  }

  private static List<String> comments(SourceFile file) {
    LoadSettings withComments =
        LoadSettings.builder().setParseComments(true).setCodePointLimit(Integer.MAX_VALUE).build();
    List<String> found = new ArrayList<>();
    for (Object event : new Parse(withComments).parseString(file.text())) {
      if (event instanceof CommentEvent comment
          && !comment.getCommentType().name().equals("BLANK_LINE")) {
        found.add(comment.getValue().strip());
      }
    }
    return found;
  }

  @Test
  void jsonReadsAsTheLibraryMapsIt() throws IOException {
    int compared = 0;
    for (Decoded decoded : Corpus.files()) {
      SourceFile file = decoded.file();
      Document document = new TreeReader().read(file);
      if (file.name().endsWith(".json") && document.problems().isEmpty()) {
        assertThat(Trees.show(document.roots().get(0)))
            .as(file.name())
            .isEqualTo(expected(new ObjectMapper().readTree(file.text())));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  private static String expected(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(entry -> entry.getKey() + ": " + expected(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(CorpusTest::expected)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node.isTextual() ? "'" + node.asText().replace("\n", "\\n") + "'" : node.asText();
  }
}
