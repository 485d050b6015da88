package io.gwlint.assembly;

import io.gwlint.gateway.ApiSettings;
import io.gwlint.gateway.Cors;
import io.gwlint.gateway.PolicyDocument;
import io.gwlint.openapi.Definition;
import io.gwlint.value.Data;
import io.gwlint.value.Nothing;
import io.gwlint.value.Value;
import java.util.Optional;

/** What APIs say of themselves as a whole: in their resource, else in their definition. */
final class Settings {
  private static final String EXTENSION = "x-amazon-apigateway-";

  private Settings() {}

  static ApiSettings rest(Element api, Definition definition) {
    Data body = definition.body();
    return new ApiSettings(
        isImported(api),
        Texts.items(or(api.get("BinaryMediaTypes"), body.get(EXTENSION + "binary-media-types"))),
        or(api.get("MinimumCompressionSize"), body.get(EXTENSION + "minimum-compression-size"))
            .number(),
        or(api.get("ApiKeySourceType"), body.get(EXTENSION + "api-key-source")).string(),
        nothing(api).text(),
        nothing(api).text(),
        endpointIsOff(api, body),
        Optional.empty(),
        policy(or(api.get("Policy"), body.get(EXTENSION + "policy"))),
        or(body.get("openapi"), body.get("swagger")).string());
  }

  static ApiSettings v2(Element api, Definition definition) {
    Data nothing = nothing(api);
    return new ApiSettings(
        isImported(api),
        Texts.items(nothing),
        nothing.number(),
        nothing.string(),
        api.get("RouteSelectionExpression").text(),
        api.get("ApiKeySelectionExpression").text(),
        endpointIsOff(api, definition.body()),
        cors(api, definition),
        Optional.empty(),
        definition.body().get("openapi").string());
  }

  private static Value<Boolean> endpointIsOff(Element api, Data body) {
    Data extension = body.get(EXTENSION + "endpoint-configuration");
    return or(api.get("DisableExecuteApiEndpoint"), extension.get("disableExecuteApiEndpoint"))
        .flag();
  }

  private static boolean isImported(Element api) {
    return !api.get("Body").isAbsent() || !api.get("BodyS3Location").isAbsent();
  }

  private static Data or(Data resource, Data definition) {
    return resource.isAbsent() ? definition : resource;
  }

  private static Data nothing(Element api) {
    return new Nothing(api.origin().span());
  }

  private static Optional<PolicyDocument> policy(Data data) {
    boolean none = data.isAbsent() || data.string().is("").isYes();
    return none ? Optional.empty() : Optional.of(Roles.document(data));
  }

  private static Optional<Cors> cors(Element api, Definition definition) {
    Data resource = api.get("CorsConfiguration");
    Data extension = definition.body().get(EXTENSION + "cors");
    if (resource.isAbsent() && extension.isAbsent()) {
      return Optional.empty();
    }
    return Optional.of(resource.isAbsent() ? cors(extension, false) : cors(resource, true));
  }

  private static Cors cors(Data data, boolean capital) {
    return new Cors(
        Texts.items(data.get(capital ? "AllowOrigins" : "allowOrigins")),
        Texts.items(data.get(capital ? "AllowMethods" : "allowMethods")),
        Texts.items(data.get(capital ? "AllowHeaders" : "allowHeaders")),
        Texts.items(data.get(capital ? "ExposeHeaders" : "exposeHeaders")),
        data.get(capital ? "AllowCredentials" : "allowCredentials").flag(),
        data.get(capital ? "MaxAge" : "maxAge").number(),
        data.span());
  }
}
