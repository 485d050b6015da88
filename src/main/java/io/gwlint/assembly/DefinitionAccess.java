package io.gwlint.assembly;

import io.gwlint.gateway.Access;
import io.gwlint.openapi.Definition;
import io.gwlint.openapi.Operation;
import io.gwlint.openapi.SecurityScheme;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Member;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who may call operations of a definition, from its security schemes. */
final class DefinitionAccess {
  private static final String OPEN = "decided by a security scheme that is not shown";

  private final Definition definition;
  private final Map<String, SecurityScheme> schemes = new HashMap<>();

  DefinitionAccess(Definition definition) {
    this.definition = definition;
    for (Member member : definition.securitySchemes()) {
      schemes.put(member.key(), new SecurityScheme(member.key(), member.value()));
    }
  }

  Access of(Operation operation) {
    Data security = definition.security(operation);
    Span span = security.span();
    boolean known = security.isComplete() && security.items().stream().noneMatch(Data::isUnknown);
    if (!known) {
      return unknown(span);
    }
    List<Member> demands =
        security.items().stream().flatMap(item -> item.members().stream()).toList();
    Access access = demanded(demands, span);
    return operation.authorization().map(word -> with(access, word)).orElse(access);
  }

  private static Access unknown(Span span) {
    return new Access(
        Value.unknown(OPEN, span),
        Value.unknown(OPEN, span),
        new Items<>(List.of(), false, span),
        Value.unknown(OPEN, span));
  }

  // `x-amazon-apigateway-auth` says it outright.
  private static Access with(Access access, Data word) {
    Value<String> type = word.string().map(text -> text.toUpperCase(Locale.ROOT));
    return new Access(type, access.authorizer(), access.scopes(), access.apiKeyRequired());
  }

  private Access demanded(List<Member> demands, Span span) {
    Value<String> authorization = Value.known("NONE", span);
    Value<Text> authorizer = Value.absent(span);
    Value<Boolean> apiKey = Value.absent(span);
    List<Text> scopes = new ArrayList<>();
    boolean complete = true;
    for (Member demand : demands) {
      Optional<SecurityScheme> scheme = Optional.ofNullable(schemes.get(demand.key()));
      if (scheme.filter(SecurityScheme::isApiKey).isPresent()) {
        apiKey = Value.known(true, demand.keySpan());
        continue;
      }
      authorization =
          scheme
              .map(found -> found.authorization(demand.keySpan()))
              .orElseGet(() -> Value.unknown(OPEN, demand.keySpan()));
      if (!authorization.is("AWS_IAM").isYes()) {
        authorizer = Value.known(Text.of(demand.key()), demand.keySpan());
      }
      Items<Text> named = Texts.items(demand.value());
      scopes.addAll(named.list());
      complete &= named.complete();
    }
    return new Access(authorization, authorizer, new Items<>(scopes, complete, span), apiKey);
  }
}
