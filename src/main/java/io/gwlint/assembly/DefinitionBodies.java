package io.gwlint.assembly;

import io.gwlint.gateway.Body;
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

/**
 * Models of requests and responses in a definition, in the manner of Swagger 2 and of OpenAPI 3.
 */
final class DefinitionBodies {
  private static final String JSON = "application/json";

  private final Definition definition;

  DefinitionBodies(Definition definition) {
    this.definition = definition;
  }

  /** What bodies an operation takes. */
  Items<Body> ofRequest(Operation operation) {
    Data body = definition.resolved(operation.body().get("requestBody"));
    if (!body.isAbsent()) {
      return ofContent(body.get("content"));
    }
    Definition.Parameters parameters = definition.parameters(operation);
    Optional<Data> schema =
        parameters.list().stream()
            .filter(Definition::isBody)
            .map(parameter -> parameter.get("schema"))
            .findFirst();
    List<Body> list = schema.map(found -> ofSchema(found, operation, "consumes")).orElse(List.of());
    return new Items<>(list, parameters.complete(), parameters.span());
  }

  /** What bodies a response has. */
  Items<Body> ofResponse(Operation operation, Data response) {
    Data content = response.get("content");
    Data schema = response.get("schema");
    if (schema.isAbsent()) {
      return ofContent(content);
    }
    List<Body> list = ofSchema(schema, operation, "produces");
    return new Items<>(list, schema.isComplete(), schema.span());
  }

  private static Items<Body> ofContent(Data content) {
    List<Body> list = new ArrayList<>();
    for (Member member : content.members()) {
      Data schema = member.value().get("schema");
      if (!schema.isAbsent()) {
        list.add(new Body(new Located<>(member.key(), member.keySpan()), model(schema)));
      }
    }
    return new Items<>(list, content.isComplete(), content.span());
  }

  private List<Body> ofSchema(Data schema, Operation operation, String types) {
    Data own = operation.body().get(types);
    Data written = own.isAbsent() ? definition.body().get(types) : own;
    List<String> names =
        written.items().stream().flatMap(item -> item.string().get().stream()).toList();
    Span span = schema.span();
    return (names.isEmpty() ? List.of(JSON) : names)
        .stream().map(name -> new Body(new Located<>(name, span), model(schema))).toList();
  }

  private static Value<Text> model(Data schema) {
    Optional<String> ref = schema.get("$ref").string().get();
    Span span = schema.get("$ref").isAbsent() ? schema.span() : schema.get("$ref").span();
    return ref.flatMap(Definition::modelName)
        .map(name -> Value.known(Text.of(name), span))
        .orElseGet(() -> Value.unknown("the schema is written in place", span));
  }
}
