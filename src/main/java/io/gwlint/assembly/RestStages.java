package io.gwlint.assembly;

import io.gwlint.gateway.Stage;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stages of REST APIs: stage resources, and deployments that create a stage of their own. */
final class RestStages {
  private static final String STAGE = "AWS::ApiGateway::Stage";
  private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

  private final ApiParts parts;

  RestStages(ApiParts parts) {
    this.parts = parts;
  }

  /** Stages of an API; incomplete when none is shown, since one may stand in another stack. */
  Items<Stage> of(Text api, Span span) {
    List<Stage> stages = new ArrayList<>();
    for (Element element : parts.of(api, STAGE)) {
      stages.add(
          stage(element, element.properties(), element.get("StageName"), element.get("Variables")));
    }
    for (Element deployment : parts.of(api, DEPLOYMENT)) {
      addStageOf(deployment, stages);
    }
    return new Items<>(stages, !stages.isEmpty(), span);
  }

  // SAM's deployments create a stage called Stage beside the one that the person asked for; nobody
  // calls it.
  private void addStageOf(Element deployment, List<Stage> stages) {
    Data name = deployment.get("StageName");
    if (name.isAbsent()) {
      return;
    }
    boolean named =
        stages.stream()
            .anyMatch(stage -> stage.name().equals(name.text()) || sameName(stage, name));
    if (!named && !deployment.resource().isGenerated()) {
      Data description = deployment.get("StageDescription");
      stages.add(stage(deployment, description, name, description.get("Variables")));
    }
  }

  private static boolean sameName(Stage stage, Data name) {
    Optional<Text> one = stage.name().get();
    Optional<Text> other = name.text().get();
    return one.isPresent() && other.isPresent() && one.get().sameAs(other.get()).isYes();
  }

  private Stage stage(Element element, Data settings, Data name, Data variables) {
    return new Stage(
        element.origin(),
        element.id(),
        name.text(),
        element.get("DeploymentId").text(),
        Value.absent(element.origin().span()),
        logging(settings),
        StageParts.accessLog(parts, settings.get("AccessLogSetting")),
        StageParts.variables(variables),
        settings.get("TracingEnabled").flag());
  }

  private Items<Stage.Logging> logging(Data settings) {
    Data methods = settings.get("MethodSettings");
    List<Stage.Logging> list = new ArrayList<>();
    for (Data method : methods.items()) {
      add(method, list);
    }
    add(settings, list);
    boolean complete =
        settings.isComplete()
            && !parts.logsAreSetLater()
            && methods.isComplete()
            && methods.items().stream().noneMatch(Data::isUnknown);
    return new Items<>(list, complete, methods.span());
  }

  private static void add(Data setting, List<Stage.Logging> list) {
    Data level = setting.get("LoggingLevel");
    if (!level.isAbsent()) {
      Value<String> word = level.string().map(text -> text.toUpperCase(Locale.ROOT));
      list.add(new Stage.Logging(word, setting.get("DataTraceEnabled").flag(), level.span()));
    }
  }
}
