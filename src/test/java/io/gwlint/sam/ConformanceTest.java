package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.source.Problem;
import io.gwlint.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares expansions with recorded results of AWS's own transform, where those are at hand. */
class ConformanceTest {
  private static final Path DATA = Path.of("../../shared/sam");
  private static final int FLOOR = 133;
  private static final int FLOOR_OF_ERRORS = 77;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void gatewaysAndPermissionsAreThoseOfTheTransform() throws IOException {
    compare(
        "gateways and permissions",
        type ->
            type.startsWith("AWS::ApiGateway::")
                || type.startsWith("AWS::ApiGatewayV2::")
                || type.equals("AWS::Lambda::Permission"));
  }

  @Test
  void functionsAliasesAndVersionsAreThoseOfTheTransform() throws IOException {
    List<String> types =
        List.of("AWS::Lambda::Function", "AWS::Lambda::Alias", "AWS::Lambda::Version");
    compare("functions, aliases and versions", types::contains);
  }

  private static void compare(String what, Predicate<String> wanted) throws IOException {
    List<String> different = new ArrayList<>();
    List<Path> inputs = inputs(false);
    for (Path input : inputs) {
      Map<String, JsonNode> expected =
          Recorded.resources(JSON.readTree(output(input).toFile()), wanted);
      Map<String, JsonNode> actual =
          Recorded.resources(Expanded.recorded(Files.readString(input)).json(), wanted);
      if (!actual.equals(expected)) {
        different.add(input.getFileName().toString());
      }
    }
    int equal = inputs.size() - different.size();
    System.out.println("SAM, " + what + ": " + equal + " of " + inputs.size() + " templates equal");
    assertThat(equal).as("equal; different are %s", different).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void whatTheTransformRefusesIsReported() throws IOException {
    List<String> silent = new ArrayList<>();
    List<Path> inputs = inputs(true);
    for (Path input : inputs) {
      boolean reported =
          Expanded.recorded(Files.readString(input)).template().problems().stream()
              .anyMatch(problem -> problem.kind() != Problem.Kind.NOT_ANALYSED);
      if (!reported) {
        silent.add(input.getFileName().toString());
      }
    }
    int reported = inputs.size() - silent.size();
    System.out.println("SAM, refused: " + reported + " of " + inputs.size() + " reported");
    assertThat(reported)
        .as("reported; not so are %s", silent)
        .isGreaterThanOrEqualTo(FLOOR_OF_ERRORS);
  }

  @Test
  void refusalsStandAtTheResourceThatTheTransformNames() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    int named = 0;
    for (Path input : inputs(true)) {
      Template template = Expanded.recorded(Files.readString(input)).template();
      for (String id : Refusals.named(JSON.readTree(output(input).toFile()))) {
        named++;
        if (!Refusals.isReported(template, id)) {
          elsewhere.add(input.getFileName() + ": " + id);
        }
      }
    }
    System.out.println(
        "SAM, refused resources: " + (named - elsewhere.size()) + " of " + named + " reported");
    assertThat(elsewhere).as("resources that the transform refuses without a report").isEmpty();
  }

  private static List<Path> inputs(boolean errors) throws IOException {
    assumeTrue(Files.isDirectory(DATA), "recorded results of the transform are not at hand");
    try (Stream<Path> files = Files.list(DATA.resolve("input"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("error_") == errors)
          .sorted()
          .toList();
    }
  }

  private static Path output(Path input) {
    String name = input.getFileName().toString().replaceAll("\\.[a-z]+$", ".json");
    return DATA.resolve("output").resolve(name);
  }
}
