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

  static final String REST_MODEL = "AWS::ApiGateway::Model";
  static final String V2_MODEL = "AWS::ApiGatewayV2::Model";

  static Items<Model> models(List<Element> elements, Definition definition, Origin owner) {
    List<Model> models = new ArrayList<>();
    for (Element element : elements) {
      models.add(
          new Model(
              element.origin(),
              element.reference(),
              element.get("Name").text(),
              element.get("ContentType").string(),
              JsonTexts.of(element.get("Schema"))));
    }
    for (Member member : definition.models()) {
      Origin origin = new Origin(owner.logicalId(), member.keySpan());
      Value<Text> name = Value.known(Text.of(member.key()), member.keySpan());
      models.add(
          new Model(
              origin,
              Text.of(member.key()),
              name,
              Value.known("application/json", member.keySpan()),
              member.value()));
    }
    return new Items<>(models, definition.body().isComplete(), owner.span());
  }

  static Items<Validator> validators(
      ApiParts parts, Text api, Definition definition, Origin owner) {
    List<Validator> validators = new ArrayList<>();
    for (Element element : parts.of(api, "AWS::ApiGateway::RequestValidator")) {
      validators.add(
          new Validator(
              element.origin(),
              element.reference(),
              element.get("Name").text(),
              element.get("ValidateRequestBody").flag(),
              element.get("ValidateRequestParameters").flag()));
    }
    for (Member member : definition.validators().members()) {
      validators.add(
          new Validator(
              new Origin(owner.logicalId(), member.keySpan()),
              Text.of(member.key()),
              Value.known(Text.of(member.key()), member.keySpan()),
              member.value().get("validateRequestBody").flag(),
              member.value().get("validateRequestParameters").flag()));
    }
    return new Items<>(validators, definition.validators().isComplete(), owner.span());
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
              IntegrationReader.mappings(element.get("ResponseParameters")),
              IntegrationReader.templates(element.get("ResponseTemplates"))));
    }
    Data written = definition.body().get("x-amazon-apigateway-gateway-responses");
    for (Member member : written.members()) {
      responses.add(
          new GatewayResponse(
              new Origin(owner.logicalId(), member.keySpan()),
              Value.known(member.key(), member.keySpan()),
              member.value().get("statusCode").string(),
              IntegrationReader.mappings(member.value().get("responseParameters")),
              IntegrationReader.templates(member.value().get("responseTemplates"))));
    }
    return new Items<>(responses, written.isComplete(), owner.span());
  }
}
