package io.gwlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a text that is not YAML, and where. */
class YamlFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
          a:⏎→b: 1             ~ 2:1-2:2 a tab cannot indent YAML
          a: @x                ~ 1:4-1:6 `@` cannot start a text: quote it
          a: `x`               ~ 1:4-1:7 a backtick cannot start a text: quote it
          a: b: c              ~ 1:5-1:6 a second `: ` in one value: quote the text that has it
          a:⏎  b: 1⏎   c: 2    ~ 3:4-3:5 `c` is indented too deep to be a key here
          a: 1⏎b⏎c: 2          ~ 2:1-2:2 found `b` where a key and its `:` were expected
          a:⏎  - x⏎  y: 2      ~ 3:3-3:5 found `y:` where `-` was expected
          a:⏎    b: 1⏎  c: 2   ~ 3:3-3:5 `c:` is indented unlike anything above it
          a: "x" y             ~ 1:8-1:9 found `y` after the end of a value
          a: 'x⏎b: 1           ~ 1:4-1:5 this quote is never closed
          a: [1, 2⏎b: 3        ~ 2:2-2:3 found `:` where `,` or `]` was expected
          a: {x: 1⏎            ~ 1:4-1:5 `{` is never closed
          a: *.example.com     ~ 1:4-1:17 `*` starts an alias: quote the text
          a: & b               ~ 1:4-1:5 `&` starts an anchor: quote the text
          a: !x!y z            ~ 1:4-1:8 malformed tag `!x!y`
          a: !Sub"text"        ~ 1:4-1:14 a blank is missing behind the tag `!Sub"text"`
          a: "\\q"             ~ 1:5-1:7 no escape of YAML starts with `\\q`
          a: | x⏎  y           ~ 1:6-1:7 found `x` after `|`: the text starts on the next line
          a: b⏎- c             ~ 2:1-2:2 found `-` where a key was expected
          a: - b               ~ 1:4-1:5 a list cannot start here
          "a"⏎b: c             ~ 2:1-2:3 found `b:` after the end of the document
          a: ]                 ~ 1:4-1:5 found `]` where a value was expected
          😀: "b\u0007"        ~ 1:7-1:9 control character U+0007
          a: "b\u0000"         ~ 1:6-1:8 control character U+0000
          a: {{resolve:ssm:x}} ~ 1:4-1:21 unquoted `{{resolve:...}}` is read as a mapping: quote it
          a: {{resolve:x:y}}/z ~ 1:4-1:19 unquoted `{{resolve:...}}` is read as a mapping: quote it
          a: {{ x }}           ~ 1:4-1:11 unquoted `{{` is read as a mapping: quote it
          ? [a]⏎: b            ~ 1:3-1:6 a key is a text, not a list, a mapping or a function
          !Ref a: b            ~ 1:1-1:7 a key is a text, not a list, a mapping or a function
          a: !Foo b            ~ 1:4-1:8 unknown tag `!Foo`
          a: !getatt b         ~ 1:4-1:11 unknown tag `!getatt`: the tag is `!GetAtt`
          a: !Sub: b           ~ 1:4-1:9 unknown tag `!Sub:`: the tag is `!Sub`
          a: !!foo b           ~ 1:4-1:9 unknown tag `!!foo`
          a: *b                ~ 1:4-1:6 the alias `*b` has no anchor before it
          a: &a [*a]           ~ 1:8-1:10 the alias `*a` is within what it stands for
          <<: a                ~ 1:5-1:6 the merge key `<<` takes a mapping or a list of mappings
          {a: 1⏎ b: 2}         ~ 2:3-2:4 found `:` where `,` or `}` was expected
          """)
  void saysWhatAndWhere(String written, String problem) {
    Document document = Trees.yaml(written.replace('⏎', '\n').replace('→', '\t'));
    assertThat(Trees.problems(document)).containsExactly(problem);
    assertThat(document.problems())
        .allSatisfy(found -> assertThat(found.kind()).isEqualTo(Problem.Kind.UNREADABLE));
  }
}
