package io.gwlint.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the service rendered, where there are recordings of it beside the working tree. */
class RecordedRendersTest {
  private static final Path FOLDER = Path.of("../../shared/recorded/cases");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void rendersWhatTheServiceRendered() {
    List<String> differences = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode recorded : recordings()) {
      String difference = difference(recorded);
      String trust = recorded.get("trust").asText();
      counts.merge(trust + (difference.isEmpty() ? "" : " differing"), 1, Integer::sum);
      if (!difference.isEmpty()) {
        differences.add(recorded.get("name").asText() + " (" + trust + "): " + difference);
      }
    }
    System.out.println("recorded renders: " + counts);
    assertThat(differences).isEmpty();
  }

  private static List<JsonNode> recordings() {
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no recordings in " + FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .sorted()
          .map(RecordedRendersTest::read)
          .filter(recorded -> recorded.get("kind").asText().equals("render"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(JsonNode recorded) {
    Script script = Script.of(Text.of(recorded.get("template").asText()));
    if (script.fault().isPresent()) {
      return "does not parse: " + script.fault().get();
    }
    ConcreteRequest request = request(recorded.get("input"));
    String output;
    try {
      output = Renderer.render(script, request, new Samples(Map.of(), true), new Effort()).text();
    } catch (HaltException e) {
      return "halts: " + e.getMessage();
    }
    JsonNode expected = recorded.get("expect");
    List<String> wrong = new ArrayList<>();
    expected.fields().forEachRemaining(one -> compare(one.getKey(), one.getValue(), output, wrong));
    return String.join("; ", wrong);
  }

  private static void compare(String key, JsonNode expected, String output, List<String> wrong) {
    boolean same =
        switch (key) {
          case "output" -> expected.asText().equals(output);
          case "outputJson" -> matches(expected, json(output));
          case "outputJsonSubset" -> matches(expected, subset(json(output), expected));
          case "outputJsonKeys", "outputIsJson", "contextAfter" -> json(output).isContainerNode();
          default -> throw new AssertionError("an expectation this test does not know: " + key);
        };
    if (!same) {
      wrong.add(key + " is " + output + " instead of " + expected);
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }

  private static JsonNode subset(JsonNode whole, JsonNode part) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    part.fieldNames().forEachRemaining(name -> members.put(name, whole.path(name)));
    return MAPPER.valueToTree(members);
  }

  // {"$json": X} stands for a text that holds JSON equal to X.
  private static boolean matches(JsonNode expected, JsonNode actual) {
    if (expected.has("$json")) {
      return expected.get("$json").equals(json(actual.asText()));
    }
    if (!expected.isObject() || !actual.isObject()) {
      return expected.equals(actual);
    }
    boolean same = expected.size() == actual.size();
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      same &= matches(member.getValue(), actual.path(member.getKey()));
    }
    return same;
  }

  private static ConcreteRequest request(JsonNode input) {
    Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
    parameters.put("path", texts(input.path("path")));
    parameters.put("querystring", texts(input.path("query")));
    parameters.put("header", texts(input.path("headers")));
    Map<String, Val> context =
        Json.read(input.path("context").toString())
            .filter(Val.Table.class::isInstance)
            .map(value -> ((Val.Table) value).members())
            .orElseGet(() -> overrides());
    return new ConcreteRequest(input.path("body").asText(), parameters, context, Map.of());
  }

  private static Map<String, Val> overrides() {
    return ((Val.Table)
            Json.read("{\"requestOverride\":{\"header\":{},\"path\":{},\"querystring\":{}}}")
                .orElseThrow())
        .members();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      texts.put(member.getKey(), member.getValue().asText());
    }
    return texts;
  }
}
