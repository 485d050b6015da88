package io.gwlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the schema and the reader to each other. */
class ConfigurationSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Section, String> SECTIONS =
      Map.of(
          Section.ROOT, "",
          Section.OVERRIDE, "/$defs/override",
          Section.SUPPRESSIONS, "/$defs/suppressions",
          Section.QUOTAS, "/$defs/quotas",
          Section.ELSEWHERE, "/$defs/provided-elsewhere",
          Section.ENVIRONMENT, "/$defs/environment");

  @Test
  void bothKnowTheSameKeys() throws IOException {
    JsonNode schema = JSON.readTree(schema());
    assertThat(SECTIONS).containsOnlyKeys(Section.values());
    SECTIONS.forEach(
        (section, place) -> {
          TreeSet<String> keys = new TreeSet<>();
          schema.at(place + "/properties").fieldNames().forEachRemaining(keys::add);
          assertThat(keys).as(section.name()).containsExactlyInAnyOrderElementsOf(section.keys());
          assertThat(schema.at(place + "/additionalProperties").toString()).isEqualTo("false");
        });
  }

  @Test
  void bothTakeEveryKeyAndNothing() throws IOException {
    for (String text :
        List.of(
            Samples.FULL,
            "rules:\nselect:\noverrides:\n",
            "# empty\n",
            "suppressions: {require-reason: True}",
            "suppressions: {require-reason: 'false'}",
            "quotas: {integration-timeout-ms: '60000'}",
            "provided-elsewhere: {permissions: [1]}",
            "exclude: 2024",
            "select: GW3, lambda-timeout-default",
            "ignore: ['GW4,GW5', GW601]",
            "region: 3",
            "rules: {gw4: note}")) {
      assertThat(mistakes(text)).isEmpty();
      assertThat(errors(text)).isEmpty();
    }
  }

  @Test
  void bothRefuseTheSameMistakes() throws IOException {
    for (String text :
        List.of(
            "profil: all",
            "profile: secure",
            "rules: {GW601: of}",
            "rules: [GW601]",
            "fail-on: off",
            "severity: never",
            "overrides: [{rules: {}}]",
            "quotas: {timeout: 1}",
            "quotas: {integration-timeout-ms: 0}",
            "suppressions: {require-reason: maybe}",
            "provided-elsewhere: {waf: true}",
            "environments: {prod: {stage: x}}",
            "parameters: {a: [b]}",
            "profile: ALL",
            "severity: Note",
            "fail-on: NEVER",
            "rules: {GW401: OFF}",
            "overrides: {paths: [a], fail-on: never}",
            "overrides: [{paths: [a], exclude: [b]}]",
            "suppressions: {require-reason: yes}",
            "baseline: ''",
            "baseline: [a]",
            "quotas: {integration-timeout-ms: -1}",
            "quotas: {integration-timeout-ms: 1.5}",
            "environments: [prod]",
            "account:")) {
      assertThat(mistakes(text)).as(text).isNotEmpty();
      assertThat(errors(text)).as(text).isNotEmpty();
    }
  }

  @Test
  void aMistakeIsToldWithWhatWasMeant() {
    assertThat(mistakes("profile: ALL")).singleElement().asString().endsWith("mean `all`?");
    assertThat(mistakes("overrides: {paths: [a], fail-on: never}"))
        .containsExactly("c.yaml:1:12 a list is wanted here: put `- ` before the first key");
    assertThat(mistakes("profile: all\n---\nprofile: all"))
        .containsExactly("c.yaml:3:1 a second document is not read");
    assertThat(mistakes("baseline: ''"))
        .containsExactly("c.yaml:1:11 the name of a file is wanted here");
  }

  @Test
  void bothTakeTheInitialFileAndItsExamplesWhichAreAllThereIs() throws IOException {
    String initial = resource("initial.yaml");
    String examples = initial.replaceAll("(?m)^#(?! \\S)", "");
    assertThat(examples).isNotEqualTo(initial);
    for (String text : List.of(initial, examples)) {
      assertThat(mistakes(text)).isEmpty();
      assertThat(errors(text)).isEmpty();
    }
    var root = (MapNode) new TreeReader().read(new SourceFile("c", examples)).roots().get(0);
    assertThat(root.entries())
        .map(entry -> entry.key().text())
        .containsExactlyInAnyOrderElementsOf(Section.ROOT.keys());
    for (Section section : List.of(Section.SUPPRESSIONS, Section.QUOTAS, Section.ELSEWHERE)) {
      assertThat(examples).contains(section.keys());
    }
  }

  static List<String> mistakes(String text) {
    return ConfigurationReader.read(new SourceFile("c.yaml", text)).problems().stream()
        .map(problem -> problem.span() + " " + problem.value())
        .toList();
  }

  /** What the schema says of a configuration. */
  static List<String> errors(String text) throws IOException {
    var document = new TreeReader().read(new SourceFile("c.yaml", text));
    JsonNode json = document.roots().isEmpty() ? JSON.nullNode() : json(document.roots().get(0));
    Validator.Result result =
        new ValidatorFactory().validate(schema(), JSON.writeValueAsString(json));
    List<String> errors = new ArrayList<>();
    result.getErrors().forEach(error -> errors.add(error.getInstanceLocation() + error.getError()));
    return errors;
  }

  private static JsonNode json(Node node) throws IOException {
    if (node instanceof MapNode map) {
      ObjectNode object = JSON.createObjectNode();
      for (var entry : map.entries()) {
        object.set(entry.key().text(), json(entry.value()));
      }
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = JSON.createArrayNode();
      for (Node item : list.items()) {
        array.add(json(item));
      }
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.kind()) {
      case STRING -> JSON.getNodeFactory().textNode(scalar.text());
      case NULL -> JSON.nullNode();
      default -> JSON.readTree(scalar.text());
    };
  }

  private static String schema() throws IOException {
    return resource("gwlint.schema.json");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
