package io.gwlint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.assembly.Gateways;
import io.gwlint.gateway.Mapped;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import org.junit.jupiter.api.Test;

/** Characters of a value, found in the file however they are written. */
class PlacesTest {
  private static final String METHOD =
      """
      Parameters: { Name: { Type: String, Default: abc } }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            Integration:
              Type: MOCK
              RequestTemplates:
                application/json: %s
      """;

  /** What stands in the file where the value has these characters. */
  private static String placed(String written, String characters) {
    String text = METHOD.formatted(written.replace("\n", "\n          "));
    var gateway =
        Gateways.of(new TreeReader().read(new SourceFile("t.yaml", text)), Inputs.none())
            .variants()
            .get(0)
            .gateway();
    var template = Mapped.of(gateway).get(0).template();
    String value = new TextChars(template.text().get().orElseThrow()).chars();
    int at = value.indexOf(characters);
    assertThat(at).as(value).isNotNegative();
    return template.span(at, at + characters.length()).text();
  }

  @Test
  void findsCharactersInEveryStyle() {
    assertThat(placed("'a ''b'' c'", "'b'")).isEqualTo("''b''");
    assertThat(placed("\"a \\\"b\\\" c\"", "\"b\"")).isEqualTo("\\\"b\\\"");
    assertThat(placed("|\n  one\n  two\n", "two")).isEqualTo("two");
    assertThat(placed(">\n  one\n  two\n", "e t")).isEqualTo("e\n            t");
  }

  @Test
  void findsCharactersOfTextsPutTogether() {
    assertThat(placed("!Join [\"-\", [one, !Ref Name, \"t\\nwo\"]]", "wo")).isEqualTo("wo");
    assertThat(placed("!Join [\"-\", [one, !Ref Name, two]]", "-abc").length()).isPositive();
    assertThat(placed("!Join [\"-\", [one, !Ref Api, two]]", "two")).isEqualTo("two");
    assertThat(placed("!Sub 'a ${Name} ${!b} ${Api} tail'", "tail")).isEqualTo("tail");
    assertThat(placed("!Sub 'a ${Name} ${!b} ${Api} tail'", "${b}")).isEqualTo("${!b}");
    assertThat(placed("!Sub 'a ${Name} ${!b}'", "abc")).isEqualTo("Name");
    assertThat(placed("!Sub [\"x ${Own} z\", {Own: !Ref Name}]", " z")).isEqualTo(" z");
  }
}
