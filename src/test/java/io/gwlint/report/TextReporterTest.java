package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReporterTest {
  private static final TextStyle PLAIN = new TextStyle(false, 100, StandardCharsets.UTF_8);

  @Test
  void showsAllThatAFindingHas() throws IOException {
    assertThat(print(PLAIN, Samples.result(Samples.full())))
        .isEqualTo(
            """
            error[GW301 lambda-permission-missing]: nothing lets API Gateway invoke `ListItems`
              --> api/template.yaml:10:19
               |
            10 |         Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${ListI...
               |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              ::: api/template.yaml:2:3: the function
               |
             2 |   ListItems:
               |   ---------
               = breaks: GET /items, POST /items
               = the caller gets 500 {"message": "Internal server error"}
               = the log says: Execution failed due to configuration error: Invalid permissions on Lambda function
               = only when Environment is prod
               = mend: add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and this API's
                       ARN as `SourceArn`

            1 error in 1 template (12 checked)
            """);
  }

  @Test
  void showsLittleWhenThereIsLittle() throws IOException {
    Finding bare = Samples.bare(Severity.NOTE, Samples.span("Timeout: 60"), "short");
    assertThat(print(PLAIN, Samples.result(bare)))
        .isEqualTo(
            """
            note[GW403 lambda-timeout-default]: short
             --> api/template.yaml:5:7
              |
            5 |       Timeout: 60
              |       ^^^^^^^^^^^

            1 note in 1 template (12 checked)
            """);
  }

  @Test
  void aSpanOfSeveralLinesIsMarkedOnItsFirst() throws IOException {
    Span span = Samples.span("ListItems:\n    Type: AWS::Lambda::Function\n");
    assertThat(print(PLAIN, Samples.result(Samples.bare(Severity.WARNING, span, "m"))))
        .contains("2 |   ListItems:\n  |   ^^^^^^^^^^\n");
  }

  @Test
  void anEmptySpanHasACaretToo() throws IOException {
    SourceFile empty = new SourceFile("empty.yaml", "");
    assertThat(
            print(PLAIN, Samples.result(Samples.bare(Severity.ERROR, empty.span(0, 0), "empty"))))
        .contains("--> empty.yaml:1:1\n  |\n1 |\n  | ^\n");
  }

  @Test
  void tabsAndWideCharactersKeepTheCaretInPlace() throws IOException {
    SourceFile file = new SourceFile("t.yaml", "\tname: 日本 e\u0301 x: !Ref Y\n");
    String printed =
        print(PLAIN, Samples.result(Samples.bare(Severity.ERROR, Samples.span(file, "!Ref"), "m")));
    assertThat(printed)
        .contains("1 |     name: 日本 e\u0301 x: !Ref Y\n  | " + " ".repeat(20) + "^^^^\n");
  }

  @Test
  void controlAndBidirectionalCharactersAreShownAndNotObeyed() throws IOException {
    SourceFile file =
        new SourceFile("a\u001b[31m.yaml", "k: \u001b]0;title\u0007 \u202Eevil\u2066 v\n");
    String printed =
        print(
            PLAIN,
            Samples.result(
                Samples.bare(Severity.ERROR, Samples.span(file, "v\n"), "a\nb\u009b\ud800")));
    assertThat(printed)
        .contains("error[GW403 lambda-timeout-default]: a b\\u009b\\ud800\n")
        .contains("--> a\\u001b[31m.yaml:1:22")
        .contains("1 | k: \\u001b]0;title\\u0007 \\u202eevil\\u2066 v")
        .matches(text -> text.chars().noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202E));
  }

  @Test
  void longLinesAreCutAroundTheSpan() throws IOException {
    String text =
        "{\"a\": \""
            + "x".repeat(5_000)
            + "\", \"Timeout\": 60, \"b\": \""
            + "y".repeat(5_000)
            + "\"}";
    SourceFile file = new SourceFile("min.json", text);
    String printed =
        print(PLAIN, Samples.result(Samples.bare(Severity.ERROR, Samples.span(file, "60"), "m")));
    List<String> lines = printed.lines().toList();
    String code = lines.get(3);
    String caret = lines.get(4);
    assertThat(lines.get(1)).isEqualTo(" --> min.json:1:" + (text.indexOf("60") + 1));
    assertThat(code).startsWith("1 | ...xxx").endsWith("yyy...").hasSizeLessThanOrEqualTo(100);
    assertThat(code.substring(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).isEqualTo("60");
  }

  @Test
  void nothingIsWiderThanTheTerminalButWhatPeopleSearchFor() throws IOException {
    for (int width : new int[] {40, 60, 80, 200}) {
      String printed =
          print(
              new TextStyle(false, width, StandardCharsets.UTF_8), Samples.result(Samples.full()));
      assertThat(
              printed
                  .lines()
                  .filter(
                      line ->
                          !line.contains("= the ")
                              && !line.contains(":::")
                              && !line.startsWith("error")))
          .allMatch(line -> line.length() <= width, "at most " + width);
    }
  }

  @Test
  void coloursOnlyWhenAsked() throws IOException {
    Result result =
        Samples.result(Samples.full(), Samples.bare(Severity.WARNING, Samples.span("60"), "m"));
    String colored = print(new TextStyle(true, 100, StandardCharsets.UTF_8), result);
    assertThat(colored)
        .contains(
            "\u001b[1;31merror[GW301 lambda-permission-missing]\u001b[0m",
            "\u001b[1;33m^^\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(print(PLAIN, result));
  }

  @Test
  void aPoorCharsetGetsEscapes() throws IOException {
    SourceFile file = new SourceFile("t.yaml", "größe: 日\n");
    Result result = Samples.result(Samples.bare(Severity.ERROR, Samples.span(file, "日"), "m"));
    assertThat(print(new TextStyle(false, 100, StandardCharsets.US_ASCII), result))
        .contains("1 | gr\\u00f6\\u00dfe: \\u65e5\n  |                  ^^^^^^\n");
    assertThat(print(new TextStyle(false, 100, Charset.forName("ISO-8859-1")), result))
        .contains("1 | größe: \\u65e5");
  }

  @Test
  void manyRoutesAreCounted() throws IOException {
    List<String> routes = IntStream.range(0, 20).mapToObj(i -> "GET /r" + i).toList();
    assertThat(print(PLAIN, Samples.result(Samples.withRoutes(routes))))
        .contains("GET /r6 and 13 more\n")
        .contains("   = the deployment is refused\n   = the stack's events say: Invalid\n");
    assertThat(print(PLAIN, Samples.result(Samples.withRoutes(routes.subList(0, 8)))))
        .contains("GET /r7\n");
  }

  @Test
  void theSummarySaysWhatIsNotShown() throws IOException {
    assertThat(print(PLAIN, Samples.result())).isEqualTo("no findings in 12 templates\n");
    assertThat(print(PLAIN, Samples.failed()))
        .isEqualTo("no findings in 1 template; 2 failures; 3 less severe not shown\n");
    StringWriter quiet = new StringWriter();
    new TextReporter(PLAIN, false).write(Samples.result(), quiet);
    assertThat(quiet.toString()).isEmpty();
  }

  private static String print(TextStyle style, Result result) throws IOException {
    StringWriter out = new StringWriter();
    new TextReporter(style, true).write(result, out);
    return out.toString();
  }
}
