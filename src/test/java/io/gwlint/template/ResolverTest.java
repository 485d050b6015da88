package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.tree.Node;
import io.gwlint.value.Data;
import io.gwlint.value.Nothing;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Parameters:
        Stage: {Type: String, Default: dev}
        Open: {Type: String}
        Size: {Type: Number, Default: 30}
        Names: {Type: CommaDelimitedList, Default: "a, b,c"}
        OpenNames: {Type: CommaDelimitedList}
        Only: {Type: String, AllowedValues: [one]}
        Secret: {Type: String, NoEcho: true, Default: changeme}
        Looked: {Type: "AWS::SSM::Parameter::Value<String>", Default: /path}
      Mappings:
        ByStage:
          dev: {timeout: 29, names: [x, y]}
          prod: {timeout: 10}
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
        IsOpen: !Equals [!Ref Open, x]
      Resources:
        Fn: {Type: "AWS::Lambda::Function"}
        Child: {Type: "AWS::CloudFormation::Stack"}
      """;

  private final Template template = Yaml.template(TEMPLATE);
  private final Resolver resolver = new Resolver(template, Inputs.none(), Scenario.only());

  private static Node node(String text) {
    return Yaml.document(text).roots().get(0);
  }

  private Data resolve(String text) {
    return resolver.resolve(node(text));
  }

  /** How a text reads, or what else it is. */
  private String shown(String text) {
    Data data = resolve(text);
    return data instanceof Scalar scalar
        ? scalar.value().toString()
        : data.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "!Ref Stage | dev",
        "{Ref: Stage} | dev",
        "!Ref Only | one",
        "!Ref Open | ${parameter Open}",
        "!Ref Secret | ${parameter Secret}",
        "!Ref Looked | ${parameter Looked}",
        "!Ref Fn | ${Fn}",
        "!Ref AWS::Region | ${AWS::Region}",
        "!Ref AWS::StackName | ${AWS::StackName}",
        "!Ref AWS::NoValue | Nothing",
        "!Ref AWS::NotificationARNs | Opaque",
        "!Ref Missing | ${name Missing}",
        "{Ref: [Stage]} | Opaque",
        "!GetAtt Fn.Arn | ${Fn.Arn}",
        "{'Fn::GetAtt': [Fn, Arn]} | ${Fn.Arn}",
        "{'Fn::GetAtt': [Fn, !Ref Stage]} | ${Fn.dev}",
        "!GetAtt Child.Outputs.ApiId | ${Child.Outputs.ApiId}",
        "{'Fn::GetAtt': [Child, Outputs.ApiId]} | ${Child.Outputs.ApiId}",
        "!GetAtt Missing.Arn | ${name Missing.Arn}",
        "!Sub 'x-${Stage}-${Fn.Arn}-${AWS::Region}' | x-dev-${Fn.Arn}-${AWS::Region}",
        "{'Fn::Sub': ['${a}/${Stage}', {a: !Ref Size}]} | 30/dev",
        "!Sub '${!Stage} ${ Stage } $Stage ${' | ${Stage} dev $Stage ${",
        "!Sub '${Names}' | ${${Names}}",
        "!Join ['-', [a, !Ref Stage, !Ref AWS::NoValue, !Ref Fn]] | a-dev-${Fn}",
        "{'Fn::Join': ['', [a, 1]]} | a1",
        "!Join [':', !Ref Names] | a:b:c",
        "!Join ['+', !Split ['/', 'a/b/c']] | a+b+c",
        "!Join ['-', []] | ~~",
        "!Select [1, !Ref Names] | b",
        "!Select ['0', [!Ref Stage, b]] | dev",
        "!Select [2, !Split ['/', 'a/b/${AWS::Region}']] | ${AWS::Region}",
        "!Select [2, !Split ['/', !Sub 'a/b/${AWS::Region}']] | ${AWS::Region}",
        "!Select [0, !Split ['/', !Sub 'a/${Open}']] | a",
        "!Select [1, !Split ['/', !Sub 'a/${Open}']]"
            + " | ${{Fn::Select: [1, {Fn::Split: [/, {Fn::Sub: a/${Open}}]}]}}",
        "!Select [3, !GetAZs ''] | ${availability zone 3}",
        "!Select [0, !GetAZs {Ref: AWS::Region}] | ${availability zone 0}",
        "!Select [0, !GetAZs eu-west-1] | ${availability zone 0 of eu-west-1}",
        "!GetAZs '' | Opaque",
        "!Cidr ['10.0.0.0/16', 4, 8] | Opaque",
        "!FindInMap [ByStage, !Ref Stage, timeout] | 29",
        "{'Fn::FindInMap': [ByStage, prod, timeout]} | 10",
        "!FindInMap [ByStage, none, timeout, {DefaultValue: 5}] | 5",
        "!FindInMap [ByStage, none, timeout] | Opaque",
        "!FindInMap [ByStage, !Ref Open, timeout] | Opaque",
        "!FindInMap [Missing, dev, timeout] | Opaque",
        "!If [IsDev, a, b] | a",
        "{'Fn::If': [IsDev, !Ref AWS::NoValue, b]} | Nothing",
        "!If [IsOpen, a, b] | Opaque",
        "!If [Missing, a, b] | Opaque",
        "!If [IsDev, a] | Opaque",
        "!ImportValue Shared-Vpc | ${import Shared-Vpc}",
        "{'Fn::ImportValue': !Sub '${Stage}-Vpc'} | ${import dev-Vpc}",
        "!Base64 abc | YWJj",
        "!Transform {Name: AWS::Include, Parameters: {Location: x}} | Opaque",
        "!Length [a, b] | 2",
        "!Length {Ref: OpenNames} | Opaque",
        "!ToJsonString {a: [1, true, 'q\"'], b: !Ref Fn} | {\"a\":[1,true,\"q\\\"\"],\"b\":\"${Fn}\"}",
        "!Equals [a, a] | true",
        "{'Fn::Unknown': x} | Opaque",
        "'{{resolve:ssm:/x}}' | ${{{resolve:ssm:/x}}}",
        "!Sub 'a{{resolve:secretsmanager:${Fn}:SecretString}}b' | a${{{resolve:secretsmanager:${Fn}:SecretString}}}b",
        "'{{resolve:ssm' | {{resolve:ssm",
      })
  void intrinsics(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void sameExpressionIsSameCharactersHoweverSpelled() {
    assertThat(resolve("!Sub 'arn:${AWS::Partition}:${Fn.Arn}'"))
        .isInstanceOf(Scalar.class)
        .extracting(data -> data.text().get())
        .isEqualTo(resolve("!Join [':', [arn, !Ref AWS::Partition, !GetAtt Fn.Arn]]").text().get());
  }

  @Test
  void anOpenParameterSaysWhy() {
    assertThat(resolve("!Ref Open").text().get().orElseThrow())
        .isEqualTo(Text.of(new Text.Open("parameter Open", "parameter `Open` has no default")));
  }

  @Test
  void numbersAndBooleansKeepTheirKind() {
    assertThat(((Scalar) resolve("30")).kind()).isEqualTo(Scalar.Kind.NUMBER);
    assertThat(((Scalar) resolve("true")).kind()).isEqualTo(Scalar.Kind.BOOLEAN);
    assertThat(((Scalar) resolve("!Ref Size")).kind()).isEqualTo(Scalar.Kind.NUMBER);
    assertThat(((Scalar) resolve("!Ref Stage")).kind()).isEqualTo(Scalar.Kind.STRING);
    assertThat(resolve("null")).isInstanceOf(Nothing.class);
  }

  @Test
  void aListParameterIsAList() {
    assertThat(resolve("!Ref Names").items())
        .map(item -> item.string().get().orElseThrow())
        .containsExactly("a", "b", "c");
    assertThat(resolve("!Ref OpenNames")).isInstanceOf(Opaque.class);
    assertThat(resolve("!FindInMap [ByStage, dev, names]").items()).hasSize(2);
  }

  @Test
  void itemsThatAreNoValueAreDropped() {
    Data list =
        resolve("[a, !Ref AWS::NoValue, !If [IsDev, !Ref AWS::NoValue, x], !If [IsDev, b, x]]");
    assertThat(list.items())
        .map(item -> item.string().get().orElseThrow())
        .containsExactly("a", "b");
    assertThat(list.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!If [IsOpen, a, b]", "{'Fn::Transform': {Name: X}}"})
  void anItemThatMayVanishLeavesTheListIncomplete(String item) {
    Data list = resolve("[a, " + item + "]");
    assertThat(list.isComplete()).isFalse();
    assertThat(list.items()).hasSize(1);
    assertThat(shown("!Join [',', [a, " + item + "]]")).startsWith("${");
  }

  @Test
  void membersThatAreNoValueAreAbsent() {
    Data map = resolve("{a: 1, b: !Ref AWS::NoValue, c: !If [IsDev, !Ref AWS::NoValue, 1]}");
    assertThat(map.members()).hasSize(1);
    assertThat(map.get("c").isAbsent()).isTrue();
    assertThat(map.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fn::Transform: {Name: AWS::Include}", "Fn::ForEach::X: [a, [b], {}]"})
  void membersFromElsewhereLeaveTheMappingIncomplete(String member) {
    Data map = resolve("a: 1\n" + member);
    assertThat(map.isComplete()).isFalse();
    assertThat(map.members()).hasSize(1);
    assertThat(map.get("b").isUnknown()).isTrue();
  }

  @Test
  void refIsAnIntrinsicOnlyWhenItIsAlone() {
    assertThat(resolve("{Ref: Stage, other: 1}").get("Ref").string().get()).hasValue("Stage");
    assertThat(resolve("{Condition: IsDev}").get("Condition").string().get()).hasValue("IsDev");
  }

  @Test
  void spansAreThoseOfTheExpression() {
    assertThat(resolve("a: !Ref Stage").get("a").span().text()).isEqualTo("!Ref Stage");
    assertThat(resolve("a: !FindInMap [ByStage, dev, timeout]").get("a").span().text())
        .startsWith("!FindInMap");
    assertThat(resolve("a: !If [IsDev, 1, 2]").get("a").span().text()).isEqualTo("1");
    assertThat(resolve("a: !Select [0, !Split ['/', a/b]]").get("a").span().text())
        .startsWith("!Select");
  }

  @Test
  void givenValuesWin() {
    Inputs inputs =
        new Inputs(
            Map.of("Stage", "prod", "Open", "x", "Looked", "/other"),
            Optional.of("cn-north-1"),
            Optional.of("123456789012"),
            Optional.empty());
    Resolver given = new Resolver(template, inputs, Scenario.only());
    assertThat(
            given
                .resolve(node("!Sub '${Stage} ${Open} ${AWS::Region} ${AWS::AccountId}'"))
                .string()
                .get())
        .hasValue("prod x cn-north-1 123456789012");
    assertThat(given.resolve(node("!Sub '${AWS::Partition} ${AWS::URLSuffix}'")).string().get())
        .hasValue("aws-cn amazonaws.com.cn");
    assertThat(given.resolve(node("!Ref Looked")).string().isUnknown()).isTrue();
    assertThat(given.condition("IsOpen").isYes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"us-gov-west-1,aws-us-gov", "eu-west-1,aws"})
  void thePartitionFollowsFromTheRegion(String region, String partition) {
    Inputs inputs = new Inputs(Map.of(), Optional.of(region), Optional.empty(), Optional.empty());
    assertThat(
            new Resolver(template, inputs, Scenario.only())
                .resolve(node("!Ref AWS::Partition"))
                .string()
                .get())
        .hasValue(partition);
  }
}
