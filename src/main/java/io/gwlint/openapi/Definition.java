package io.gwlint.openapi;

import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final String VALIDATOR = "x-amazon-apigateway-request-validator";
  private static final List<String> MODEL_PREFIXES =
      List.of("#/definitions/", "#/components/schemas/");
  private static final int LONGEST_CHAIN = 10;

  /** True unless operations may exist that the definition does not show. */
  public boolean isComplete() {
    Data paths = body.get("paths");
    return body.isComplete()
        && !paths.isUnknown()
        && paths.isComplete()
        && paths.members().stream().map(path -> resolved(path.value())).allMatch(this::isShown);
  }

  private boolean isShown(Data item) {
    return item.isComplete() && item.get("$ref").isAbsent();
  }

  /** All operations in the order written. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Member path : body.get("paths").members()) {
      Data item = resolved(path.value());
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

  /** Request validators, by name. */
  public Data validators() {
    return body.get("x-amazon-apigateway-request-validators");
  }

  /** The name of the validator that checks an operation: its own, else that of all. */
  public Data validator(Operation operation) {
    Data own = operation.body().get(VALIDATOR);
    return own.isAbsent() ? body.get(VALIDATOR) : own;
  }

  /**
   * Parameters of an operation: its own and those of its path that it does not override; references
   * within the definition followed.
   *
   * @param complete false when some may exist that the definition does not show
   */
  public record Parameters(List<Data> list, boolean complete, Span span) {}

  /** The parameters of an operation, the body of Swagger 2 among them. */
  public Parameters parameters(Operation operation) {
    Data own = operation.body().get("parameters");
    Data common = operation.common().get("parameters");
    List<Data> list = new ArrayList<>();
    own.items().forEach(parameter -> list.add(resolved(parameter)));
    List<Data> shared = common.items().stream().map(this::resolved).toList();
    for (Data parameter : shared) {
      if (list.stream().noneMatch(other -> isSame(other, parameter))) {
        list.add(parameter);
      }
    }
    boolean complete =
        own.isComplete() && common.isComplete() && list.stream().noneMatch(Data::isUnknown);
    return new Parameters(list, complete, own.span());
  }

  private static boolean isSame(Data one, Data other) {
    return one.get("name").string().get().equals(other.get("name").string().get())
        && one.get("in").string().get().equals(other.get("in").string().get());
  }

  /** True for the parameter that is the body, and for the fields of a form. */
  public static boolean isBody(Data parameter) {
    return parameter
        .get("in")
        .string()
        .test(in -> in.equals("body") || in.equals("formData"))
        .isYes();
  }

  /**
   * What a reference within the definition ({@code #/components/responses/Gone}) refers to; the
   * same data when it is none, or when it leads nowhere or out of the definition.
   */
  public Data resolved(Data data) {
    Data found = data;
    for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
      Optional<Data> next = found.get("$ref").string().get().flatMap(this::referred);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return data;
  }

  private Optional<Data> referred(String ref) {
    if (!ref.startsWith("#/")) {
      return Optional.empty();
    }
    Data found = body;
    for (String step : ref.substring(2).split("/", -1)) {
      found = found.get(step.replace("~1", "/").replace("~0", "~"));
    }
    return found.isAbsent() ? Optional.empty() : Optional.of(found);
  }

  /** The name of the model that a {@code $ref} to a schema means; empty for anything else. */
  public static Optional<String> modelName(String ref) {
    for (String prefix : MODEL_PREFIXES) {
      if (ref.startsWith(prefix)) {
        return Optional.of(ref.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /** What {@code security} asks of an operation: its own, else that of the whole definition. */
  public Data security(Operation operation) {
    Data own = operation.body().get("security");
    return own.isAbsent() ? body.get("security") : own;
  }
}
