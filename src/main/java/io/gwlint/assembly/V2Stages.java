package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Stage;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Member;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stages of HTTP and WebSocket APIs. */
final class V2Stages {
  private final ApiParts parts;

  V2Stages(ApiParts parts) {
    this.parts = parts;
  }

  /**
   * Stages of an API of this template; incomplete when none is shown, since one may stand in
   * another stack.
   */
  Items<Stage> of(Element api, ApiKind kind) {
    List<Stage> stages = new ArrayList<>(of(api.reference()));
    if (kind == ApiKind.HTTP && !api.get("Target").isAbsent()) {
      stages.add(quickCreated(api));
    }
    return new Items<>(stages, !stages.isEmpty(), api.origin().span());
  }

  /** Stages of this template that name an API. */
  List<Stage> of(Text api) {
    return parts.of(api, "AWS::ApiGatewayV2::Stage").stream().map(this::stage).toList();
  }

  private Stage stage(Element element) {
    return new Stage(
        element.origin(),
        element.id(),
        element.get("StageName").text(),
        element.get("DeploymentId").text(),
        element.get("AutoDeploy").flag(),
        logging(element),
        StageParts.accessLog(parts, element.get("AccessLogSettings")),
        StageParts.variables(element.get("StageVariables")),
        Value.absent(element.origin().span()));
  }

  private static Items<Stage.Logging> logging(Element element) {
    Data defaults = element.get("DefaultRouteSettings");
    Data routes = element.get("RouteSettings");
    List<Stage.Logging> list = new ArrayList<>();
    add(defaults, list);
    for (Member route : routes.members()) {
      add(route.value(), list);
    }
    return new Items<>(list, defaults.isComplete() && routes.isComplete(), defaults.span());
  }

  private static void add(Data setting, List<Stage.Logging> list) {
    Data level = setting.get("LoggingLevel");
    if (!level.isAbsent()) {
      Value<String> word = level.string().map(text -> text.toUpperCase(Locale.ROOT));
      list.add(new Stage.Logging(word, setting.get("DataTraceEnabled").flag(), level.span()));
    }
  }

  private static Stage quickCreated(Element api) {
    Origin origin = api.origin();
    Span span = origin.span();
    return new Stage(
        origin,
        api.id(),
        Value.known(Text.of("$default"), span),
        Value.absent(span),
        Value.known(true, span),
        new Items<>(List.of(), true, span),
        Optional.empty(),
        new Items<>(List.of(), true, span),
        Value.absent(span));
  }
}
