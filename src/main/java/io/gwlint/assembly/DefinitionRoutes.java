package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.openapi.Definition;
import io.gwlint.openapi.Operation;
import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Member;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Routes of REST and HTTP APIs that are written in an OpenAPI definition. */
final class DefinitionRoutes {
  private final ApiKind kind;
  private final Definition definition;
  private final String owner;
  private final IntegrationReader integrations;

  /**
   * Routes of a definition.
   *
   * @param owner logical id of the API it belongs to
   */
  DefinitionRoutes(
      ApiKind kind, Definition definition, String owner, IntegrationReader integrations) {
    this.kind = kind;
    this.definition = definition;
    this.owner = owner;
    this.integrations = integrations;
  }

  List<Route> routes() {
    return definition.operations().stream().map(this::route).toList();
  }

  private Route route(Operation operation) {
    boolean isDefault = kind == ApiKind.HTTP && operation.path().equals("$default");
    Value<Text> method =
        Value.known(isDefault ? Text.empty() : Text.of(operation.method()), operation.span());
    Value<Text> path = Value.known(Text.of(operation.path()), operation.span());
    Optional<Integration> integration = integration(operation);
    return new Route(
        new Origin(owner, operation.span()),
        isDefault ? "$default" : operation.method() + " " + operation.path(),
        method,
        path,
        authorization(operation),
        authorizer(operation),
        Value.unknown("decided by the security schemes of the definition", operation.span()),
        requestParameters(operation),
        integration,
        responses(operation),
        false);
  }

  private Optional<Integration> integration(Operation operation) {
    Data data = definition.integration(operation);
    if (data.isAbsent()) {
      return Optional.empty();
    }
    Origin origin = new Origin(owner, data.span());
    return Optional.of(
        integrations.read(new Written(kind, IntegrationPart.Place.DEFINITION, data, origin)));
  }

  private Value<Text> authorizer(Operation operation) {
    Data security = definition.security(operation);
    List<Member> named =
        security.items().stream().flatMap(item -> item.members().stream()).toList();
    if (named.isEmpty()) {
      return security.isUnknown()
          ? Value.unknown(
              "the security of the operation is known only at deployment", security.span())
          : Value.absent(security.span());
    }
    return Value.known(Text.of(named.get(0).key()), named.get(0).keySpan());
  }

  // What a scheme stands for is told by the scheme; that comes with the authorizer rules.
  private Value<String> authorization(Operation operation) {
    Value<Text> authorizer = authorizer(operation);
    return authorizer.isAbsent()
        ? Value.known("NONE", authorizer.span())
        : Value.unknown("decided by the security schemes of the definition", authorizer.span());
  }

  private static Items<RequestParameter> requestParameters(Operation operation) {
    Data own = operation.body().get("parameters");
    Data common = operation.common().get("parameters");
    List<RequestParameter> list = new ArrayList<>();
    for (Data parameter : own.items()) {
      add(parameter, list);
    }
    for (Data parameter : common.items()) {
      add(parameter, list);
    }
    boolean complete =
        own.isComplete()
            && common.isComplete()
            && list.size() == own.items().size() + common.items().size();
    return new Items<>(list, complete, own.span());
  }

  private static void add(Data parameter, List<RequestParameter> list) {
    Optional<String> in = parameter.get("in").string().get();
    Optional<String> name = parameter.get("name").string().get();
    if (in.isPresent() && name.isPresent()) {
      String location = in.get().equals("query") ? "querystring" : in.get();
      list.add(
          new RequestParameter(
              "method.request." + location + "." + name.get(),
              parameter.get("required").flag(),
              parameter.span()));
    }
  }

  private Items<MethodResponse> responses(Operation operation) {
    Data responses = operation.responses();
    List<MethodResponse> list =
        responses.members().stream().map(DefinitionRoutes::response).toList();
    boolean complete =
        responses.isComplete() && responses.members().stream().noneMatch(DefinitionRoutes::isOpen);
    return new Items<>(list, complete, responses.span());
  }

  private static boolean isOpen(Member response) {
    return response.key().equals("default") || response.value().isUnknown();
  }

  // A response that is a reference to a shared one declares headers that are not looked up here.
  private static MethodResponse response(Member member) {
    Span span = member.keySpan();
    Data headers = member.value().get("headers");
    List<Located<String>> names =
        headers.members().stream()
            .map(
                header -> new Located<>("method.response.header." + header.key(), header.keySpan()))
            .toList();
    boolean complete = headers.isComplete() && member.value().get("$ref").isAbsent();
    return new MethodResponse(
        Value.known(member.key(), span), new Items<>(names, complete, headers.span()), span);
  }
}
