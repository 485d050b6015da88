package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration.RequestBody;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/** GW324: binary media types and content handling that do not go with templates. */
@AutoService(Rule.class)
public final class BinaryMediaType implements Rule {
  private static final String TO_BINARY = "CONVERT_TO_BINARY";
  private static final String TO_TEXT = "CONVERT_TO_TEXT";
  private static final String UNDECODED = "Unable to base64 decode the body.";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.REST && !isProxy(call)) {
        RequestBody body = call.integration().body();
        add(call, decoded(call, body.contentHandling(), body.templates(), "request"), report);
        for (IntegrationResponse response : call.integration().responses().list()) {
          add(
              call,
              decoded(call, response.contentHandling(), response.templates(), "response"),
              report);
        }
        add(call, mock(call), report);
      }
    }
  }

  private static boolean isProxy(Call call) {
    return !call.integration().type().test(IntegrationType::isProxy).isNo();
  }

  private static void add(Call call, Optional<Fault> fault, Report report) {
    fault.ifPresent(found -> report.add(found.in(call.api().kind()).on(call.route())));
  }

  private static Optional<Fault> decoded(
      Call call, Value<String> handling, Items<MappingTemplate> templates, String what) {
    return handling.is(TO_BINARY).isYes()
        ? templates.list().stream()
            .filter(BinaryMediaType::isJson)
            .findFirst()
            .map(template -> decoded(call, handling.span(), template, what))
        : Optional.empty();
  }

  // What begins so is no base64.
  private static boolean isJson(MappingTemplate template) {
    return template.text().test(text -> text.toString().strip().startsWith("{\"")).isYes();
  }

  private static Fault decoded(Call call, Span span, MappingTemplate template, String what) {
    return CallFaults.at(
            span, call, "what the " + what + " template writes is JSON, and is decoded as base64")
        .related(template.key().span(), "the template")
        .mend("take out the content handling, or the template")
        .seenAs(Symptom.misconfigured(UNDECODED));
  }

  private static Optional<Fault> mock(Call call) {
    RequestBody body = call.integration().body();
    boolean unreadable =
        call.isOfType(IntegrationType.MOCK)
            && !body.templates().list().isEmpty()
            && body.contentHandling().is(TO_TEXT).isNo();
    return call.api().settings().binaryMediaTypes().list().stream()
        .filter(type -> unreadable && isEverything(type))
        .findFirst()
        .map(type -> mock(call, type));
  }

  private static boolean isEverything(Text type) {
    return type.equals(Text.of("*/*")) || type.equals(Text.of("*~1*"));
  }

  private static Fault mock(Call call, Text type) {
    Span span = call.integration().body().templates().span();
    return CallFaults.at(
            span,
            call,
            "every body is binary to an API of `" + type + "`, and no template reads it")
        .related(call.api().settings().binaryMediaTypes().span(), "the binary media types")
        .mend("set `ContentHandling: CONVERT_TO_TEXT`, or name the types that are binary");
  }
}
