package io.gwlint.assembly;

import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Identity;
import io.gwlint.gateway.Origin;
import io.gwlint.openapi.Definition;
import io.gwlint.openapi.SecurityScheme;
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

  private static final String HEADER = "method.request.header.";
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
    return resource(
        element,
        "Type",
        "AuthorizerCredentials",
        identity(
            element.get("ProviderARNs"),
            element.get("JwtConfiguration"),
            element.get("IdentityValidationExpression")));
  }

  private Authorizer v2Resource(Element element) {
    return resource(
        element,
        "AuthorizerType",
        "AuthorizerCredentialsArn",
        identity(
            element.get("ProviderARNs"),
            element.get("JwtConfiguration"),
            element.get("IdentityValidationExpression")));
  }

  private Authorizer resource(Element element, String type, String credentials, Identity identity) {
    Data uri = element.get("AuthorizerUri");
    return new Authorizer(
        element.origin(),
        element.reference(),
        element.get("Name").text(),
        upperCase(element.get(type)),
        uri.text(),
        function(uri),
        element.get(credentials).text(),
        element.get("AuthorizerResultTtlInSeconds").number(),
        sources(element.get("IdentitySource")),
        identity,
        element.get("AuthorizerPayloadFormatVersion").string(),
        element.get("EnableSimpleResponses").flag());
  }

  private static Identity identity(Data providers, Data jwt, Data pattern) {
    Data issuer = jwt.get("Issuer").isAbsent() ? jwt.get("issuer") : jwt.get("Issuer");
    Data audience = jwt.get("Audience").isAbsent() ? jwt.get("audience") : jwt.get("Audience");
    return new Identity(
        Texts.items(providers), issuer.text(), Texts.items(audience), pattern.string());
  }

  private List<Authorizer> inDefinition(Definition definition, Origin owner) {
    return definition.securitySchemes().stream()
        .filter(scheme -> !new SecurityScheme(scheme.key(), scheme.value()).authorizer().isAbsent())
        .map(scheme -> inDefinition(scheme, owner))
        .toList();
  }

  private Authorizer inDefinition(Member member, Origin owner) {
    SecurityScheme scheme = new SecurityScheme(member.key(), member.value());
    Data data = scheme.authorizer();
    Span span = member.keySpan();
    Data uri = data.get("authorizerUri");
    return new Authorizer(
        new Origin(owner.logicalId(), span),
        Text.of(member.key()),
        Value.known(Text.of(member.key()), span),
        upperCase(data.get("type")),
        uri.text(),
        function(uri),
        data.get("authorizerCredentials").text(),
        data.get("authorizerResultTtlInSeconds").number(),
        sources(scheme),
        identity(
            data.get("providerARNs"),
            data.get("jwtConfiguration"),
            data.get("identityValidationExpression")),
        data.get("authorizerPayloadFormatVersion").string(),
        data.get("enableSimpleResponses").flag());
  }

  private static Items<Text> sources(SecurityScheme scheme) {
    return scheme
        .header()
        .map(name -> new Items<>(List.of(Text.of(HEADER + name)), true, scheme.body().span()))
        .orElseGet(() -> sources(scheme.authorizer().get("identitySource")));
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
