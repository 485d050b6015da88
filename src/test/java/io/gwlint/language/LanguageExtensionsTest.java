package io.gwlint.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Node;
import io.gwlint.tree.TreeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageExtensionsTest {
  private static final String HEAD =
      "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::LanguageExtensions\n";

  private static Template expanded(String text, Map<String, String> parameters) {
    Template template =
        TemplateReader.read(new TreeReader().read(new SourceFile("template.yaml", text)))
            .orElseThrow();
    Inputs inputs = new Inputs(parameters, Optional.empty(), Optional.empty(), Optional.empty());
    return LanguageExtensions.expand(template, inputs);
  }

  private static Template expanded(String text) {
    return expanded(HEAD + text, Map.of());
  }

  private static String property(Template template, String id, String name) {
    return template.resources().get(id).properties().get(name).map(Node::toString).orElse("none");
  }

  private static List<String> messages(Template template, Problem.Kind kind) {
    return template.problems().stream()
        .filter(problem -> problem.kind() == kind)
        .map(problem -> problem.span().from().line() + ": " + problem.message())
        .toList();
  }

  private static List<String> refused(Template template) {
    return messages(template, Problem.Kind.REFUSED);
  }

  private static List<String> left(Template template) {
    return messages(template, Problem.Kind.NOT_ANALYSED);
  }

  @Test
  void loopsMakeResourcesConditionsAndOutputs() {
    Template template =
        expanded(
            """
            Conditions:
              Fn::ForEach::Cs: [N, [A, B], {'Is${N}': !Equals [!Ref N, A]}]
            Resources:
              Fn::ForEach::Rs:
                - N
                - [A, B]
                - Topic${N}:
                    Type: AWS::SNS::Topic
                    Condition: !Sub Is${N}
                    DependsOn: Queue${N}
                    Properties:
                      Name: !Ref N
                      Text: !Sub ${N} of ${AWS::Region} and &{N} and ${!N}
                      Plain: ${N}
                      Fn::ForEach::Ps: [K, [x, y], {'Key${K}': !Sub '${N}-${K}'}]
                  Queue${N}:
                    Type: AWS::SQS::Queue
                    Condition: Is${N}
            Outputs:
              Fn::ForEach::Os: [N, [A, B], {'Out${N}': {Value: !GetAtt [!Sub 'Topic${N}', TopicArn]}}]
            """);
    assertThat(template.problems()).isEmpty();
    assertThat(template.mayHaveMore()).isFalse();
    assertThat(template.conditions()).containsOnlyKeys("IsA", "IsB");
    assertThat(template.resources()).containsOnlyKeys("TopicA", "QueueA", "TopicB", "QueueB");
    assertThat(template.outputs().entries()).extracting(one -> one.key().text()).contains("OutB");
    Resource topic = template.resources().get("TopicB");
    assertThat(topic.condition().orElseThrow().value()).isEqualTo("IsB");
    assertThat(topic.dependsOn()).extracting(one -> one.value()).containsExactly("QueueB");
    assertThat(template.resources().get("QueueB").condition().orElseThrow().value())
        .isEqualTo("IsB");
    assertThat(property(template, "TopicB", "Name")).isEqualTo("B");
    assertThat(property(template, "TopicB", "Text"))
        .contains("B of ${AWS::Region} and &{N} and ${!N}");
    assertThat(property(template, "TopicB", "Plain")).isEqualTo("${N}");
    assertThat(property(template, "TopicA", "Keyy")).contains("A-y");
    assertThat(template.outputs().toString()).contains("TopicA");
  }

  @Test
  void everythingMadeStandsWhereItIsWritten() {
    Template template =
        expanded(
            """
            Resources:
              Fn::ForEach::Rs:
                - Name
                - [longer, b]
                - T${Name}x:
                    Type: AWS::SNS::Topic
                    Properties:
                      Name: !Sub a${Name}-${Other}
            """);
    Resource topic = template.resources().get("Tlongerx");
    assertThat(topic.span().text()).isEqualTo("T${Name}x");
    assertThat(topic.span().from().line()).isEqualTo(7);
    assertThat(
            io.gwlint.template.References.of(template).unresolved().stream()
                .map(Problem::span)
                .map(Span::text))
        .containsExactly("Other");
  }

  @Test
  void whatItemsCompleteIsAText() {
    Template template =
        expanded(
            """
            Resources:
              Fn::ForEach::Rs:
                - N
                - [A]
                - Topic${N}:
                    Type: AWS::SNS::Topic
                    Properties:
                      Sub: !Sub /${N}
                      Join: !Join ['.', [!Ref N, fifo]]
                      Region: !Sub ${N}-${AWS::Region}
                      Open: !Join ['.', [!Ref N, !Ref AWS::Region]]
                      Plain: !Sub /b
            """);
    assertThat(property(template, "TopicA", "Sub")).isEqualTo("/A");
    assertThat(property(template, "TopicA", "Join")).isEqualTo("A.fifo");
    assertThat(property(template, "TopicA", "Region")).contains("Fn::Sub");
    assertThat(property(template, "TopicA", "Open")).contains("Fn::Join");
    assertThat(property(template, "TopicA", "Plain")).contains("Fn::Sub");
  }

  @Test
  void collectionsMayBeParametersMappingsAndSplitTexts() {
    String text =
        HEAD
            + """
            Parameters:
              Names: {Type: CommaDelimitedList, Default: 'one, two'}
            Mappings:
              M: {k: {list: [p, q]}}
            Resources:
              Fn::ForEach::A: [N, !Ref Names, {'A${N}': {Type: AWS::SNS::Topic}}]
              Fn::ForEach::B: [O, !FindInMap [M, k, list], {'B${O}': {Type: AWS::SNS::Topic}}]
              Fn::ForEach::C: [P, !Split [';', 'x;y'], {'C${P}': {Type: AWS::SNS::Topic}}]
            """;
    assertThat(expanded(text, Map.of()).resources())
        .containsOnlyKeys("Aone", "Atwo", "Bp", "Bq", "Cx", "Cy");
    assertThat(expanded(text, Map.of("Names", "three")).resources()).containsKey("Athree");
  }

  @Test
  void innerCollectionsMayDependOnOuterItems() {
    Template template =
        expanded(
            """
            Mappings:
              Verbs: {items: {list: [GET]}, orders: {list: [GET, POST]}}
            Resources:
              Fn::ForEach::Paths:
                - Path
                - [items, orders]
                - Fn::ForEach::Methods:
                    - Verb
                    - !FindInMap [Verbs, !Ref Path, list]
                    - M${Path}${Verb}: {Type: AWS::SNS::Topic}
            """);
    assertThat(template.resources()).containsOnlyKeys("MitemsGET", "MordersGET", "MordersPOST");
  }

  @Test
  void ampersandLeavesLettersAndDigits() {
    Template template =
        expanded(
            """
            Resources:
              Fn::ForEach::Rs:
                - N
                - [a-1, 'b/2']
                - T&{N}: {Type: AWS::SNS::Topic, Properties: {Name: !Ref N}}
            """);
    assertThat(template.problems()).isEmpty();
    assertThat(property(template, "Tb2", "Name")).isEqualTo("b/2");
  }

  @Test
  void unknownCollectionsAreSaidOnceAndNothingIsMissing() {
    Template template =
        expanded(
            """
            Parameters:
              Names: {Type: CommaDelimitedList}
            Resources:
              Fn::ForEach::Outer:
                - M
                - [A, B]
                - T${M}:
                    Type: AWS::SNS::Topic
                    Properties:
                      Ref: !Ref M
                      Fn::ForEach::Props: [P, !Ref Names, {'P${P}': !Ref P}]
                  Fn::ForEach::Inner:
                    - N
                    - !Ref Names
                    - T${M}${N}: {Type: AWS::SNS::Topic, Properties: {Name: !Ref N}}
            Outputs:
              Fn::ForEach::Outs: [N, !Ref Names, {'O${N}': {Value: !Ref N}}]
            """);
    assertThat(refused(template)).isEmpty();
    assertThat(left(template))
        .containsExactly(
            "13: loop `Props` is not unrolled, as its items are unknown:"
                + " parameter `Names` has no default",
            "14: loop `Inner` is not unrolled, as its items are unknown:"
                + " parameter `Names` has no default",
            "19: loop `Outs` is not unrolled, as its items are unknown:"
                + " parameter `Names` has no default");
    assertThat(template.resources()).containsOnlyKeys("TA", "TB");
    assertThat(template.mayHaveMore()).isTrue();
    assertThat(io.gwlint.template.References.of(template).unresolved()).isEmpty();
  }

  @Test
  void anUnknownLoopOfPropertiesHidesNoNamesElsewhere() {
    Template template =
        expanded(
            """
            Parameters:
              Names: {Type: CommaDelimitedList}
            Resources:
              T:
                Type: AWS::SNS::Topic
                Properties:
                  Name: !Ref Nowhere
                  Fn::ForEach::Props: [P, !Ref Names, {'P${P}': !Ref P}]
            """);
    assertThat(io.gwlint.template.References.of(template).unresolved())
        .extracting(problem -> problem.span().text())
        .containsExactly("Nowhere");
  }

  @Test
  void conditionsOfLoopsMayComeFromMappings() {
    Template template =
        expanded(
            """
            Conditions: {Two: !Equals [a, b]}
            Mappings: {M: {Condition: {B: Two}}}
            Resources:
              Fn::ForEach::Rs:
                - N
                - [A, B]
                - T${N}:
                    Type: AWS::SNS::Topic
                    Condition: !FindInMap
                      [M, Condition, !Ref N, {DefaultValue: !Ref AWS::NoValue}]
            """);
    assertThat(template.problems()).isEmpty();
    assertThat(template.resources().get("TA").condition()).isEmpty();
    assertThat(template.resources().get("TB").condition().orElseThrow().value()).isEqualTo("Two");
  }

  @Test
  void namesThatOtherDeploymentsChangeStayExpressions() {
    Template template =
        expanded(
            """
            Parameters: {Stage: {Type: String, Default: dev}}
            Resources:
              T:
                Type: AWS::SNS::Topic
                Properties:
                  A: !Ref {'Fn::Sub': 'Fn${Stage}'}
                  B: !GetAtt [!If [C, X, Y], Arn]
                  C: !GetAtt [!Join ['', [X, Y]], Arn]
            """);
    assertThat(property(template, "T", "A")).contains("Fn::Sub");
    assertThat(property(template, "T", "B")).contains("Fn::If");
    assertThat(property(template, "T", "C")).contains("XY").doesNotContain("Fn::Join");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[N, a, {'T${N}': {Type: A::B}}] | 7: the collection of a loop is a list, not a text",
        "[N, [a]] | 7: a loop is a list of an identifier, a collection and a mapping of what it"
            + " makes",
        "{} | 7: a loop is a list of an identifier, a collection and a mapping of what it makes",
        "[P, [a], {'T${P}': {Type: A::B}}] | 7: identifier `P` of the loop is the name of a"
            + " parameter",
        "[N, [a, b], {T: {Type: A::B}}] | 7: the loop makes the key `T` a second time",
        "[N, [a], {R: {Type: A::B}}] | 7: the loop makes the key `R` a second time",
        "[N, [a-b], {'T${N}': {Type: A::B}}] | 7: the loop makes `Ta-b`, which has more than"
            + " letters and digits",
        "[N, [a], {'Fn::ForEach::M': [N, [b], {'T${N}': {Type: A::B}}]}] | 7: identifier `N` is"
            + " that of a loop around this one",
        "[N, [a], {'Fn::ForEach::L': [M, [b], {'T${N}': {Type: A::B}}]}] | 7: another loop is named"
            + " `L` already",
      })
  void whatTheTransformRefusesIsSaid(String loop, String message) {
    Template template =
        expanded(
            "Parameters: {P: {Type: String}}\nResources:\n  R: {Type: A::B}\n"
                + "  Y: {Type: A::B}\n  Fn::ForEach::L: "
                + loop
                + "\n");
    assertThat(refused(template)).containsExactly(message);
  }

  @Test
  void loopsGoFiveDeep() {
    String inner = "{'T${A}${B}${C}${D}${E}': {Type: A::B}}";
    for (String name : List.of("E", "D", "C", "B", "A")) {
      inner = "{'Fn::ForEach::L" + name + "': [" + name + ", [x], " + inner + "]}";
    }
    assertThat(refused(expanded("Resources: " + inner))).isEmpty();
    String deeper = "{'Fn::ForEach::LZ': [Z, [x], " + inner + "]}";
    assertThat(refused(expanded("Resources: " + deeper)))
        .containsExactly("3: more than 5 loops within one another");
  }

  @Test
  void placesAndOrderAreChecked() {
    assertThat(
            refused(
                expanded(
                    "Mappings:\n  Fn::ForEach::M: [N, [a], {'M${N}': {k: {v: 1}}}]\n"
                        + "Resources: {R: {Type: A::B}}")))
        .containsExactly("4: `Fn::ForEach` is not allowed in `Mappings`");
    String loop = "\nResources:\n  Fn::ForEach::L: [N, [a], {'T${N}': {Type: A::B}}]\n";
    assertThat(
            refused(
                expanded(
                    "Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions]" + loop,
                    Map.of())))
        .containsExactly(
            "1: `AWS::LanguageExtensions` comes after `AWS::Serverless-2016-10-31`,"
                + " which knows no loops");
  }

  @Test
  void withoutTheTransformALoopIsNoResource() {
    String loop = "Resources:\n  Fn::ForEach::L: [N, [a], {'T${N}': {Type: A::B}}]\n";
    Template whole = expanded("AWSTemplateFormatVersion: '2010-09-09'\n" + loop, Map.of());
    assertThat(messages(whole, Problem.Kind.UNREADABLE))
        .containsExactly(
            "3: `Fn::ForEach` without `Transform: AWS::LanguageExtensions` is no resource");
    assertThat(whole.mayHaveMore()).isTrue();
    Template part = expanded(loop + "  R: {Type: A::B}\n", Map.of());
    assertThat(refused(part)).isEmpty();
    assertThat(left(part)).hasSize(1);
  }

  @Test
  void hostileLoopsEnd() {
    String hundred = "[" + "x, ".repeat(999) + "x]";
    String text =
        "Resources:\n  Fn::ForEach::A:\n  - A\n  - "
            + hundred
            + "\n  - Fn::ForEach::B:\n    - B\n    - "
            + hundred
            + "\n    - Fn::ForEach::C: [C, "
            + hundred
            + ", {'T${A}${B}${C}': {Type: A::B}}]\n";
    long start = System.nanoTime();
    Template template = expanded(text);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    assertThat(refused(template))
        .contains("4: the loops make more than the 1 MB that a template may have");
    assertThat(template.mayHaveMore()).isTrue();
    Template empty = expanded(text.replace("{'T${A}${B}${C}': {Type: A::B}}", "{}"));
    assertThat(refused(empty))
        .contains("4: the loops make more than the 1 MB that a template may have");
  }
}
