package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
          {"a": 1}             ~ {a: 1}                     ~ {"a": 1}¦"a"¦1
          {"a" : [1.0,-2e5,0]} ~ {a: [1.0, -2e5, 0]}        ~ {"a" : [1.0,-2e5,0]}¦"a"¦[1.0,-2e5,0]¦1.0¦-2e5¦0
          [true,false,null]    ~ [true, false, null]        ~ [true,false,null]¦true¦false¦null
          {"\\u0061\\"":"\\\\"} ~ {a": '\\'}                ~ {"\\u0061\\"":"\\\\"}¦"\\u0061\\""¦"\\\\"
          {"é😀"→:⏎"😀","b":{}} ~ {é😀: '😀', b: {}}        ~ {"é😀"→:⏎"😀","b":{}}¦"é😀"¦"😀"¦"b"¦{}
          {"Fn::Sub": "${X}"}  ~ {Fn::Sub: '${X}'}          ~ {"Fn::Sub": "${X}"}¦"Fn::Sub"¦"${X}"
          \uFEFF{"a": "b"}     ~ {a: 'b'}                   ~ {"a": "b"}¦"a"¦"b"
          {"<<": {"a": 1}}     ~ {<<: {a: 1}}               ~ {"<<": {"a": 1}}¦"<<"¦{"a": 1}¦"a"¦1
          """)
  void readsAndPlaces(String written, String shown, String spans) {
    Document document = Trees.json(written.replace('⏎', '\n').replace('→', '\t'));
    assertThat(document.problems()).isEmpty();
    Node root = document.roots().get(0);
    assertThat(Trees.show(root)).isEqualTo(shown);
    assertThat(String.join("¦", Trees.spans(root)))
        .isEqualTo(spans.replace('⏎', '\n').replace('→', '\t'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
          {"a": 1,}            ~ 1:8-1:9 nothing follows this comma
          {"a": [1,]}          ~ 1:9-1:10 nothing follows this comma
          {"a": {"b": 1        ~ 1:7-1:8 `{` is never closed
          {"a": [1, 2}         ~ 1:12-1:13 found `}` where `,` or `]` was expected
          {"a": 1 "b": 2}      ~ 1:9-1:13 a comma is missing before `"b":`
          {"a" 1}              ~ 1:6-1:7 a colon is missing before `1`
          {a: 1}               ~ 1:2-1:4 found `a:` where a key in quotes was expected
          {"a": 'x'}           ~ 1:7-1:10 JSON quotes with `"`, not with `'`
          {"a": True}          ~ 1:7-1:11 found `True` where a value was expected
          {"a": "x→y"}         ~ 1:9-1:10 a tab inside a JSON text: write `\\t`
          {"a": "x\\q"}        ~ 1:9-1:11 unknown escape `\\q`
          {"a": "\\u12g4"}     ~ 1:12-1:15 `\\u` takes four hexadecimal digits
          {"a": "x             ~ 1:9-1:9 the closing quote is missing
          {"a                  ~ 1:4-1:4 the closing quote is missing
          // c⏎{}              ~ 1:1-1:3 JSON has no comments
          {"a": 1 # c⏎}        ~ 1:9-1:10 JSON has no comments
          {"a": 012}           ~ 1:7-1:10 `012` is no number of JSON
          {"a": 5.}            ~ 1:7-1:9 `5.` is no number of JSON
          {"a": NaN}           ~ 1:7-1:10 `NaN` is no number of JSON
          {"a": !Ref x}        ~ 1:7-1:11 short tags are YAML, not JSON
          {}{}                 ~ 1:3-1:4 found `{` after the end of the JSON value
          {"😀": \u0007}       ~ 1:8-1:9 control character U+0007
          {"a": "\u0000"}      ~ 1:8-1:9 control character U+0000
          {⏎"a": x}            ~ 2:6-2:7 found `x` where a value was expected
          """)
  void saysWhatIsWrong(String written, String problem) {
    Document document = Trees.json(written.replace('⏎', '\n').replace('→', '\t'));
    assertThat(Trees.problems(document)).containsExactly(problem);
    assertThat(document.roots()).isEmpty();
  }

  @Test
  void findsTextsThatRunOverTheirLine() {
    assertThat(Trees.problems(Trees.json("{\"a\": \"x\n\"}")))
        .containsExactly("1:9-2:1 the closing quote is missing in this line");
  }
}
