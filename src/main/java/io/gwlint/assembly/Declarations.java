package io.gwlint.assembly;

import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.Model;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Validator;
import io.gwlint.openapi.Definition;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Member;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What an API declares beside its routes: models, validators, gateway responses. */
final class Declarations {
  private Declarations() {}

  static Items<Model> models(ApiParts parts, Text api, Definition definition, Origin owner) {
    List<Model> models = new ArrayList<>();
    for (Element element : parts.of(api, "AWS::ApiGateway::Model")) {
      models.add(
          new Model(
              element.origin(),
              element.get("Name").text(),
              element.get("ContentType").string(),
              element.get("Schema")));
    }
    for (Member member : definition.models()) {
      Origin origin = new Origin(owner.logicalId(), member.keySpan());
      Value<Text> name = Value.known(Text.of(member.key()), member.keySpan());
      models.add(
          new Model(
              origin, name, Value.known("application/json", member.keySpan()), member.value()));
    }
    return new Items<>(models, definition.body().isComplete(), owner.span());
  }

  static Items<Validator> validators(ApiParts parts, Text api, Origin owner) {
    List<Validator> validators =
        parts.of(api, "AWS::ApiGateway::RequestValidator").stream()
            .map(
                element ->
                    new Validator(
                        element.origin(),
                        element.get("Name").text(),
                        element.get("ValidateRequestBody").flag(),
                        element.get("ValidateRequestParameters").flag()))
            .toList();
    return new Items<>(validators, true, owner.span());
  }

  static Items<GatewayResponse> gatewayResponses(
      ApiParts parts, Text api, Definition definition, Origin owner) {
    List<GatewayResponse> responses = new ArrayList<>();
    for (Element element : parts.of(api, "AWS::ApiGateway::GatewayResponse")) {
      responses.add(
          new GatewayResponse(
              element.origin(),
              element.get("ResponseType").string(),
              element.get("StatusCode").string(),
              IntegrationReader.mappings(element.get("ResponseParameters"))));
    }
    Data written = definition.body().get("x-amazon-apigateway-gateway-responses");
    for (Member member : written.members()) {
      responses.add(
          new GatewayResponse(
              new Origin(owner.logicalId(), member.keySpan()),
              Value.known(member.key(), member.keySpan()),
              member.value().get("statusCode").string(),
              IntegrationReader.mappings(member.value().get("responseParameters"))));
    }
    return new Items<>(responses, written.isComplete(), owner.span());
  }
}
