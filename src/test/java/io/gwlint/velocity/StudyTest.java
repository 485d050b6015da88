package io.gwlint.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static final Text.Part OPEN = new Text.Open("x", "unknown");

  private static Study study(String template) {
    return Study.of(Script.of(Text.of(template)), Map.of(), true);
  }

  private static String broken(String template) {
    return study(template)
        .broken()
        .map(found -> found.when() + "|" + found.excerpt() + "|" + found.problem())
        .orElse("");
  }

  private static List<String> injected(String template) {
    return study(template).injections(path -> true, name -> false).stream()
        .map(found -> found.problem() + " in " + found.when())
        .toList();
  }

  @Test
  void outputThatCanBeJsonIsLeftAlone() {
    List<String> templates =
        List.of(
            "{ \"a\": \"$input.params('a')\", \"b\": $input.json('$.b'), \"c\": $input.path('$.c')"
                + " }",
            "$input.json('$')",
            "{ \"N\": \"$input.json('$.n')\" }",
            "{#foreach($k in $input.params().querystring.keySet())\"$k\": 1"
                + "#if($foreach.hasNext),#end#end}",
            "#set($a = $input.path('$.items'))[#foreach($i in $a){\"id\": \"$i.id\"}"
                + "#if($foreach.hasNext),#end#end]",
            "{ \"x\": 1 #if($input.params('y') != ''), \"y\": \"$input.params('y')\"#end }",
            "#set($x = $input.params('x')){#if($x && $x != '')\"x\": 1#else\"y\": 2#end}",
            "#if($context.httpMethod == 'GET'){}#else[]#end",
            "{ \"a\": #if($input.path('$.a').isEmpty())null#{else}1#end }",
            "<html>$input.path('$.text')</html>",
            "");
    assertThat(templates).allSatisfy(template -> assertThat(broken(template)).isEmpty());
  }

  @Test
  void parametersHaveNoOtherGroups() {
    assertThat(injected("{ \"a\": \"$input.params().headers\" }")).isEmpty();
    assertThat(injected("{ \"a\": \"$input.params().header\" }")).isNotEmpty();
    String many = "$a".repeat(1_000);
    assertThat(Strays.of(Script.of(Text.of(many)), false, Optional.empty())).hasSize(50);
  }

  @Test
  void outputThatCannotBeJsonIsShown() {
    assertThat(broken("{ \"a\": \"$input.params('a')\" \"b\": 1 }"))
        .isEqualTo("|{ \"a\": \"1\" \"b\": 1 }|expected `,` or `}`");
    assertThat(broken("{ \"a\": \"$input.json('$')\" }")).contains("{ \"a\": \"{\"first\":1}\" }");
    assertThat(broken("{ \"a\": $input.path('$') }")).contains("{first=1}");
    assertThat(broken("{ \"a\": $undefined }")).contains("expected a value");
    assertThat(broken("[#foreach($i in $input.path('$.l'))1,#end]")).contains("expected a value");
  }

  @Test
  void saysForWhichRequest() {
    assertThat(broken("{ #if($input.params('a') != '')\"a\": 1,#end \"b\": 2 }")).isEmpty();
    assertThat(broken("{ \"b\": 2 #if($input.params('a') == 'x')\"a\": 1#end }"))
        .startsWith("`a` is `x`|");
    assertThat(broken("{ \"b\": 2, #if($input.params('a') != '')\"a\": 1#end }"))
        .startsWith("`a` is left out|");
    assertThat(
            broken(
                "[ 0 #foreach($i in"
                    + " $input.path('$.l'))#if($foreach.first),#end$foreach.index#if($foreach.hasNext),#end#end"
                    + " #if($input.path('$.l').size() == 1)x#end]"))
        .startsWith("`$.l` has one item|");
  }

  @Test
  void whatOnlyTheDeploymentKnowsDecidesNothing() {
    Text within = Text.of("{ \"a\": \"").plus(Text.of(OPEN)).plus("\", \"b\": ");
    assertThat(Study.of(Script.of(within.plus(Text.of(OPEN)).plus(" }")), Map.of(), true).broken())
        .isEmpty();
    Text beside = Text.of("{ \"a\": 1").plus(Text.of(OPEN)).plus(" \"b\" }");
    assertThat(Study.of(Script.of(beside), Map.of(), true).broken()).isEmpty();
    assertThat(Study.of(Script.of(within.plus("1 2 }")), Map.of(), true).broken()).isPresent();
    Text condition = Text.of("#if(\"").plus(Text.of(OPEN)).plus("\" == 'a'){}#else{ , }#end");
    assertThat(Study.of(Script.of(condition), Map.of(), true).broken()).isEmpty();
  }

  @Test
  void textsOfTheCallerBreakTextsOfJson() {
    assertThat(injected("{ \"a\": \"$input.params('a')\" }"))
        .containsExactly("a double quote in `a`");
    assertThat(injected("#set($x = $input.path('$.b.c')){ \"a\": \"it is $x\" }"))
        .containsExactly("a double quote in `$.b.c`");
    assertThat(injected("{ \"a\": \"$util.escapeJavaScript($input.json('$'))\" }"))
        .containsExactly("an apostrophe in `$`");
    assertThat(injected("{ \"a\": \"$input.params('a').replaceAll('\"', \"'\")\" }"))
        .containsExactly("a backslash in `a`");
  }

  @Test
  void escapedTextsAndOtherPlacesAreLeftAlone() {
    List<String> templates =
        List.of(
            "{ \"a\": $input.json('$.a'), \"n\": $input.path('$.n') }",
            "{ \"a\": \"$util.escapeJavaScript($input.params('a')).replaceAll(\"\\\\'\", \"'\")\""
                + " }",
            "{ \"a\": \"$util.urlEncode($input.params('a'))\" }",
            "{ \"a\": \"$util.base64Encode($input.body)\", \"c\": \"$context.requestId\" }",
            "Action=Send&Body=$input.body");
    assertThat(templates).allSatisfy(template -> assertThat(injected(template)).isEmpty());
    assertThat(study("{ \"a\": \"$input.path('$.a')\" }").injections(path -> false, name -> false))
        .isEmpty();
  }

  @Test
  void whatStandsInAPathStaysEncodedUntilATemplateDecodesIt() {
    assertThat(ofPath("{ \"a\": \"$input.params('id')\" }")).isEmpty();
    assertThat(ofPath("{ \"a\": \"$input.params().path.id\" }")).isEmpty();
    assertThat(ofPath("{ \"a\": \"$util.urlDecode($input.params('id'))\" }")).hasSize(1);
    assertThat(ofPath("{ \"a\": \"$util.escapeJavaScript($input.params('id'))\" }")).hasSize(1);
    assertThat(ofPath("{ \"a\": \"$input.params('sort')\" }")).hasSize(1);
  }

  private static List<Breakage> ofPath(String template) {
    return study(template).injections(path -> true, name -> name.equals("id"));
  }

  @Test
  void hugeTemplatesAreDoneInTime() {
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 2_000; i++) {
      many.append("#if($input.params('p").append(i).append("') == 'x')\"a\": 1,#end");
    }
    long start = System.nanoTime();
    broken(many.append("}").toString());
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(4_000);
  }

  @Test
  void aMockNeedsAStatus() {
    assertThat(study("{statusCode: 200}").withoutStatus(true)).isEmpty();
    assertThat(study("{ \"status\": 200 }").withoutStatus(true)).isPresent();
    assertThat(study("{ \"a\": { \"statusCode\": 200 } }").withoutStatus(true)).isPresent();
    Study some = study("#if($input.params('a') == 'b'){\"statusCode\": 200}#end");
    assertThat(some.withoutStatus(true)).isEmpty();
    assertThat(some.withoutStatus(false).orElseThrow().when()).isEqualTo("unless `a` is `b`");
  }
}
