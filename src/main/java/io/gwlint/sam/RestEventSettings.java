package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request model, validator and parameters of an {@code Api} event. */
final class RestEventSettings {
  private static final Pattern PARAMETER =
      Pattern.compile("method\\.request\\.(querystring|path|header)\\.(.*)");
  private static final String VALIDATORS = "x-amazon-apigateway-request-validators";
  private static final String PARAMETERS = "parameters";

  private final Expansion expansion;
  private final ApiEvent event;
  private final ServerlessApi api;

  RestEventSettings(Expansion expansion, ApiEvent event, ServerlessApi api) {
    this.expansion = expansion;
    this.event = event;
    this.api = api;
  }

  void write(ApiBody body) {
    event.properties().nested("RequestModel").ifPresent(model -> writeModel(body, model));
    event.properties().refuseCall("RequestParameters");
    event
        .properties()
        .list("RequestParameters")
        .ifPresent(parameters -> parameters.forEach(parameter -> writeParameter(body, parameter)));
  }

  private void writeModel(ApiBody body, Properties model) {
    model
        .get("Model")
        .filter(given -> !(given instanceof ScalarNode))
        .ifPresent(given -> expansion.refuse(given.span(), "`Model` has to be a name"));
    Optional<ScalarNode> name = model.scalar("Model");
    if (name.isEmpty() || !isDefined(name.get())) {
      return;
    }
    editMethod(body, method -> withModel(body, method, name.get(), model));
    if (model.get("ValidateBody").isPresent() || model.get("ValidateParameters").isPresent()) {
      writeValidator(body, model);
    }
  }

  private boolean isDefined(ScalarNode model) {
    boolean defined =
        api.properties().map("Models").flatMap(all -> all.get(model.text())).isPresent();
    if (!defined) {
      expansion.refuse(model.span(), "the API defines no model `" + model.text() + "`");
      api.properties()
          .get("Models")
          .filter(models -> !(models instanceof MapNode))
          .ifPresent(models -> expansion.refuse(models.span(), "`Models` has to be a mapping"));
    }
    return defined;
  }

  private void editMethod(ApiBody body, UnaryOperator<MapNode> edit) {
    body.editMethod(event.path().text(), event.method().text(), edit);
  }

  private static MapNode withModel(
      ApiBody body, MapNode method, ScalarNode name, Properties model) {
    NodeBuilder nodes = NodeBuilder.at(name.span());
    String lower = name.text().toLowerCase(Locale.ROOT);
    if (body.isOpenApi3()) {
      MapNode schema = nodes.pair("schema", nodes.pair("$ref", "#/components/schemas/" + lower));
      MapBuilder request = nodes.map().put("content", nodes.pair("application/json", schema));
      request.put("required", model.get("Required"));
      return MapBuilder.of(method).put("requestBody", request.build()).build();
    }
    MapBuilder parameter =
        nodes
            .map()
            .put("in", "body")
            .put("name", lower)
            .put("schema", nodes.pair("$ref", "#/definitions/" + lower))
            .put("required", model.get("Required"));
    return withParameter(method, parameter.build());
  }

  private static MapNode withParameter(MapNode method, MapNode parameter) {
    List<Node> parameters = new ArrayList<>();
    method
        .get(PARAMETERS)
        .filter(ListNode.class::isInstance)
        .ifPresent(list -> parameters.addAll(((ListNode) list).items()));
    parameters.add(parameter);
    ListNode all = new ListNode(parameters, parameter.span());
    return MapBuilder.of(method).put(PARAMETERS, all).build();
  }

  private void writeValidator(ApiBody body, Properties model) {
    Optional<Boolean> validateBody = flag(model, "ValidateBody");
    Optional<Boolean> validateParameters = flag(model, "ValidateParameters");
    if (validateBody.isEmpty() || validateParameters.isEmpty()) {
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(model.span());
    String name = validatorName(validateBody.get(), validateParameters.get());
    MapNode validator =
        nodes
            .map()
            .put("validateRequestBody", nodes.bool(validateBody.get()))
            .put("validateRequestParameters", nodes.bool(validateParameters.get()))
            .build();
    if (body.section(VALIDATORS).get(name).isEmpty()) {
      body.put(VALIDATORS, MapBuilder.of(body.section(VALIDATORS)).put(name, validator).build());
    }
    editMethod(
        body,
        method ->
            MapBuilder.of(method)
                .put("x-amazon-apigateway-request-validator", nodes.text(name))
                .build());
  }

  /** False where it is left out; empty, with a problem reported, where it is not a boolean. */
  private Optional<Boolean> flag(Properties model, String key) {
    Optional<Node> value = model.get(key);
    boolean legible = value.filter(given -> !Intrinsic.isBoolean(given)).isEmpty();
    if (!legible) {
      expansion.refuse(value.get().span(), "`" + key + "` has to be true or false");
      return Optional.empty();
    }
    return Optional.of(value.filter(Intrinsic::isTrue).isPresent());
  }

  private static String validatorName(boolean body, boolean parameters) {
    if (body) {
      return parameters ? "body-and-params" : "body-only";
    }
    return parameters ? "params-only" : "no-validation";
  }

  private void writeParameter(ApiBody body, Node parameter) {
    Optional<Entry> settings =
        parameter instanceof MapNode map ? map.entries().stream().findFirst() : Optional.empty();
    String name =
        settings.map(entry -> entry.key().text()).or(() -> Intrinsic.text(parameter)).orElse("");
    Matcher matcher = PARAMETER.matcher(name);
    if (!matcher.matches()) {
      expansion.refuse(
          parameter.span(), "not of the form method.request.header.Name: `" + name + "`");
      return;
    }
    Properties own = parameterSettings(settings, parameter);
    NodeBuilder nodes = NodeBuilder.at(parameter.span());
    String place = matcher.group(1).equals("querystring") ? "query" : matcher.group(1);
    MapNode written =
        nodes
            .map()
            .put("in", place)
            .put("name", matcher.group(2))
            .put("required", own.get("Required").orElseGet(() -> nodes.bool(false)))
            .put("type", "string")
            .build();
    editMethod(body, method -> withParameter(method, written));
    if (own.has("Caching")) {
      editMethod(body, method -> withCacheKey(method, nodes.text(name)));
    }
  }

  private Properties parameterSettings(Optional<Entry> settings, Node parameter) {
    settings
        .filter(entry -> !(entry.value() instanceof MapNode))
        .ifPresent(
            entry ->
                expansion.refuse(
                    entry.key().span(), "a request parameter takes Required and Caching"));
    Properties own =
        expansion.reader(
            settings.map(e -> Members.map(e.value())).orElse(Members.empty(parameter.span())));
    own.refuseUnknown(List.of("Required", "Caching"), "a request parameter");
    return own;
  }

  private static MapNode withCacheKey(MapNode method, ScalarNode name) {
    MapNode integration =
        method.get(ApiBody.INTEGRATION).map(Members::map).orElse(Members.empty(name.span()));
    List<Node> keys = new ArrayList<>();
    integration
        .get("cacheKeyParameters")
        .filter(ListNode.class::isInstance)
        .ifPresent(list -> keys.addAll(((ListNode) list).items()));
    keys.add(name);
    MapNode cached =
        MapBuilder.of(integration)
            .put("cacheKeyParameters", new ListNode(keys, name.span()))
            .build();
    return MapBuilder.of(method).put(ApiBody.INTEGRATION, cached).build();
  }
}
