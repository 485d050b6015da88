package io.gwlint.rules.method;

import io.gwlint.gateway.ApiKind;
import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Member;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the service refuses in a JSON schema (draft 4): little, but that it does refuse. */
record SchemaOffence(Span span, String message, String mend, String log) {
  private static final String PREFIX =
      "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema"
          + " specified";
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** Keywords whose members have names of their own, not keywords. */
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "definitions", "dependencies");

  /** Keywords that hold values, not schemas. */
  private static final Set<String> VALUES = Set.of("enum", "default", "example", "required");

  /**
   * Keywords of other dialects that the service was seen to refuse, <a
   * href="https://github.com/aws/aws-cdk/issues/14585">$id</a>, <a
   * href="https://github.com/awslabs/aws-api-gateway-developer-portal/issues/571">example</a> and
   * <a
   * href="https://github.com/clouddrove/terraform-aws-api-gateway/issues/30">dependentRequired</a>
   * among them.
   */
  private static final List<String> FOREIGN = List.of("$id", "example", "dependentRequired");

  // https://apigateway.amazonaws.com/restapis/API/models/NAME, split at its slashes.
  private static final int CANONICAL_PIECES = 7;
  private static final int API_PIECE = 4;
  private static final Text MODELS = Text.of("models");

  private static final int MOST_SCHEMAS = 10_000;

  /** The first offence in a schema, in the order of its parts. */
  static Optional<SchemaOffence> in(Data schema, ApiKind kind) {
    Deque<Data> open = new ArrayDeque<>(List.of(schema));
    for (int seen = 0; !open.isEmpty() && seen < MOST_SCHEMAS; seen++) {
      Data next = open.pop();
      Optional<SchemaOffence> offence =
          (kind == ApiKind.REST ? foreign(next) : Optional.<SchemaOffence>empty())
              .or(() -> of(next));
      if (offence.isPresent()) {
        return offence;
      }
      next.members().forEach(member -> push(member, open));
    }
    return Optional.empty();
  }

  private static void push(Member member, Deque<Data> open) {
    if (NAMED.contains(member.key())) {
      member.value().members().forEach(named -> open.push(named.value()));
    } else if (!VALUES.contains(member.key())) {
      member.value().items().forEach(open::push);
    }
  }

  private static Optional<SchemaOffence> of(Data schema) {
    return required(schema).or(() -> values(schema)).or(() -> type(schema)).or(() -> ref(schema));
  }

  private static Optional<SchemaOffence> foreign(Data schema) {
    return schema.members().stream()
        .filter(member -> FOREIGN.contains(member.key()))
        .findFirst()
        .map(
            member ->
                new SchemaOffence(
                    member.keySpan(),
                    "`" + member.key() + "` is no keyword of JSON schema draft 4",
                    "leave it out",
                    PREFIX + ". Unsupported keyword(s): [\"" + member.key() + "\"]]"));
  }

  private static Optional<SchemaOffence> required(Data schema) {
    Data required = schema.get("required");
    boolean empty =
        required instanceof Sequence list && list.items().isEmpty() && list.isComplete();
    return empty
        ? Optional.of(invalid(required.span(), "`required` lists nothing", "leave `required` out"))
        : Optional.empty();
  }

  private static Optional<SchemaOffence> values(Data schema) {
    Set<String> seen = new HashSet<>();
    for (Data value : schema.get("enum").items()) {
      boolean twice =
          value instanceof Scalar scalar
              && scalar.value().isLiteral()
              && !seen.add(scalar.kind() + " " + scalar.value());
      if (twice) {
        return Optional.of(
            invalid(value.span(), "`enum` lists the same value twice", "leave one of them out"));
      }
    }
    return Optional.empty();
  }

  private static Optional<SchemaOffence> type(Data schema) {
    for (Data type : schema.get("type").items()) {
      Optional<String> unknown = type.string().get().filter(word -> !TYPES.contains(word));
      if (unknown.isPresent()) {
        return Optional.of(
            invalid(
                type.span(),
                "JSON schema has no type `" + unknown.get() + "`",
                "write one of array, boolean, integer, null, number, object, string"));
      }
    }
    return Optional.empty();
  }

  private static Optional<SchemaOffence> ref(Data schema) {
    Data ref = schema.get("$ref");
    return ref.string()
        .get()
        .filter(url -> !url.startsWith("#") && !url.contains("apigateway"))
        .map(
            url ->
                new SchemaOffence(
                    ref.span(),
                    "`" + url + "` is no reference to a model of the API",
                    "write `https://apigateway.amazonaws.com/restapis/` with the id of the API,"
                        + " `/models/` and the model's name",
                    PREFIX + ", Model reference must be in canonical form]"));
  }

  /** The models of that API that a schema refers to, by name, in the order of its parts. */
  static List<Located<Text>> models(Data schema, Text api) {
    List<Located<Text>> names = new ArrayList<>();
    Deque<Data> open = new ArrayDeque<>(List.of(schema));
    for (int seen = 0; !open.isEmpty() && seen < MOST_SCHEMAS; seen++) {
      Data next = open.pop();
      next.members().forEach(member -> push(member, open));
      Data ref = next.get("$ref");
      List<Text> pieces = ref.text().get().map(url -> url.split('/')).orElse(List.of());
      boolean own =
          pieces.size() == CANONICAL_PIECES
              && pieces.get(API_PIECE).equals(api)
              && pieces.get(API_PIECE + 1).equals(MODELS);
      if (own) {
        names.add(new Located<>(pieces.get(API_PIECE + 2), ref.span()));
      }
    }
    return names;
  }

  private static SchemaOffence invalid(Span span, String message, String mend) {
    return new SchemaOffence(span, message, mend, PREFIX + "]");
  }
}
