package io.gwlint.report;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import java.util.List;

/** Findings made by hand. */
final class Samples {
  static final SourceFile TEMPLATE =
      new SourceFile(
          "api/template.yaml",
          """
          Resources:
            ListItems:
              Type: AWS::Lambda::Function
              Properties:
                Timeout: 60
            ItemsGet:
              Type: AWS::ApiGateway::Method
              Properties:
                Integration:
                  Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${ListItems.Arn}/invocations
          """);

  static final Symptom PERMISSION =
      new Symptom(
          "first-call",
          "500",
          "{\"message\": \"Internal server error\"}",
          "Execution failed due to configuration error: Invalid permissions on Lambda function");

  private Samples() {}

  static Span span(String text) {
    return span(TEMPLATE, text);
  }

  static Span span(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }

  /** A finding with everything a finding can have. */
  static Finding full() {
    return new Finding(
        "GW301",
        "lambda-permission-missing",
        Severity.ERROR,
        span(
            "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${ListItems.Arn}/invocations"),
        "Resources/ItemsGet/Properties/Integration/Uri",
        "ItemsGet",
        "nothing lets API Gateway invoke `ListItems`",
        "add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and this API's"
            + " ARN as `SourceArn`",
        PERMISSION,
        "Environment is prod",
        List.of("GET /items", "POST /items"),
        List.of(new Related(span("ListItems"), "the function")),
        List.of(TextEdit.safe(span("60"), "29"), TextEdit.safe(TEMPLATE.span(0, 0), "# mended\n")));
  }

  /** A finding with the least. */
  static Finding bare(Severity severity, Span span, String message) {
    return new Finding(
        "GW403",
        "lambda-timeout-default",
        severity,
        span,
        "",
        "",
        message,
        "",
        new Symptom("", "", "", ""),
        "",
        List.of(),
        List.of(),
        List.of());
  }

  static Finding withRoutes(List<String> routes) {
    Finding full = full();
    return new Finding(
        full.code(),
        full.name(),
        full.severity(),
        full.span(),
        full.path(),
        full.resource(),
        full.message(),
        "",
        new Symptom("deploy", "deploy refused", "", "Invalid"),
        "",
        routes,
        List.of(),
        List.of());
  }

  static Result result(Finding... findings) {
    return new Result(List.of(findings), List.of(), 12, 0);
  }

  /** The first one by a comment, the second by the baseline. */
  static Result suppressed(Finding inSource, Finding old) {
    return new Result(
        List.of(),
        List.of(),
        1,
        0,
        List.of(
            new Suppressed(inSource, Suppressed.Kind.IN_SOURCE, "on purpose"),
            new Suppressed(old, Suppressed.Kind.BASELINE, "")),
        0,
        List.of());
  }

  static Result failed(Finding... findings) {
    return new Result(
        List.of(findings),
        List.of(
            Failure.input("../gone #1.yaml", "no such file or folder"),
            Failure.rule(
                "lambda-permission-missing", "a.yaml", new IllegalStateException("what\nnow"))),
        1,
        3);
  }
}
