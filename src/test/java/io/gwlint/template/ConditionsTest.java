package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final String HEAD =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Parameters:
        Stage: {Type: String, Default: dev}
        Open: {Type: String}
        Second: {Type: String}
      Resources: {}
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
        IsOpen: !Equals [!Ref Open, x]
      """;

  private static Answer condition(String expression, Map<String, String> choices) {
    Template template = Yaml.template(HEAD + "  C: " + expression + "\n");
    return new Resolver(template, Inputs.none(), new Scenario(choices)).condition("C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Equals [a, a] | YES",
        "!Equals [a, b] | NO",
        "{'Fn::Equals': [!Ref Stage, dev]} | YES",
        "!Equals [!Ref Open, x] | UNKNOWN",
        "!Equals [!Ref Open, !Ref Open] | YES",
        "!Not [!Equals [a, a]] | NO",
        "!And [!Condition IsDev, !Equals [a, a]] | YES",
        "!And [{Condition: IsOpen}, !Equals [a, b]] | NO",
        "!Or [!Condition IsOpen, !Condition IsDev] | YES",
        "!Or [!Condition IsOpen, !Not [!Condition IsDev]] | UNKNOWN",
        "!Condition Missing | UNKNOWN",
        "!Condition C | UNKNOWN",
        "!Not [!Condition C] | UNKNOWN",
        "!Equals [a] | UNKNOWN",
        "{Whatever: 1} | UNKNOWN",
      })
  void conditions(String expression, Answer expected) {
    assertThat(condition(expression, Map.of())).isEqualTo(expected);
  }

  @Test
  void aScenarioDecides() {
    Map<String, String> x = Map.of("parameter Open", "x");
    Map<String, String> other = Map.of("parameter Open", Scenario.OTHER);
    assertThat(condition("!Condition IsOpen", x)).isEqualTo(Answer.YES);
    assertThat(condition("!Condition IsOpen", other)).isEqualTo(Answer.NO);
    assertThat(
            condition("!Equals [!Ref AWS::Region, eu-west-1]", Map.of("AWS::Region", "eu-west-1")))
        .isEqualTo(Answer.YES);
    assertThat(
            condition(
                "!Equals [eu-west-1, !Ref AWS::Region]", Map.of("AWS::Region", Scenario.OTHER)))
        .isEqualTo(Answer.NO);
  }

  @Test
  void comparisonsOfOpenTextsAreChosenAsAWhole() {
    String comparison = "!Equals [!Ref Second, !Ref Open]";
    assertThat(condition(comparison, Map.of("parameter Open = parameter Second", "true")))
        .isEqualTo(Answer.YES);
    assertThat(condition(comparison, Map.of("parameter Open = parameter Second", "false")))
        .isEqualTo(Answer.NO);
    String expression = "!Equals [!Select [0, !Split ['-', !Ref Open]], a]";
    assertThat(condition(expression, Map.of("parameter Other", "x"))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void circlesAndLongChainsEnd() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      text.append("  C%d: !Not [!Condition C%d]\n".formatted(i, i + 1));
    }
    Resolver resolver =
        new Resolver(Yaml.template(text.toString()), Inputs.none(), Scenario.only());
    assertThat(resolver.condition("C0")).isEqualTo(Answer.UNKNOWN);
  }
}
