package io.gwlint.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gwlint.value.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static String at(String template) {
    Optional<SyntaxFault> fault = Script.of(Text.of(template)).fault();
    return fault.map(found -> found.from() + ".." + found.to() + " " + found.message()).orElse("");
  }

  @Test
  void saysWhatCannotBeParsedAndWhere() {
    assertThat(at("{ #if($a) 1 }")).isEqualTo("2..5 `#if` has no `#end`");
    assertThat(at("a\n#end")).startsWith("2..6 `#end` closes nothing");
    assertThat(at("\t\t$input.path(\"x)"))
        .isEqualTo("14..15 the text that starts here has no closing quote");
    assertThat(at("{\n  \"a\": ${b }")).isEqualTo("13..14 Velocity cannot parse `}` here");
    assertThat(at("#if($a)\n#else if($b)\n#end\n#else"))
        .startsWith("26..31 `#else` stands outside");
    assertThat(at("#set($x = 1")).contains("in the middle of a directive");
    assertThat(at("\"$input.params(\\\"a\\\")\"")).startsWith("15..17 ").contains("not escaped");
    assertThat(at("#set($a = \"#if($b\")")).startsWith("1");
  }

  @Test
  void takesWhatTheServiceTakes() {
    List<String> templates =
        List.of(
            "#set($context.requestOverride.header.X-Amz-Target = 'a')",
            "#set($context[\"requestOverride\"].querystring[\"a\"] = \"b\")",
            "#foreach($i in [0..$n])$i#if($foreach.hasNext),#end#end",
            "#macro(name $a $b = 1)<$a>#end #name('x')",
            "#foreach($a in $b)$c.d$#if($e)F#end#end",
            "{ \"color\": \"#fff\", \"price\": \"5$\", \"x\": \"$\" }",
            "$input.params().header.get('a-b') ## a comment",
            "#* a\nblock *# #[[ $not #if ]]#",
            "#if($a and not $b || $c.d() ne 'x')1#{else}2#end",
            "");
    assertThat(templates).allSatisfy(template -> assertThat(at(template)).isEmpty());
  }

  @Test
  void saysNothingWhereAnUnknownPartMayMendIt() {
    Text.Part open = new Text.Open("x", "unknown");
    Text unclosed = Text.of("#if($a) ").plus(Text.of(open));
    Text before = Text.of("#end ").plus(Text.of(open));
    assertThat(Script.of(unclosed).fault()).isEmpty();
    assertThat(Script.of(before).fault()).isPresent();
  }

  private static String render(String template) {
    Samples samples = new Samples(Map.of(), true);
    try {
      return Renderer.render(
              Script.of(Text.of(template)), ConcreteRequest.bare(), samples, new Effort())
          .text();
    } catch (HaltException e) {
      return "halted";
    }
  }

  @Test
  void hostileTemplatesEnd() {
    List<String> hostile =
        List.of(
            "#foreach($i in [1..1000000000])x#end",
            "#set($x = \"#foreach($i in [1..1000000000])x#end\")$x",
            "#set($x = [1..2000000000])",
            "#macro(a)#a()#a()#end#a()",
            "#set($x = 'abcdefghij')#foreach($i in [1..999])#set($x = \"$x$x\")#end$x",
            "#set($l = [1])#foreach($i in [1..999])$l.add($l)#end$l",
            "#foreach($i in [1..999])#foreach($j in [1..999])#foreach($k in [1..999])x#end#end#end",
            "#set($x = 1.5)#foreach($i in [1..999])#set($x = $x * $x)#end$x",
            "#define($d)$d$d#end$d");
    assertThat(hostile)
        .allSatisfy(
            template ->
                Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(render(template).length()).isLessThan(300_000)));
    assertThat(at("#if($a)".repeat(20_000))).isNotNull();
    assertThat(at("#set($x = " + "(".repeat(50_000))).isNotNull();
  }

  @Test
  void whatIsCostlyForItsLengthEnds() {
    String grow = "#set($x = 'abcdefgh')#foreach($i in [1..12])#set($x = $x + $x)#end";
    assertThat(render(grow + "$x.length()")).isEqualTo("32768");
    assertThat(
            Stream.of(
                "$x.contains(\"${x}b\")",
                "$x.lastIndexOf(\"${x}b\")",
                "$x.replace(\"${x}b\", '')",
                "#foreach($i in [1..999])#foreach($j in [1..9])#set($y = $x.trim())#end#end",
                "#foreach($i in [1..999])#foreach($j in [1..9])#if($x == $i)#end#end#end",
                "#foreach($i in [1..999])#foreach($j in [1..9])#set($y = $util.parseJson($x))"
                    + "#end#end",
                "#foreach($i in [1..999])#foreach($j in [1..9])#set($y = $x.matches('b'))"
                    + "#end#end"))
        .allSatisfy(part -> assertThat(render(grow + part)).isEqualTo("halted"));
  }

  @Test
  void trialsOfOneTemplateShareTheirEffort() {
    Effort effort = new Effort();
    Script script = Script.of(Text.of("#foreach($i in [1..999])#foreach($j in [1..9])#end#end"));
    assertThatThrownBy(() -> renderForever(script, effort)).isInstanceOf(HaltException.class);
    assertThat(effort.isSpent()).isTrue();
  }

  private static void renderForever(Script script, Effort effort) {
    for (int i = 0; i < 1_000; i++) {
      Renderer.render(script, ConcreteRequest.bare(), new Samples(Map.of(), true), effort);
    }
  }

  @Test
  void noClassOfJavaIsReached() {
    assertThat(render("$input.class.name$input.getClass()")).isEmpty();
    assertThat(render("#set($s = 'a')$s.class.forName('java.lang.Runtime')"))
        .doesNotContain("java", "Runtime");
    assertThat(render("#set($s = 'a')$s.getClass().getName()")).doesNotContain("java");
    assertThat(render("#include('/etc/passwd')")).isEqualTo("halted");
    assertThat(render("#parse('/etc/passwd')")).isEqualTo("halted");
    assertThat(render("#evaluate('1')")).isEqualTo("halted");
  }

  @Test
  void rendersAsVelocityDoes() {
    assertThat(render("#set($a = 7)#set($b = $a / 2)$b ${a}x $!c [$c]")).isEqualTo("3 7x  []");
    assertThat(
            render(
                "#set($l = ['a', 'b'])#foreach($i in"
                    + " $l)$foreach.count$i#if($foreach.hasNext),#end#end"))
        .isEqualTo("1a,2b");
    assertThat(render("#set($m = {'a': 1})$m.a $m['a'] $m.get('a') $m.b.c")).isEqualTo("1 1 1 ");
    assertThat(render("#macro(two $x)$x$x#end#two('ab')")).isEqualTo("abab");
    assertThat(render("#if('' == $none)yes#end#if('')no#end")).isEqualTo("yes");
    assertThat(render("#set($s = 'it''s')$s.replaceAll(\"'\", '-') $s.length()"))
        .isEqualTo("it-s 4");
    assertThat(render("$util.escapeJavaScript('it''s \"a\"')")).isEqualTo("it\\'s \\\"a\\\"");
    assertThat(render("$util.base64Decode($util.base64Encode('aé')) $util.urlEncode('a b&')"))
        .isEqualTo("aé a+b%26");
  }
}
