package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Located;
import io.gwlint.value.Data;
import org.junit.jupiter.api.Test;

class EmbeddedMacrosTest {
  private static Data property(String properties, String name) {
    Template template = Yaml.template("Resources:\n  R:\n" + properties.indent(4));
    Resource resource = template.resources().get("R");
    return new Resolver(template, Inputs.none(), Scenario.only())
        .resolve(resource.properties())
        .get(name);
  }

  @Test
  void whatStandsBesideAMacroIsUnknown() {
    String beside = "Type: A::B\nProperties:\n  X: {A: 1, 'Fn::Transform': {Name: M}}\n  Y: 2\n";
    assertThat(property(beside, "X").get("A").isUnknown()).isTrue();
    assertThat(property(beside, "Y").string().get()).contains("2");
    String around = "Type: A::B\nFn::Transform: {Name: M}\nProperties: {Y: 2}\n";
    assertThat(property(around, "Y").isUnknown()).isTrue();
  }

  @Test
  void anIncludeOnlyAdds() {
    String include =
        "Type: A::B\nProperties:\n  Y: 2\n  Fn::Transform: {Name: AWS::Include, Parameters: {}}\n";
    assertThat(property(include, "Y").string().get()).contains("2");
    assertThat(property(include, "Z").isAbsent()).isFalse();
  }

  @Test
  void aResourceThatAMacroMakesMayBeAny() {
    assertThat(
            Yaml.template("Resources: {R: {'Fn::Transform': {Name: M}}, S: {Type: A::B}}")
                .mayHaveMore())
        .isTrue();
    assertThat(Yaml.template("Resources: {R: {Type: A::B}}").mayHaveMore()).isFalse();
  }

  @Test
  void eachMacroIsNamedOnce() {
    Template template =
        Yaml.template(
            """
            Resources:
              A: {Type: A::B, Properties: {X: {'Fn::Transform': {Name: M}}}}
              B: {Type: A::B, Properties: {X: [{'Fn::Transform': {Name: M}}, !Transform {Name: N}]}}
              C: {Type: A::B, Properties: {X: !Transform {Name: AWS::Include}}}
            """);
    assertThat(template.embeddedMacros()).extracting(Located::value).containsExactly("M", "N");
    assertThat(template.embeddedMacros().get(0).span().from().line()).isEqualTo(2);
  }
}
