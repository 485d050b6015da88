package io.gwlint.openapi;

import io.gwlint.source.Span;
import io.gwlint.value.Data;
import java.util.Optional;

/**
 * An operation of a definition.
 *
 * @param path the key in the definition, with its leading slash
 * @param method upper-case verb; {@code ANY} for {@code x-amazon-apigateway-any-method}
 * @param span the key that introduces it
 * @param body what stands under that key
 * @param common what stands beside it for all operations of the path, such as {@code parameters}
 */
public record Operation(String path, String method, Span span, Data body, Data common) {
  /** Its {@code x-amazon-apigateway-integration}. */
  public Data integration() {
    return body.get("x-amazon-apigateway-integration");
  }

  /** The type that its {@code x-amazon-apigateway-auth} says; empty when it has none. */
  public Optional<Data> authorization() {
    Data type = body.get("x-amazon-apigateway-auth").get("type");
    return type.isAbsent() ? Optional.empty() : Optional.of(type);
  }

  /** Its responses by status. */
  public Data responses() {
    return body.get("responses");
  }
}
