package io.gwlint.assembly;

import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Origin;
import io.gwlint.openapi.Definition;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Member;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Authorizers of all kinds of API. */
final class Authorizers {
  static final String REST = "AWS::ApiGateway::Authorizer";
  static final String V2 = "AWS::ApiGatewayV2::Authorizer";

  private static final String EXTENSION = "x-amazon-apigateway-authorizer";
  private static final String FUNCTIONS = "/functions/";

  private final FunctionNames names;

  Authorizers(FunctionNames names) {
    this.names = names;
  }

  Items<Authorizer> rest(List<Element> elements, Definition definition, Origin owner) {
    List<Authorizer> all = new ArrayList<>(elements.stream().map(this::restResource).toList());
    all.addAll(inDefinition(definition, owner));
    return new Items<>(all, definition.body().isComplete(), owner.span());
  }

  Items<Authorizer> v2(List<Element> elements, Definition definition, Origin owner) {
    List<Authorizer> all = new ArrayList<>(elements.stream().map(this::v2Resource).toList());
    all.addAll(inDefinition(definition, owner));
    return new Items<>(all, definition.body().isComplete(), owner.span());
  }

  private Authorizer restResource(Element element) {
    return new Authorizer(
        element.origin(),
        element.get("Name").text(),
        upperCase(element.get("Type")),
        function(element.get("AuthorizerUri")),
        element.get("AuthorizerCredentials").text(),
        element.get("AuthorizerResultTtlInSeconds").number(),
        sources(element.get("IdentitySource")));
  }

  private Authorizer v2Resource(Element element) {
    return new Authorizer(
        element.origin(),
        element.get("Name").text(),
        upperCase(element.get("AuthorizerType")),
        function(element.get("AuthorizerUri")),
        element.get("AuthorizerCredentialsArn").text(),
        element.get("AuthorizerResultTtlInSeconds").number(),
        sources(element.get("IdentitySource")));
  }

  private List<Authorizer> inDefinition(Definition definition, Origin owner) {
    return definition.securitySchemes().stream()
        .filter(scheme -> !scheme.value().get(EXTENSION).isAbsent())
        .map(scheme -> inDefinition(scheme, owner))
        .toList();
  }

  private Authorizer inDefinition(Member scheme, Origin owner) {
    Data data = scheme.value().get(EXTENSION);
    Span span = scheme.keySpan();
    return new Authorizer(
        new Origin(owner.logicalId(), span),
        Value.known(Text.of(scheme.key()), span),
        upperCase(data.get("type")),
        function(data.get("authorizerUri")),
        data.get("authorizerCredentials").text(),
        data.get("authorizerResultTtlInSeconds").number(),
        sources(data.get("identitySource")));
  }

  private static Value<String> upperCase(Data data) {
    return data.string().map(word -> word.toUpperCase(Locale.ROOT));
  }

  /** The function that an authorizer URI calls; empty for authorizers without one. */
  private Optional<FunctionRef> function(Data uri) {
    return uri.text().get().map(text -> names.read(invoked(text), uri.span()));
  }

  private static Text invoked(Text uri) {
    TextChars chars = new TextChars(uri);
    int start = chars.chars().indexOf(FUNCTIONS);
    int end = chars.chars().lastIndexOf('/');
    return start < 0 || end < start + FUNCTIONS.length()
        ? uri
        : chars.slice(start + FUNCTIONS.length(), end);
  }

  private static Items<Text> sources(Data data) {
    Items<Text> written = Texts.items(data);
    List<Text> pieces = written.list().stream().flatMap(text -> text.split(',').stream()).toList();
    return new Items<>(pieces, written.complete(), written.span());
  }
}
