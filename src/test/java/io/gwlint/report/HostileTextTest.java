package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.SourceFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Whatever a template holds, in whatever place: reports stay what they are, and it stays text. */
class HostileTextTest {
  static final List<String> NASTY =
      List.of(
          "\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085\u2028\ufffe\uffff",
          "\ud800 lone \udc00",
          "\u202egnp.exe\u2066\u200b\u00ad",
          "]]></failure><x a=\"1\" b='2'>&amp;&#0;",
          "<img src=x onerror=alert(1)> <!-- <details>",
          "`a` ``b`` ``` <i>x</i>",
          "`x` `<script>` ` \\` | a | b |",
          "\n\n# heading\n\n- item\n| - |\n```\n",
          "@team #1 https://evil.example/ www.evil.example [a](javascript:x) ![b](c)",
          "::error file=x::y%0A##[add-mask]z",
          "\r::stop-commands::pause",
          "\ud83d\ude00 \u00fc",
          "a\tb  ",
          "%0A%25%3A,=;");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final List<String> OUR_TAGS =
      List.of(
          "h3", "p", "ul", "li", "code", "strong", "details", "summary", "table", "thead", "tbody",
          "tr", "th", "td");

  @ParameterizedTest(name = "{index}")
  @FieldSource("NASTY")
  void xmlIsXml(String nasty) throws Exception {
    for (Format format : List.of(Format.CHECKSTYLE, Format.JUNIT)) {
      String xml = Written.as(format, hostile(nasty));
      assertThat(xml).matches(HostileTextTest::isPrintableAscii, "printable ASCII");
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      String root = document.getDocumentElement().getTagName();
      assertThat(root).isIn("checkstyle", "testsuites");
      assertThat(document.getElementsByTagName("x").getLength()).isZero();
    }
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("NASTY")
  void jsonIsAsciiAndKeepsItsSchema(String nasty) throws Exception {
    Result result = hostile(nasty);
    for (Format format : List.of(Format.GITLAB, Format.SONARQUBE, Format.RDJSON, Format.SARIF)) {
      String json = Written.as(format, result);
      assertThat(json.replace("\u007f", "")).matches(HostileTextTest::isPrintableAscii, "ASCII");
      JsonNode read = Written.json(json);
      assertThat(read.size()).isPositive();
    }
    assertThat(Written.errors("rdjson.schema.json", Written.as(Format.RDJSON, result))).isEmpty();
    assertThat(
            Written.errors(
                "sonarqube-generic-issues.schema.json", Written.as(Format.SONARQUBE, result)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("NASTY")
  void markdownHasNoMarkupButOurs(String nasty) throws Exception {
    Result result = hostile(nasty);
    assertThat(strangeTags(Written.as(Format.MARKDOWN, result))).isEmpty();
    String message =
        Written.json(Written.as(Format.RDJSON, result)).at("/diagnostics/0/message").asText();
    assertThat(strangeTags(message)).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("NASTY")
  void aLineIsALineAndNoCommandButOurs(String nasty) {
    String text = Written.as(Format.GITHUB, hostile(nasty));
    List<String> commands =
        text.lines()
            .flatMap(line -> RunnerCommand.parse(line).stream())
            .map(RunnerCommand::name)
            .toList();
    assertThat(commands).containsExactly("error", "error", "error", "error");
    assertThat(text.lines()).hasSize(5);
    for (Format format : List.of(Format.TEXT, Format.MARKDOWN)) {
      assertThat(Written.as(format, hostile(nasty)).chars())
          .noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == 0x202e);
    }
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("NASTY")
  void textInTheLogOfAJobIsNoCommand(String nasty) {
    SourceFile file = new SourceFile("::error::" + nasty.replace('\u0000', ' '), nasty);
    List<Finding> findings =
        Collections.nCopies(30, Samples.bare(Severity.ERROR, file.span(0, 1), "m"));
    Result result = new Result(findings, List.of(), 1, 0);
    TextStyle style = new TextStyle(false, 400, StandardCharsets.UTF_8);
    String text =
        Written.by(new JobLogReporter(TextReporter.digest(style, true)), result)
            + Written.by(new JobLogReporter(new TextReporter(style, true)), hostile(nasty));
    assertThat(text.lines().filter(line -> RunnerCommand.parse(line).isPresent())).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @EnumSource(Format.class)
  void theSameResultGivesTheSameBytes(Format format) {
    Result result = hostile(String.join(" ", NASTY));
    assertThat(Written.as(format, result)).isEqualTo(Written.as(format, result));
  }

  private static List<String> strangeTags(String markdown) {
    List<org.commonmark.Extension> extensions =
        List.of(TablesExtension.create(), AutolinkExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(extensions)
            .build()
            .render(Parser.builder().extensions(extensions).build().parse(markdown));
    Matcher tags = TAG.matcher(html);
    return tags.results()
        .map(tag -> tag.group().replaceAll("[</> ]|open|align=\"[a-z]*\"", ""))
        .filter(tag -> !OUR_TAGS.contains(tag))
        .toList();
  }

  private static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
  }

  /** Nasty text wherever a template or a file name can put any. */
  private static Result hostile(String nasty) {
    SourceFile file =
        new SourceFile("dir/" + nasty.replace('\u0000', ' '), "# " + nasty + "\nkey: x\n");
    Finding finding =
        new Finding(
            "GW301",
            "lambda-permission-missing",
            Severity.ERROR,
            file.span(0, 3),
            "Resources/" + nasty,
            nasty,
            nasty,
            nasty,
            new Symptom("first-call", "500", nasty, nasty),
            nasty,
            List.of(nasty),
            List.of(new Related(file.span(0, 2), nasty)),
            List.of());
    Finding quoted =
        new Finding(
            "GW301",
            "lambda-permission-missing",
            Severity.ERROR,
            finding.span(),
            "",
            "",
            "`" + nasty + "` is wrong",
            "mend `" + nasty + "`",
            finding.symptom(),
            "",
            List.of(),
            List.of(),
            List.of());
    List<Failure> failures =
        List.of(
            Failure.input("f", nasty), Failure.rule("rule", "f", new IllegalStateException(nasty)));
    return new Result(List.of(finding, quoted), failures, 1, 0);
  }
}
