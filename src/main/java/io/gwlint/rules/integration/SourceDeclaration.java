package io.gwlint.rules.integration;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Declares what a method's mappings read: in its resource, or in an operation of a definition. */
final class SourceDeclaration {
  private static final String PATH = "method.request.path.";

  private final Call call;
  private final Items<RequestParameter> declared;
  private final Span integration;

  private SourceDeclaration(Call call) {
    this.call = call;
    this.declared = call.route().requestParameters();
    this.integration = call.integration().origin().span();
  }

  /** The edit that declares what an expression reads; empty when it cannot be made. */
  static Optional<TextEdit> of(Call call, String expression) {
    SourceDeclaration declaration = new SourceDeclaration(call);
    return call.isImported()
        ? declaration.ofOperation(expression)
        : declaration.ofMethod(expression);
  }

  private Optional<TextEdit> ofMethod(String expression) {
    if (!declared.list().isEmpty()) {
      Span first = declared.list().get(0).span();
      return Optional.of(Insertion.before(first, expression, required(expression)));
    }
    Snippet.Entries all = Snippet.entries();
    for (String other : undeclared()) {
      all = all.put(other, required(other));
    }
    return declared.span().contains(integration)
        ? Insertion.beside(integration, "Integration", "RequestParameters", all)
        : Insertion.into(declared.span(), all);
  }

  // A variable of the path is always there.
  private static Snippet required(String expression) {
    return expression.startsWith(PATH) ? Snippet.yes() : Snippet.no();
  }

  private Optional<TextEdit> ofOperation(String expression) {
    Optional<Snippet.Entries> parameter = parameter(expression);
    if (parameter.isEmpty()) {
      return Optional.empty();
    }
    boolean lacksList = declared.span().contains(integration);
    Optional<Span> first =
        declared.list().stream()
            .map(RequestParameter::span)
            .filter(span -> !lacksList && declared.span().contains(span))
            .findFirst();
    if (first.isPresent()) {
      return Optional.of(Insertion.beforeItem(first.get(), parameter.get()));
    }
    List<Snippet> all = new ArrayList<>();
    undeclared().forEach(other -> parameter(other).ifPresent(all::add));
    Snippet list = new Snippet.Items(all);
    return lacksList
        ? Insertion.beside(integration, "x-amazon-apigateway-integration", "parameters", list)
        : Insertion.into(declared.span(), list);
  }

  /** What is mapped and not declared; each of it needs the list that is missing. */
  private Set<String> undeclared() {
    Set<String> all = new LinkedHashSet<>();
    for (ParameterMapping mapping : call.integration().requestParameters().list()) {
      mapping
          .expression()
          .get()
          .filter(text -> RequestExpression.parameter(text).isPresent())
          .filter(text -> !RequestExpression.declares(call, text))
          .ifPresent(text -> all.add(text.toString().strip()));
    }
    return all;
  }

  private Optional<Snippet.Entries> parameter(String expression) {
    String location = expression.split("\\.", 4)[2];
    String name = RequestExpression.nameOf(expression);
    boolean isOfPath = location.equals("path");
    boolean hasPlace =
        !isOfPath
            || call.route()
                .path()
                .get()
                .map(path -> path.toString().contains("{" + name + "}"))
                .orElse(false);
    String in = isOfPath ? "path" : location.endsWith("header") ? "header" : "query";
    Snippet.Entries parameter =
        Snippet.entries()
            .put("name", Snippet.text(name))
            .put("in", Snippet.name(in))
            .put("required", required(expression));
    return hasPlace
        ? Snippet.declared(call.api().settings().definitionVersion(), parameter)
        : Optional.empty();
  }
}
