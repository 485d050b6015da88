package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFileTest {
  private static ParameterFile file(String name, String text) {
    return ParameterFile.read(new SourceFile(name, text), Optional.empty());
  }

  private static ParameterFile toml(String text) {
    return file("samconfig.toml", text);
  }

  private static ParameterFile yaml(String text) {
    return file("params.yaml", text);
  }

  @Test
  void whatCannotBeReadIsSaidWithItsPlace() {
    assertThat(file("p.json", "{\"Parameters\":\n {\"A\": }}").error().orElseThrow())
        .startsWith("line 2:8: ");
    assertThat(file("p.json", "").error()).contains("the file is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        [{"ParameterKey": "A", "ParameterValue": "1"}, {"ParameterKey": "B", "ParameterValue": "x y"},
         {"ParameterKey": "C", "UsePreviousValue": true}]\
        """,
        "- ParameterKey: A\n  ParameterValue: 1\n- ParameterKey: B\n  ParameterValue: x y\n",
        "{\"Parameters\": {\"A\": \"1\", \"B\": \"x y\"}, \"Tags\": {\"T\": \"t\"}}",
        "Parameters:\n"
            + "  - {ParameterKey: A, ParameterValue: 1}\n"
            + "  - {ParameterKey: B, ParameterValue: x y}\n",
        "template-file-path: t.yaml\nparameters: {A: 1, B: x y}\ntags: {T: t}\n",
        "A: 1\nB: x y\n",
        "[\"A=1\", \"B='x y'\"]",
        "# of prod\n\nA=1\nB=\"x y\"\n",
        "A=1 B='x y'",
        "ParameterKey=A,ParameterValue=1\nParameterKey=B,ParameterValue='x y'",
        "version: 0.1\ndefault: {deploy: {parameters: {parameter_overrides: 'A=1 B=\"x y\"'}}}",
        "version: 0.1\ndefault: {global: {parameters: {parameter_overrides: [A=1, \"B='x y'\"]}}}",
        "version: 0.1\ndefault: {deploy: {parameters: {parameter_overrides: {A: 1, B: x y}}}}",
      })
  void allForms(String text) {
    assertThat(yaml(text))
        .isEqualTo(
            new ParameterFile(Map.of("A", "1", "B", "x y"), Optional.empty(), Optional.empty()));
  }

  @Test
  void listsAreJoined() {
    assertThat(yaml("A: [1, 2]\nB: true").values()).isEqualTo(Map.of("A", "1,2", "B", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2]", "text", "", "{\"A\": ", "[{\"Key\": \"A\"}]"})
  void otherFilesAreErrors(String text) {
    assertThat(yaml(text).error()).isPresent();
    assertThat(yaml(text).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameter_overrides = \"A=1 B=\\\"x y\\\"\"",
        "parameter_overrides = 'A=1 B=\"x y\"'",
        "parameter_overrides = \"\"\"\nA=1 \\\n  B='x y'\"\"\"",
        "parameter_overrides = [\n  \"A=1\", # one\n  \"B='x y'\",\n]",
        "parameter_overrides = \"ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue='x"
            + " y'\"",
        "parameter_overrides = {A = 1, B = \"x y\"}",
      })
  void samConfigurations(String line) {
    String text =
        """
        version = 0.1 # comment
        [default.global.parameters]
        stack_name = "[x]"
        parameter_overrides = "A=0"
        [default.deploy.parameters]
        capabilities = "CAPABILITY_IAM"
        confirm = true
        %s
        region = "eu-west-1"
        [prod.deploy.parameters]
        parameter_overrides = "A=3 D=4"
        """
            .formatted(line);
    assertThat(toml(text).values()).isEqualTo(Map.of("A", "1", "B", "x y"));
    assertThat(toml(text).region()).contains("eu-west-1");
    SourceFile source = new SourceFile("samconfig.toml", text);
    assertThat(ParameterFile.read(source, Optional.of("prod")).values())
        .isEqualTo(Map.of("A", "3", "D", "4"));
    assertThat(ParameterFile.read(source, Optional.of("test")).error())
        .contains("it has no environment `test`, only default, prod");
  }

  @Test
  void dottedKeysAndInlineTablesAreRead() {
    assertThat(toml("[default]\ndeploy.parameters.parameter_overrides = 'A=1'").values())
        .isEqualTo(Map.of("A", "1"));
    assertThat(
            toml("[\"default\".deploy]\nparameters = {parameter_overrides = 'A=1', x = 2}")
                .values())
        .isEqualTo(Map.of("A", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "a",
        "a =",
        "a = [",
        "a = {",
        "a = \"",
        "= 1",
        "[[x",
        "a = {{{",
        "a = [,,",
        "a = \"\\u12",
        "\"",
        "a = '''"
      })
  void brokenTomlEnds(String text) {
    assertThat(toml(text).values()).isEmpty();
  }

  @Test
  void backslashesOfPathsStay() {
    assertThat(Overrides.of("P=C:\\dir Q=\"a\\\"b\" R= S='' junk"))
        .isEqualTo(Map.of("P", "C:\\dir", "Q", "a\"b", "R", "", "S", ""));
  }
}
