package io.gwlint.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Text;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.jupiter.api.Test;

/**
 * What Velocity's own engine makes of a template is what ours makes of it. Not compared: references
 * without a value, which the service prints as nothing and takes for the empty text.
 */
class VelocityOracleTest {
  private static final VelocityEngine ENGINE = engine();

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("parser.allow_hyphen_in_identifiers", true);
    engine.init();
    return engine;
  }

  private static String theirs(String template) {
    StringWriter writer = new StringWriter();
    ENGINE.evaluate(new VelocityContext(), writer, "template", template);
    return writer.toString();
  }

  private static String ours(String template) {
    Samples samples = new Samples(Map.of(), true);
    return Renderer.render(
            Script.of(Text.of(template)), ConcreteRequest.bare(), samples, new Effort())
        .text();
  }

  private static void agree(String template) {
    assertThat(ours(template)).as(template).isEqualTo(theirs(template));
  }

  @Test
  void agreesOnTheLanguage() {
    List.of(
            "#set($a = 7)$a $!a.b-c x#set($b = $a / 2)$b #set($c = $a % 4)$c",
            "#set($a = 1.5)#set($b = $a + 1)$b",
            "#set($a = 'x')#set($b = \"$a+${a}y $!a\")$b",
            "#set($a = '$x')$a #set($b = \"a\"\"b\")$b",
            "#set($l = [1, 'b', true])#foreach($i in $l)$i#if($foreach.hasNext), #end#end",
            "#foreach($i in [3..1])$foreach.index:$i $foreach.count#if($foreach.last).#end#end",
            "#foreach($i in [])x#{else}none#end",
            "#set($m = {'a': 1, \"b\": {'c': 'd'}})$m.a $m.b.c $m['a'] $m.get('a')",
            "#if('a' == 'a' && !false)1#elseif(true)2#{else}3#end",
            "#if(1 == '1')same#end#if('')no#{else}empty#end",
            "#if(2 > 1 and 'a' ne 'b' or false)yes#end",
            "#macro(pair $a $b)($!a,$!b)#end#pair('x' 2)#pair(1)",
            "#macro(d $a $b = 'z')$a$b#end#d('x')",
            "#define($d)<$!x>#end#set($x = 1)$d#set($x = 2)$d",
            "a ## comment\nb #* block\n *# c",
            "#[[ $raw #if ]]# d",
            "{ \"c\": \"#fff\", \"p\": \"5$\", \"q\": \"$\", \"e\": \"a@b#c\" }",
            "#unknown('a') #unknown",
            "  #set($a = 1)\n  #if($a == 1)\n    in\n  #end\nout",
            "#foreach($i in [1..3])#if($i == 2)#break#end$i#end.",
            "x#stop y",
            "#set($s = 'it''s')$s.length() $s.replaceAll('t', 'T') $s.substring(1, 2)"
                + " $s.indexOf('s')",
            "#set($l = ['a'])#set($x = $l.add('b'))$l.size() $l.get(1) $l[0] $l.isEmpty()",
            "#set($s = 'a,b')#foreach($p in $s.split(','))[$p]#end $s.contains(',')"
                + " $s.toUpperCase()",
            "#set($a = 2)#set($b = $a * 3 - 1)$b #set($c = ($a + 1) * 2)$c",
            "#set($a = 'b' + 1)$a #set($d = 7 / 0)[#if($d)x#end]",
            "#set($a = -3)$a #set($b = -$a)$b",
            "#foreach($i in [1..2])#foreach($j in [1..2])$foreach.parent.index$foreach.index"
                + " #end#end",
            "#macro(once $x)($x#if($x == 1)#break#end.)#end"
                + "#foreach($i in [1..3])#once($i)[$i]#end end",
            "#define($brief)a#break b#end<$brief>#foreach($i in [1, 2])$brief#end",
            "#foreach($i in [1..2])$foreach.topmost.count#foreach($j in [1..2])"
                + "$foreach.topmost.count$foreach.count#end#end",
            "#foreach($i in [1..4])#if($i == 3)#break($foreach)#end$i#end",
            "#set($l = ['a', [1, 2], {'k': ['b']}])$l #set($m = {'l': ['x', 'y']})$m $m.keySet()",
            "#set($m = {})#set($x = $m.put('a', 1))#set($x = $m.put('a', 2))$x$m.a",
            "#set($a = 1)$$a $a. $a.. ${a}b")
        .forEach(VelocityOracleTest::agree);
  }

  @Test
  void agreesOnTextAndNestingByChance() {
    String[] pieces = {
      "#set($a = 1)",
      "$a",
      "#if($a == 1)",
      "#else",
      "#end",
      "#foreach($i in [1..2])",
      "$i ",
      "\n",
      "  ",
      "{\"x\": ",
      "}",
      ",",
      "#{end}",
      "## c\n",
      "${a}",
      "\"$a\"",
      "#set($b = \"$a$a\")"
    };
    Random random = new Random(11);
    List<String> rendered = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("#set($a = 2)#set($i = 3)");
      for (int j = random.nextInt(9); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String template = text.toString();
      boolean parses = Script.of(Text.of(template)).fault().isEmpty();
      assertThat(parses).as(template).isEqualTo(parses(template));
      if (parses) {
        agree(template);
        rendered.add(template);
      }
    }
    assertThat(rendered).hasSizeGreaterThan(2_000);
  }

  private static boolean parses(String template) {
    try {
      theirs(template);
      return true;
    } catch (org.apache.velocity.exception.VelocityException e) {
      return false;
    }
  }
}
