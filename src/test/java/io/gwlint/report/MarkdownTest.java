package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void namesInBackticksAreCode() {
    assertThat(Markdown.prose("`Fn` may run `60` s")).isEqualTo("`Fn` may run `60` s");
    assertThat(Markdown.prose("`<b>@all</b>` *is* late")).isEqualTo("`<b>@all</b>` \\*is\\* late");
  }

  @Test
  void aLoneBacktickIsText() {
    assertThat(Markdown.prose("a ` b")).isEqualTo("a \\` b");
    assertThat(Markdown.prose("`a` and `b")).isEqualTo("`a` and \\`b");
  }

  @Test
  void backticksInNamesCannotEndTheCode() {
    assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
    assertThat(Markdown.code("`a``b`")).isEqualTo("``` `a``b` ```");
    assertThat(Markdown.code(" a ")).isEqualTo("`  a  `");
    assertThat(Markdown.code("a\nb")).isEqualTo("`a b`");
    assertThat(Markdown.code(" ")).isEmpty();
  }

  @Test
  void textMakesNoMarkup() {
    assertThat(Markdown.plain("<img src=x> [a](b) | ~x~ $y$ \\"))
        .isEqualTo("\\<img src=x\\> \\[a\\](b) \\| \\~x\\~ \\$y\\$ \\\\");
    assertThat(Markdown.plain("@team #12 http://evil www.evil"))
        .isEqualTo("@&#8203;team \\#&#8203;12 http:&#8203;//evil w&#8203;ww.evil");
    assertThat(Markdown.plain("a\u001b[0m\u202eb\ud800"))
        .isEqualTo("a\\\\u001b\\[0m\\\\u202eb\\\\ud800");
  }

  @Test
  void htmlIsText() {
    assertThat(Markdown.html("</code><script>\"&"))
        .isEqualTo("&lt;/code&gt;&lt;script&gt;&quot;&amp;");
  }
}
