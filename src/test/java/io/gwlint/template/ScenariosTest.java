package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Answer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private static Template template(String parameters, String conditions, String resources) {
    return Yaml.template(
        "Parameters:\n"
            + parameters.indent(2)
            + "Mappings: {M: {dev: {a: 1}, prod: {a: 2}}}\nConditions:\n"
            + conditions.indent(2)
            + "Resources:\n"
            + resources.indent(2));
  }

  private static Plan plan(Template template) {
    return Scenarios.plan(template, Inputs.none(), template.resources().keySet());
  }

  private static List<String> values(Plan plan, String parameter) {
    return plan.scenarios().stream()
        .map(scenario -> scenario.choices().get("parameter " + parameter))
        .toList();
  }

  /** Scenarios in which a condition holds. */
  private static Set<Scenario> where(Template template, Plan plan, String condition) {
    return plan.scenarios().stream()
        .filter(
            scenario ->
                new Resolver(template, Inputs.none(), scenario).condition(condition) == Answer.YES)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String when(Template template, String condition) {
    Plan plan = plan(template);
    return Scenarios.describe(plan, where(template, plan, condition));
  }

  @Test
  void withoutConditionsThereIsOne() {
    Plan plan = plan(template("P: {Type: String}", "C: !Equals [!Ref P, a]", "A: {Type: T::T}"));
    assertThat(plan.scenarios()).containsExactly(Scenario.only());
    assertThat(plan.exhaustive()).isTrue();
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void theDefaultComesFirstAndStandsForTheRest() {
    Template template =
        template(
            "Environment: {Type: String, Default: dev}",
            "IsProd: !Equals [!Ref Environment, prod]",
            "A: {Type: T::T, Condition: IsProd}");
    assertThat(values(plan(template), "Environment")).containsExactly("dev", "prod");
    assertThat(when(template, "IsProd")).isEqualTo("Environment is `prod`");
    Plan plan = plan(template);
    assertThat(Scenarios.describe(plan, Set.of(plan.scenarios().get(0))))
        .isEqualTo("Environment is not `prod`");
    assertThat(Scenarios.describe(plan, new HashSet<>(plan.scenarios()))).isEmpty();
  }

  @Test
  void aComparedDefaultLeavesRoomForOthers() {
    Template template =
        template(
            "Domain: {Type: String, Default: ''}",
            "HasDomain: !Not [!Equals [!Ref Domain, '']]",
            "A: {Type: T::T, Properties: {x: !If [HasDomain, 1, 2]}}");
    assertThat(values(plan(template), "Domain")).containsExactly("", Scenario.OTHER);
    assertThat(when(template, "HasDomain")).isEqualTo("Domain is not empty");
    Plan plan = plan(template);
    Resolver resolver = new Resolver(template, Inputs.none(), plan.scenarios().get(1));
    assertThat(resolver.names().ref("Domain", template.root().span()).text().get().orElseThrow())
        .hasToString("${parameter Domain}");
  }

  @Test
  void twoEqualitiesOfOneParameterNeverHoldTogether() {
    Template template =
        template(
            "E: {Type: String}",
            "A: !Equals [!Ref E, a]\nB: !Equals [b, !Ref E]\nBoth: !And [!Condition A, !Condition B]",
            "R: {Type: T::T, Condition: Both}");
    Plan plan = plan(template);
    assertThat(values(plan, "E")).containsExactly(Scenario.OTHER, "a", "b");
    assertThat(where(template, plan, "Both")).isEmpty();
  }

  @Test
  void allowedValuesAreTheOnlyOnes() {
    Template template =
        template(
            "E: {Type: String, AllowedValues: [a, b, c, d], Default: c}",
            "A: !Equals [!Ref E, a]\nNever: !Equals [!Ref E, z]",
            "R: {Type: T::T, Condition: A}\nS: {Type: T::T, Condition: Never}");
    assertThat(values(plan(template), "E")).containsExactly("c", "a");
    Template two =
        template(
            "E: {Type: String, AllowedValues: [a, b]}",
            "A: !Equals [!Ref E, a]",
            "R: {Type: T::T, Condition: A}");
    assertThat(values(plan(two), "E")).containsExactly("a", "b");
    assertThat(Scenarios.describe(plan(two), Set.of(plan(two).scenarios().get(1))))
        .isEqualTo("E is `b`");
  }

  @Test
  void allowedValuesThatChooseAMappingsEntryAreAllSeen() {
    Template template =
        template(
            "E: {Type: String, AllowedValues: [dev, prod]}\nFree: {Type: String, Default: dev}",
            "{}",
            "R: {Type: T::T, Properties: {x: !FindInMap [M, !Ref E, a], y: !FindInMap [M, !Ref Free, a]}}");
    assertThat(values(plan(template), "E")).containsExactly("dev", "prod");
    assertThat(values(plan(template), "Free")).containsOnlyNulls();
  }

  @Test
  void givenParametersAreFixed() {
    Template template =
        template("E: {Type: String}", "A: !Equals [!Ref E, a]", "R: {Type: T::T, Condition: A}");
    Inputs inputs =
        new Inputs(Map.of("E", "a"), Optional.empty(), Optional.empty(), Optional.empty());
    Plan plan = Scenarios.plan(template, inputs, Set.of("R"));
    assertThat(plan.scenarios()).containsExactly(Scenario.only());
    assertThat(new Resolver(template, inputs, plan.scenarios().get(0)).condition("A"))
        .isEqualTo(Answer.YES);
  }

  @Test
  void onlyConditionsOfRelevantResourcesCount() {
    Template template =
        template(
            "E: {Type: String}\nF: {Type: String}",
            "A: !Equals [!Ref E, a]\nB: !Not [!Condition A]\nC: !Equals [!Ref F, a]",
            "R: {Type: T::T, Condition: B}\nS: {Type: T::T, Condition: C}");
    Plan plan = Scenarios.plan(template, Inputs.none(), Set.of("R"));
    assertThat(plan.scenarios().get(0).choices()).containsOnlyKeys("parameter E");
    assertThat(plan.scenarios()).hasSize(2);
  }

  @Test
  void scenariosThatDifferInNothingAreOne() {
    Template template =
        template(
            "A: {Type: String, Default: ''}\nB: {Type: String, Default: ''}",
            "Any: !Or [!Not [!Equals [!Ref A, '']], !Not [!Equals [!Ref B, '']]]",
            "R: {Type: T::T, Condition: Any}");
    assertThat(plan(template).scenarios()).hasSize(2);
    assertThat(when(template, "Any")).isEqualTo("A is not empty or B is not empty");
  }

  @Test
  void twoParametersAreNamedTogether() {
    Template template =
        template(
            "A: {Type: String, Default: a}\nB: {Type: String, Default: b}",
            "X: !Equals [!Ref A, x]\nY: !Equals [!Ref B, y]\nBoth: !And [!Condition X, !Condition Y]",
            "R: {Type: T::T, Condition: X}\nS: {Type: T::T, Condition: Both}\nT: {Type: T::T, Condition: Y}");
    assertThat(plan(template).scenarios()).hasSize(4);
    assertThat(when(template, "Both")).isEqualTo("A is `x` and B is `y`");
    assertThat(when(template, "X")).isEqualTo("A is `x`");
  }

  @Test
  void whatHasNoShortNameIsShownByExample() {
    Template template =
        template(
            "A: {Type: String, AllowedValues: ['1', '2']}\nB: {Type: String, AllowedValues: ['1', '2']}",
            "X: !Equals [!Ref A, '1']\nY: !Equals [!Ref B, '1']\n"
                + "Same: !Or [!And [!Condition X, !Condition Y], !And [!Not [!Condition X], !Not [!Condition Y]]]",
            "R: {Type: T::T, Condition: Same}\nS: {Type: T::T, Condition: X}\nT: {Type: T::T, Condition: Y}");
    assertThat(when(template, "Same")).isEqualTo("A is `1` and B is `1`, for example");
  }

  @Test
  void expressionsAreSettledByTheParametersInThem() {
    Template template =
        template(
            "Subnets: {Type: CommaDelimitedList, Default: ''}",
            "HasSubnets: !Not [!Equals [!Join ['', !Ref Subnets], '']]",
            "R: {Type: T::T, Properties: {x: !If [HasSubnets, !Ref Subnets, no]}}");
    Plan plan = plan(template);
    assertThat(plan.exhaustive()).isTrue();
    for (Scenario scenario : plan.scenarios()) {
      Resolver resolver = new Resolver(template, Inputs.none(), scenario);
      boolean isEmpty = "".equals(scenario.choices().get("parameter Subnets"));
      boolean has = resolver.condition("HasSubnets").isYes();
      assertThat(isEmpty && has).isFalse();
    }
    assertThat(where(template, plan, "HasSubnets"))
        .isNotEmpty()
        .isNotEqualTo(Set.copyOf(plan.scenarios()));
  }

  @Test
  void openTextsAreEqualOrNot() {
    Template template =
        template(
            "A: {Type: String}\nB: {Type: String}",
            "Same: !Equals [!Ref A, !Ref B]\nSelf: !Equals [!Ref A, !Ref A]\nImport: !Equals [!ImportValue X, 'on']",
            "R: {Type: T::T, Condition: Same}\nS: {Type: T::T, Condition: Self}");
    assertThat(when(template, "Same")).isEqualTo("A equals B");
    assertThat(when(template, "Self")).isEmpty();
  }

  @Test
  void aRegionIsAVariable() {
    Template template =
        template(
            "A: {Type: String}",
            "Here: !Equals [!Ref 'AWS::Region', eu-west-1]",
            "R: {Type: T::T, Condition: Here}");
    assertThat(when(template, "Here")).isEqualTo("AWS::Region is `eu-west-1`");
  }

  @Test
  void aLookupInAMappingIsTriedForItsKeys() {
    Template template =
        template(
            "E: {Type: String}",
            "Two: !Equals [!FindInMap [M, !Ref E, a], '2']",
            "R: {Type: T::T, Condition: Two}");
    Plan plan = plan(template);
    assertThat(plan.variables().get(1).values()).containsExactly(Scenario.OTHER, "dev", "prod");
    assertThat(
            new Resolver(template, Inputs.none(), new Scenario(Map.of("parameter E", "prod")))
                .condition("Two"))
        .isEqualTo(Answer.YES);
  }

  @Test
  void manyParametersStayWithinTheBudgetAndMeetInPairs() {
    StringBuilder parameters = new StringBuilder();
    StringBuilder conditions = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      parameters.append(
          "P%d: {Type: String, AllowedValues: ['true', 'false'], Default: 'false'}\n".formatted(i));
      conditions.append("C%d: !Equals [!Ref P%d, 'true']\n".formatted(i, i));
      resources.append("R%d: {Type: T::T, Condition: C%d}\n".formatted(i, i));
    }
    conditions.append(
        "All: !And ["
            + "!Condition C0, !Condition C1, !Condition C2, !Condition C3, !Condition C4, "
            + "!Condition C5, !Condition C6, !Condition C7, !Condition C8, !Condition C9]\n");
    resources.append("All: {Type: T::T, Condition: All}\n");
    Template template =
        template(parameters.toString(), conditions.toString(), resources.toString());
    Plan plan = plan(template);
    assertThat(plan.scenarios()).hasSizeBetween(8, Scenarios.BUDGET);
    assertThat(plan.exhaustive()).isFalse();
    assertThat(plan.leftOut()).singleElement().asString().contains("more than a million");
    assertThat(plan.scenarios().get(0).choices().values()).containsOnly("false");
    Set<String> pairs = new HashSet<>();
    for (Scenario scenario : plan.scenarios()) {
      for (int i = 0; i < 40; i++) {
        for (int j = i + 1; j < 40; j++) {
          pairs.add(
              i
                  + scenario.choices().get("parameter P" + i)
                  + j
                  + scenario.choices().get("parameter P" + j));
        }
      }
    }
    assertThat(pairs).hasSize(40 * 39 / 2 * 4);
    assertThat(where(template, plan, "All")).isNotEmpty();
    assertThat(plan(template)).isEqualTo(plan);
    assertThat(Scenarios.describe(plan, where(template, plan, "C7")))
        .isEqualTo("P7 is `true`, for example");
  }

  @Test
  void aHundredConditionsOfOneParameterAreFew() {
    StringBuilder conditions = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      conditions.append("C%d: !Equals [!Ref P, v%d]\n".formatted(i, i));
      resources.append("R%d: {Type: T::T, Condition: C%d}\n".formatted(i, i));
    }
    Plan plan = plan(template("P: {Type: String}", conditions.toString(), resources.toString()));
    assertThat(plan.scenarios()).hasSize(51);
    assertThat(plan.exhaustive()).isTrue();
  }
}
