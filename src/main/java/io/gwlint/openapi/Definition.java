package io.gwlint.openapi;

import io.gwlint.value.Data;
import io.gwlint.value.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The definition of an API: what stands in a {@code Body}, in a definition file, or in what SAM
 * generates.
 *
 * @param body the whole document
 */
public record Definition(Data body) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");
  private static final String ANY = "x-amazon-apigateway-any-method";

  /** True unless operations may exist that the definition does not show. */
  public boolean isComplete() {
    Data paths = body.get("paths");
    return body.isComplete()
        && !paths.isUnknown()
        && paths.isComplete()
        && paths.members().stream().allMatch(path -> path.value().isComplete());
  }

  /** All operations in the order written. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Member path : body.get("paths").members()) {
      Data item = path.value();
      for (Member member : item.members()) {
        String method = method(member.key());
        if (!method.isEmpty() && !member.value().isAbsent()) {
          operations.add(new Operation(path.key(), method, member.keySpan(), member.value(), item));
        }
      }
    }
    return operations;
  }

  private static String method(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.equals(ANY)) {
      return "ANY";
    }
    return METHODS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : "";
  }

  /**
   * The integration of an operation: its own, or the shared one that it refers to with {@code $ref}
   * under {@code components/x-amazon-apigateway-integrations} (HTTP APIs).
   */
  public Data integration(Operation operation) {
    Data own = operation.integration();
    String prefix = "#/components/x-amazon-apigateway-integrations/";
    return own.get("$ref")
        .string()
        .get()
        .filter(ref -> ref.startsWith(prefix))
        .map(
            ref ->
                body.get("components")
                    .get("x-amazon-apigateway-integrations")
                    .get(ref.substring(prefix.length())))
        .orElse(own);
  }

  /**
   * Declared authorizers: security schemes that have {@code x-amazon-apigateway-authorizer}, by
   * name.
   */
  public List<Member> securitySchemes() {
    List<Member> schemes = new ArrayList<>(body.get("securityDefinitions").members());
    schemes.addAll(body.get("components").get("securitySchemes").members());
    return schemes;
  }

  /** Models: Swagger's {@code definitions} or OpenAPI's {@code components/schemas}. */
  public List<Member> models() {
    List<Member> models = new ArrayList<>(body.get("definitions").members());
    models.addAll(body.get("components").get("schemas").members());
    return models;
  }

  /** What {@code security} asks of an operation: its own, else that of the whole definition. */
  public Data security(Operation operation) {
    Data own = operation.body().get("security");
    return own.isAbsent() ? body.get("security") : own;
  }
}
