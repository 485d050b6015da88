package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * GW311: a mapping that reads what the method does not declare, or is none that the service has.
 */
@AutoService(Rule.class)
public final class MappingSourceUndeclared implements Rule {
  private static final String REFUSED =
      "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid"
          + " mapping expression ";
  private static final String CACHE_KEY = "Invalid cache key parameter specified";
  private static final String TWICE =
      "Parameter names must be unique across querystring, header and path";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.REST) {
        ofDeclarations(call, report);
        for (ParameterMapping mapping : call.integration().requestParameters().list()) {
          ofMapping(call, mapping).ifPresent(fault -> add(call, fault, report));
        }
        for (Text key : call.integration().cacheKeys().list()) {
          ofCacheKey(call, key).ifPresent(fault -> add(call, fault, report));
        }
      }
    }
  }

  private static void add(Call call, Fault fault, Report report) {
    report.add(fault.in(call.api().kind()).on(call.route()));
  }

  private static Optional<Fault> ofMapping(Call call, ParameterMapping mapping) {
    Span span = mapping.expression().span();
    Optional<Text> text = mapping.expression().get();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (RequestExpression.isNone(text.get())) {
      return Optional.of(
          refused(call, span, "`" + shown(text.get()) + "` is no mapping expression")
              .mend("put a fixed value in single quotes within the text, as in `\"'GET'\"`")
              .fixedBy(RequestExpression.quoted(mapping.expression().span(), text.get()))
              .seenAs(refusal("specified: " + text.get())));
    }
    return RequestExpression.parameter(text.get())
        .filter(name -> call.route().requestParameters().complete())
        .filter(name -> !RequestExpression.declaresName(call, name))
        .map(name -> undeclared(call, span, text.get().toString(), name));
  }

  private static Fault undeclared(Call call, Span span, String expression, String name) {
    return refused(call, span, "the method does not declare `" + name + "`, which is mapped")
        .mend(
            call.isImported()
                ? "add `" + name + "` to the operation's `parameters`"
                : "add `" + expression + ": true` or `false` to the method's `RequestParameters`")
        .fixedBy(SourceDeclaration.of(call, expression.strip()))
        .seenAs(refusal("parameter specified: " + expression));
  }

  private static Optional<Fault> ofCacheKey(Call call, Text key) {
    return RequestExpression.parameter(key)
        .filter(name -> call.route().requestParameters().complete())
        .filter(name -> !RequestExpression.declaresName(call, name))
        .map(
            name ->
                refused(
                        call,
                        call.integration().cacheKeys().span(),
                        "the method does not declare `" + name + "`, which is a cache key")
                    .mend("add `" + key + "` to the method's `RequestParameters`")
                    .seenAs(Symptom.refused(CACHE_KEY)));
  }

  // What an import makes of two parameters of one name is not on record.
  private static void ofDeclarations(Call call, Report report) {
    if (call.isImported()) {
      return;
    }
    Route route = call.route();
    Map<String, RequestParameter> byName = new HashMap<>();
    for (RequestParameter parameter : route.requestParameters().list()) {
      String name = RequestExpression.nameOf(parameter.name());
      if (name.isEmpty()) {
        add(call, noDeclaration(route, parameter), report);
      } else if (byName.putIfAbsent(name, parameter) != null) {
        add(call, twice(route, parameter, byName.get(name)), report);
      }
    }
  }

  private static Fault noDeclaration(Route route, RequestParameter parameter) {
    return Fault.at(
            parameter.span(),
            route.origin(),
            "`" + parameter.name() + "` is not the name of a request parameter")
        .mend("write `method.request.querystring.`, `.header.` or `.path.` and its name")
        .seenAs(refusal("specified: " + parameter.name()));
  }

  private static Fault twice(Route route, RequestParameter parameter, RequestParameter first) {
    return Fault.at(
            parameter.span(),
            route.origin(),
            "`" + RequestExpression.nameOf(parameter.name()) + "` is declared in two locations")
        .related(first.span(), "the other")
        .mend("give one of them another name")
        .seenAs(Symptom.refused(TWICE));
  }

  private static Fault refused(Call call, Span span, String message) {
    return Fault.at(span, call.route().origin(), message);
  }

  private static Symptom refusal(String rest) {
    return Symptom.refused(REFUSED + rest + "]");
  }

  private static String shown(Text text) {
    String all = text.toString();
    return all.length() > 40 ? all.substring(0, 40) + "..." : all;
  }
}
