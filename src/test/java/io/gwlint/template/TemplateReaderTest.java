package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSTemplateFormatVersion: '2010-09-09'",
        "Transform: AWS::Serverless-2016-10-31",
        "Transform: [AWS::LanguageExtensions, Mine]",
        "Resources: {A: {Type: AWS::S3::Bucket}}",
        "Resources: {A: {Type: Custom::Thing}}",
      })
  void templatesAreRecognised(String text) {
    assertThat(TemplateReader.isTemplate(Yaml.document(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi: 3.0.1\npaths: {}",
        "apiVersion: v1\nkind: Service",
        "services: {web: {image: x}}",
        "{name: x, version: 1.0.0, dependencies: {}}",
        "version: 0.1\ndefault: {deploy: {parameters: {}}}",
        "Resources: {A: {Type: bucket}}",
        "Resources: [1]",
        "Transform: x",
        "Parameters: {A: b}",
        "[1, 2]",
        "text",
        "",
      })
  void otherFilesAreNot(String text) {
    assertThat(TemplateReader.isTemplate(Yaml.document(text))).isFalse();
    assertThat(TemplateReader.read(Yaml.document(text))).isEmpty();
  }

  @Test
  void sectionsAreRead() {
    Template template =
        Yaml.template(
            """
            Transform: [AWS::Serverless-2016-10-31]
            Globals: {Function: {Timeout: 3}}
            Parameters:
              Stage: {Type: String, Default: dev, AllowedValues: [dev, prod], NoEcho: true}
            Conditions:
              C: !Equals [a, b]
            Mappings: {M: {a: {b: c}}}
            Resources:
              Fn:
                Type: AWS::Lambda::Function
                Condition: C
                DependsOn: Other
                DeletionPolicy: Retain
                Metadata: {a: b}
                Properties: {Timeout: 3}
              Other: {Type: AWS::S3::Bucket, DependsOn: [A, B]}
            Outputs: {O: {Value: x}}
            """);
    assertThat(template.problems()).isEmpty();
    assertThat(template.isServerless()).isTrue();
    assertThat(template.globals().get("Function")).isPresent();
    assertThat(template.outputs().get("O")).isPresent();
    assertThat(template.mappings().get("M")).isPresent();
    assertThat(template.conditions()).containsOnlyKeys("C");
    Parameter stage = template.parameters().get("Stage");
    assertThat(stage.defaultValue().map(Located::value)).hasValue("dev");
    assertThat(stage.allowedValues()).containsExactly("dev", "prod");
    assertThat(stage.isSecret()).isTrue();
    Resource fn = template.resources().get("Fn");
    assertThat(fn.type()).isEqualTo("AWS::Lambda::Function");
    assertThat(fn.condition().map(Located::value)).hasValue("C");
    assertThat(fn.dependsOn()).map(Located::value).containsExactly("Other");
    assertThat(fn.attributes().entries())
        .map(entry -> entry.key().text())
        .containsExactly("DeletionPolicy");
    assertThat(fn.metadata()).isPresent();
    assertThat(fn.properties().get("Timeout")).isPresent();
    assertThat(fn.span().text()).isEqualTo("Fn");
    assertThat(template.resources().get("Other").dependsOn()).hasSize(2);
    assertThat(template.resources().get("Other").properties().entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resources: [a] | `Resources` is a list, not a mapping | [a]",
        "Resources: {A: 1} | resource `A` is a number, not a mapping | 1",
        "Resources: {A: {Properties: {}}} | resource `A` has no `Type` | A",
        "Resources: {A: {Type: [x]}} | `Type` of resource `A` is a list, not a text | [x]",
        "Resources: {A: {Type: T, Properties: 5}} | `Properties` of resource `A` is a number, not a mapping | 5",
        "Resources: {A: {Type: T, DependsOn: {a: b}}} | `DependsOn` of resource `A` is a mapping, not a text | {a: b}",
        "Resources: {A: {Type: T, DependsOn: [[x]]}} | an item of `DependsOn` of resource `A` is a list, not a text | [x]",
        "Resources: {A: {Type: T, Condition: [x]}} | `Condition` of resource `A` is a list, not a text | [x]",
        "Parameters: x | `Parameters` is a text, not a mapping | x",
        "Parameters: {P: x} | parameter `P` is a text, not a mapping | x",
        "Parameters: {P: {Type: String, AllowedValues: [{}]}} "
            + "| an item of `AllowedValues` of parameter `P` is a mapping, not a text | {}",
        "Conditions: [] | `Conditions` is a list, not a mapping | []",
        "Conditions: {C: yes} | condition `C` is a text, not a mapping | yes",
        "Mappings: {M: 1} | mapping `M` is a number, not a mapping | 1",
        "Transform: {} | `Transform` is not the name of a macro | {}",
      })
  void wrongShapesAreProblemsAtTheirPlace(String text, String message, String place) {
    Template template = Yaml.template("AWSTemplateFormatVersion: x\n" + text + "\n");
    assertThat(template.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE);
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.span().text()).isEqualTo(place);
            });
  }

  @Test
  void readingGoesOnAfterAProblem() {
    Template template =
        Yaml.template("Resources: {A: 1, B: {Type: T::B}, C: {Type: [x]}, D: {Type: T::D}}");
    assertThat(template.resources()).containsOnlyKeys("B", "D");
    assertThat(template.problems()).hasSize(2);
  }

  @Test
  void macrosAndLoopsAreKeptOrNamed() {
    Template template =
        Yaml.template(
            """
            Transform: Mine
            Resources:
              Fn::Transform: {Name: AWS::Include, Parameters: {Location: x}}
              Fn::ForEach::Topics: [T, [a], {}]
              A: {Fn::Transform: {Name: Macro}}
            Fn::Transform: [{Name: Third}]
            """
                .replace("Transform: Mine", "Transform: [AWS::LanguageExtensions, Mine]"));
    assertThat(template.transforms())
        .map(Located::value)
        .containsExactly("AWS::LanguageExtensions", "Mine", "Third", "AWS::Include");
    assertThat(template.problems())
        .allMatch(problem -> problem.kind() == Problem.Kind.NOT_ANALYSED)
        .map(Problem::message)
        .containsExactly(
            "`Fn::ForEach::Topics` is not expanded: its resources are not looked at",
            "resource `A` is made by a macro and not looked at");
    assertThat(template.mayHaveMore()).isTrue();
    assertThat(Yaml.template("Transform: AWS::Serverless-2016-10-31").mayHaveMore()).isFalse();
  }

  @Test
  void theFirstTemplateOfAFileCounts() {
    Template template =
        Yaml.template(
            "a: b\n---\nResources: {A: {Type: T::A}}\n---\nAWSTemplateFormatVersion: x\nResources: {}\n");
    assertThat(template.resources()).containsOnlyKeys("A");
    assertThat(template.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.span().text()).isEqualTo("AWSTemplateFormatVersion"));
  }
}
