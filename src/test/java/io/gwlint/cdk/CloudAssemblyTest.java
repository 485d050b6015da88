package io.gwlint.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Construct;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudAssemblyTest {
  private static final String TEMPLATE =
      """
      {"Resources": {
        "Fn1": {"Type": "A::B", "Metadata": {"aws:cdk:path": "Prod/Shop/Fn/Resource"}},
        "Fn2": {"Type": "A::B"}
      }}\
      """;

  private static final String METADATA =
      """
      {"/Prod/Shop/Fn/Resource": [{"type": "aws:cdk:logicalId", "data": "Fn1"},
         {"type": "aws:cdk:creationStack", "data": ["...new Function2 in aws-cdk-lib...",
            "new Shop (/app/lib/shop.ts:12:5)", "<anonymous> (/app/bin/app.ts:3:1)"]}],
       "/Prod/Shop/Other/Resource": [{"type": "aws:cdk:logicalId", "data": "Fn2", "trace": [
            "new Function (/app/node_modules/aws-cdk-lib/x.js:1:2)",
            "at Object.<anonymous> (/app/bin/app.ts:4:1)"]}]}\
      """;

  private static Document document(String name, String text) {
    return new TreeReader().read(new SourceFile(name, text));
  }

  private static Optional<Construct> construct(
      String template, String id, Map<String, String> files) {
    return CloudAssembly.around(
            document("cdk.out/" + template, TEMPLATE),
            name -> Optional.ofNullable(files.get(name)).map(text -> document(name, text)))
        .construct(id);
  }

  private static String manifest(String properties, String metadata) {
    return """
    {"version": "36.0.0", "artifacts": {
      "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
      "ProdShop1": {"type": "aws:cloudformation:stack",
        "properties": {"templateFile": "ProdShop1.template.json"%s}, %s}}}\
    """
        .formatted(properties, metadata);
  }

  @Test
  void metadataStandInTheManifestOrBesideIt() {
    Construct expected =
        new Construct("Prod/Shop/Fn/Resource", "Prod-Shop", "/app/lib/shop.ts:12:5");
    String name = ", \"stackName\": \"Prod-Shop\"";
    String inline = manifest(name, "\"metadata\": " + METADATA);
    String apart = manifest(name, "\"additionalMetadataFile\": \"m.json\"");
    assertThat(construct("ProdShop1.template.json", "Fn1", Map.of("manifest.json", inline)))
        .contains(expected);
    assertThat(
            construct(
                "ProdShop1.template.json",
                "Fn1",
                Map.of("manifest.json", apart, "m.json", METADATA)))
        .contains(expected);
  }

  @Test
  void aPathThatTheTemplateDoesNotSayIsFoundByLogicalId() {
    String manifest = manifest("", "\"metadata\": " + METADATA);
    assertThat(construct("ProdShop1.template.json", "Fn2", Map.of("manifest.json", manifest)))
        .contains(new Construct("Prod/Shop/Other/Resource", "ProdShop1", "/app/bin/app.ts:4:1"));
    assertThat(construct("ProdShop1.template.json", "Fn3", Map.of("manifest.json", manifest)))
        .isEmpty();
  }

  @Test
  void theTemplateOfANestedStackIsOfTheStackThatKnowsTheConstruct() {
    String manifest = manifest("", "\"metadata\": " + METADATA);
    assertThat(construct("Inner.nested.template.json", "Fn1", Map.of("manifest.json", manifest)))
        .map(Construct::stack)
        .contains("ProdShop1");
  }

  @Test
  void withoutManifestThereIsThePathAlone() {
    assertThat(construct("S.template.json", "Fn1", Map.of()))
        .contains(new Construct("Prod/Shop/Fn/Resource", "", ""));
    assertThat(construct("S.template.json", "Fn1", Map.of("manifest.json", "[1")))
        .contains(new Construct("Prod/Shop/Fn/Resource", "", ""));
    assertThat(construct("S.template.json", "Fn1", Map.of("manifest.json", "{\"artifacts\": 1}")))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "new Shop (/app/lib/shop.ts:12:5) | /app/lib/shop.ts:12:5",
        "at /app/bin/app.ts:4:1 | /app/bin/app.ts:4:1",
        "at Object.<anonymous> (C:\\app\\bin\\app.ts:4:1) | C:\\app\\bin\\app.ts:4:1",
        "new Fn (/app/node_modules/aws-cdk-lib/x.js:1:2) | none",
        "node:internal/modules/cjs/loader:1241:14 | none",
        "at Module._load (node:internal/modules/cjs/loader:1023:12) | none",
        "at Kernel (/tmp/tmpx/lib/jsii-runtime.js:1:2) | none",
        "...new Function2 in aws-cdk-lib... | none",
        "Array.map (:) | none",
        "(no user code in 10 frames, use --stack-trace-limit to capture more) | none",
        "x (y:z:1) | none",
        "x ( | none",
      })
  void ownLinesAreToldFromThoseOfLibraries(String frame, String place) {
    assertThat(StackTrace.ownLine(List.of(frame))).isEqualTo(Optional.ofNullable(place));
  }
}
