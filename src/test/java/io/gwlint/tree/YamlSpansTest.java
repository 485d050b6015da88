package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a text means, and the text of every span in it, keys and values in the order of the tree.
 */
class YamlSpansTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
          a: 1                 ~ {a: 1}                          ~ a: 1|a|1
          a: b c # d           ~ {a: 'b c'}                      ~ a: b c|a|b c
          "a": 'b'             ~ {a: 'b'}                        ~ "a": 'b'|"a"|'b'
          a:⏎  - b⏎  - c⏎d: e  ~ {a: ['b', 'c'], d: 'e'}         ~ a:⏎  - b⏎  - c⏎d: e|a|- b⏎  - c|b|c|d|e
          a:⏎- b⏎- c: d⏎⏎      ~ {a: ['b', {c: 'd'}]}            ~ a:⏎- b⏎- c: d|a|- b⏎- c: d|b|c: d|c|d
          a: {b: [c, d]} # x   ~ {a: {b: ['c', 'd']}}            ~ a: {b: [c, d]}|a|{b: [c, d]}|b|[c, d]|c|d
          a: [b,⏎ c⏎ ]⏎d: e    ~ {a: ['b', 'c'], d: 'e'}         ~ a: [b,⏎ c⏎ ]⏎d: e|a|[b,⏎ c⏎ ]|b|c|d|e
          a: b⏎  c⏎d: e        ~ {a: 'b c', d: 'e'}              ~ a: b⏎  c⏎d: e|a|b⏎  c|d|e
          a:→b→# c             ~ {a: 'b'}                        ~ a:→b|a|b
          a: |⏎  b⏎  c⏎⏎d: e   ~ {a: 'b\\nc\\n', d: 'e'}         ~ a: |⏎  b⏎  c⏎⏎d: e|a|\\p⏎  b⏎  c|d|e
          a: >- # x⏎  b ⏎⏎# c  ~ {a: 'b '}                       ~ a: >- # x⏎  b·|a|>- # x⏎  b·
          a: |+⏎⏎⏎b: c         ~ {a: '\\n\\n', b: 'c'}           ~ a: |+⏎⏎⏎b: c|a|\\p+|b|c
          a: |⏎  b⏎ # c⏎#d     ~ {a: 'b\\n'}                     ~ a: |⏎  b|a|\\p⏎  b
          ? a⏎: b              ~ {a: 'b'}                        ~ ? a⏎: b|a|b
          é😀: 😀x # 😀        ~ {é😀: '😀x'}                    ~ é😀: 😀x|é😀|😀x
          😀😀😀: [😀😀,b,c]   ~ {😀😀😀: ['😀😀', 'b', 'c']}     ~ 😀😀😀: [😀😀,b,c]|😀😀😀|[😀😀,b,c]|😀😀|b|c
          a\u2028b: c\u0085d   ~ {a\u2028b: 'c\u0085d'}          ~ a\u2028b: c\u0085d|a\u2028b|c\u0085d
          \uFEFFa: b           ~ {a: 'b'}                        ~ a: b|a|b
          --- # x⏎- a⏎...      ~ ['a']                           ~ - a|a
          !Ref a               ~ {Ref: 'a'}                      ~ !Ref a|!Ref|a
          a: !Sub "b"⏎c: d     ~ {a: {Fn::Sub: 'b'}, c: 'd'}     ~ a: !Sub "b"⏎c: d|a|!Sub "b"|!Sub|"b"|c|d
          !Sub⏎# x⏎- a⏎- {b: c} ~ {Fn::Sub: ['a', {b: 'c'}]}     ~ !Sub⏎# x⏎- a⏎- {b: c}|!Sub|- a⏎- {b: c}|a|{b: c}|b|c
          a: !If⏎- b⏎- c⏎d: e  ~ {a: {Fn::If: ['b', 'c']}, d: 'e'} ~ a: !If⏎- b⏎- c⏎d: e|a|!If⏎- b⏎- c|!If|- b⏎- c|b|c|d|e
          [!Ref a,!GetAtt b.c] ~ [{Ref: 'a'}, {Fn::GetAtt: 'b.c'}] ~ [!Ref a,!GetAtt b.c]|!Ref a|!Ref|a|!GetAtt b.c|!GetAtt|b.c
          a: !Sub |⏎  b⏎c: d   ~ {a: {Fn::Sub: 'b\\n'}, c: 'd'}  ~ a: !Sub |⏎  b⏎c: d|a|!Sub \\p⏎  b|!Sub|\\p⏎  b|c|d
          a: !Base64 {!Sub b: c} ~ {a: {Fn::Base64: {}}}         ~ a: !Base64 {!Sub b: c}|a|!Base64 {!Sub b: c}|!Base64|{!Sub b: c}
          &x !Ref a            ~ {Ref: 'a'}                      ~ !Ref a|!Ref|a
          !Ref &x a            ~ {Ref: 'a'}                      ~ !Ref &x a|!Ref|a
          &x a: &y b           ~ {a: 'b'}                        ~ &x a: &y b|a|b
          a: &x⏎  b: c         ~ {a: {b: 'c'}}                   ~ a: &x⏎  b: c|a|b: c|b|c
          a: !Foo b            ~ {a: 'b'}                        ~ a: !Foo b|a|!Foo b
          !Foo {a: b}          ~ {a: 'b'}                        ~ !Foo {a: b}|a|b
          !<!Ref> a            ~ {Ref: 'a'}                      ~ !<!Ref> a|!<!Ref>|a
          """)
  void readsAndPlaces(String written, String shown, String spans) {
    String text = written.replace('⏎', '\n').replace('→', '\t');
    Node root = Trees.root(text);
    assertThat(Trees.show(root)).isEqualTo(shown);
    String[] expected =
        spans.replace('⏎', '\n').replace('→', '\t').replace('·', ' ').split("\\|", -1);
    assertThat(String.join("|", Trees.spans(root)).replace("|", "¦"))
        .isEqualTo(String.join("|", expected).replace("\\p", "|").replace("|", "¦"));
  }

  @Test
  void placesMissingValuesBehindTheirColon() {
    assertThat(nulls("a:\nb: 1")).containsExactly("1:3");
    assertThat(nulls("a:   # none\nb:\n\n")).containsExactly("1:3", "2:3");
    assertThat(nulls("- \n-\n- a:\n")).containsExactly("1:2", "2:2", "3:5");
    assertThat(nulls("{a, b: , 'c':}")).containsExactly("1:3", "1:7", "1:14");
    assertThat(nulls("a: !Ref\nb: &x\nc: !Foo &y\n")).containsExactly("1:8", "2:6", "3:4");
    assertThat(nulls("? a\n? b\n")).containsExactly("1:4", "2:4");
    assertThat(nulls("---\n")).containsExactly("1:1");
    assertThat(nulls("a: ~\nb: null")).containsExactly("1:4", "2:4");
  }

  private static String[] nulls(String text) {
    return Trees.scalars(Trees.root(text))
        .filter(ScalarNode::isNull)
        .map(scalar -> scalar.span().from().toString())
        .toArray(String[]::new);
  }

  @Test
  void countsLinesAsEditorsDo() {
    for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
      String text =
          "a: \u2028\u0085x\nb:\n  - c # d\n  - |\n    e\n    f\n".replace("\n", lineBreak);
      Document document = Trees.yaml(text);
      assertThat(Trees.show(document.roots().get(0)))
          .isEqualTo("{a: '\u2028\u0085x', b: ['c', 'e\\nf\\n']}");
      assertThat(Trees.scalars(document.roots().get(0)).map(s -> s.span().from().toString()))
          .containsExactly("1:4", "3:5", "4:5");
      assertThat(document.comments())
          .extracting(comment -> comment.span().from() + " " + comment.text())
          .containsExactly("3:7 d");
    }
  }

  @Test
  void keepsComments() {
    String text =
        """
        # first
        a: "x # no" # one
        b: x#no
        c: | # two
          # no
        # three
        d: [ # four
          x, # five
        ] # six
        e: !Sub # seven
          - &x # eight
            y
        #
        f: 'a
          # no'   #   last  \s
        """;
    assertThat(Trees.yaml(text).comments())
        .extracting(Comment::text)
        .containsExactly(
            "first", "one", "two", "three", "four", "five", "six", "seven", "eight", "", "last");
    assertThat(Trees.yaml(text).comments())
        .allSatisfy(
            comment -> assertThat(comment.span().text()).startsWith("#").contains(comment.text()));
  }
}
