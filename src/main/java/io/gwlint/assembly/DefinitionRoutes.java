package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Body;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Reply;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.Validation;
import io.gwlint.openapi.BasePath;
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
  private final DefinitionAccess access;
  private final DefinitionBodies bodies;
  private final BasePath base;

  /**
   * Routes of a definition.
   *
   * @param api the API it belongs to
   */
  DefinitionRoutes(
      ApiKind kind, Definition definition, Element api, IntegrationReader integrations) {
    this.kind = kind;
    this.definition = definition;
    this.owner = api.origin().logicalId();
    this.integrations = integrations;
    this.base = api.isAlone() ? BasePath.NONE : BasePath.of(definition, mode(kind, api));
    this.access = new DefinitionAccess(definition);
    this.bodies = new DefinitionBodies(definition);
  }

  private static Data mode(ApiKind kind, Element api) {
    return kind == ApiKind.REST ? api.get("Parameters").get("basepath") : api.get("BasePath");
  }

  List<Route> routes() {
    return definition.operations().stream().map(this::route).toList();
  }

  private Route route(Operation operation) {
    Value<Text> method =
        Value.known(
            isDefault(operation) ? Text.empty() : Text.of(operation.method()), operation.span());
    Value<Text> path = path(operation);
    return new Route(
        new Origin(owner, operation.span()),
        name(operation, path),
        method,
        path,
        access.of(operation),
        requestParameters(operation),
        new Validation(definition.validator(operation).text(), bodies.ofRequest(operation)),
        integration(operation),
        responses(operation),
        Reply.none(operation.span()),
        false);
  }

  private boolean isDefault(Operation operation) {
    return kind == ApiKind.HTTP && operation.path().equals("$default");
  }

  private String name(Operation operation, Value<Text> path) {
    if (isDefault(operation)) {
      return "$default";
    }
    String shown = RouteNames.shown(path);
    return operation.method() + " " + shown + (path.isKnown() ? "" : operation.path());
  }

  private Value<Text> path(Operation operation) {
    String written = operation.path();
    if (isDefault(operation)) {
      return Value.known(Text.of(written), operation.span());
    }
    return base.prefix()
        .map(prefix -> prefix.isEmpty() || !written.equals("/") ? prefix + written : prefix)
        .map(text -> Value.known(Text.of(text), operation.span()))
        .orElseGet(() -> Value.unknown("the import puts a base path before it", operation.span()));
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

  private Items<RequestParameter> requestParameters(Operation operation) {
    Definition.Parameters parameters = definition.parameters(operation);
    List<RequestParameter> list = new ArrayList<>();
    boolean complete = parameters.complete();
    for (Data parameter : parameters.list()) {
      Optional<RequestParameter> read = requestParameter(parameter);
      read.ifPresent(list::add);
      complete &= read.isPresent() || Definition.isBody(parameter);
    }
    return new Items<>(list, complete, parameters.span());
  }

  private static Optional<RequestParameter> requestParameter(Data parameter) {
    Optional<String> in = parameter.get("in").string().get();
    Optional<String> name = parameter.get("name").string().get();
    if (in.isEmpty() || name.isEmpty() || Definition.isBody(parameter)) {
      return Optional.empty();
    }
    String location = in.get().equals("query") ? "querystring" : in.get();
    return Optional.of(
        new RequestParameter(
            "method.request." + location + "." + name.get(),
            parameter.get("required").flag(),
            parameter.span()));
  }

  private Items<MethodResponse> responses(Operation operation) {
    Data responses = operation.responses();
    List<MethodResponse> list =
        responses.members().stream().map(response -> response(operation, response)).toList();
    boolean complete =
        responses.isComplete() && responses.members().stream().noneMatch(DefinitionRoutes::isOpen);
    return new Items<>(list, complete, responses.span());
  }

  private static boolean isOpen(Member response) {
    return response.key().equals("default") || response.value().isUnknown();
  }

  private MethodResponse response(Operation operation, Member member) {
    Span span = member.keySpan();
    Data response = definition.resolved(member.value());
    Data headers = response.get("headers");
    List<Located<String>> names =
        headers.members().stream()
            .map(
                header -> new Located<>("method.response.header." + header.key(), header.keySpan()))
            .toList();
    boolean complete = headers.isComplete() && response.get("$ref").isAbsent();
    Items<Body> models = bodies.ofResponse(operation, response);
    return new MethodResponse(
        Value.known(member.key(), span),
        new Items<>(names, complete, headers.span()),
        models,
        span,
        response.span());
  }
}
