package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKey;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.Stage;
import io.gwlint.gateway.UsagePlan;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GW214: an API key is demanded, and no key is good for the stage. */
@AutoService(Rule.class)
public final class ApiKeyWithoutUsagePlan implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      List<Route> keyed =
          api.routes().list().stream()
              .filter(route -> route.access().apiKeyRequired().is(true).isYes())
              .toList();
      if (api.kind() != ApiKind.REST || keyed.isEmpty() || !api.declared()) {
        continue;
      }
      if (api.settings().apiKeySource().test("AUTHORIZER"::equalsIgnoreCase).isYes()) {
        keyed.forEach(route -> byAuthorizer(api, route).ifPresent(report::add));
      } else if (gateway.complete()) {
        byHeader(gateway, api, keyed).ifPresent(report::add);
      }
    }
  }

  private static Optional<Fault> byAuthorizer(Api api, Route route) {
    return route.access().authorization().orDefault("NONE").is("NONE").isYes()
        ? Optional.of(
            fault(
                api,
                List.of(route),
                "the key comes from the authorizer, and `" + route.name() + "` has none",
                "name the Lambda authorizer that gives the key, or read it from the header"))
        : Optional.empty();
  }

  private static Optional<Fault> byHeader(Gateway gateway, Api api, List<Route> keyed) {
    Answer covered = Answer.NO;
    Answer covering = Answer.NO;
    for (Items<UsagePlan.ApiStage> stages : stages(gateway)) {
      Answer more = stages.complete() ? Answer.NO : Answer.UNKNOWN;
      covered = covered.or(more);
      covering = covering.or(more);
      for (UsagePlan.ApiStage stage : stages.list()) {
        Answer ofApi = ofApi(api, stage);
        covered = covered.or(ofApi);
        covering = covering.or(ofApi.and(ofStage(api, stage)));
      }
    }
    if (covered.isNo()) {
      return Optional.of(uncovered(gateway, api, keyed));
    }
    return covering.isNo()
        ? Optional.of(
            fault(
                api,
                keyed,
                "no usage plan covers a stage that the API has",
                "name the API's stage in `ApiStages` of the usage plan"))
        : Optional.empty();
  }

  private static List<Items<UsagePlan.ApiStage>> stages(Gateway gateway) {
    List<Items<UsagePlan.ApiStage>> stages =
        new ArrayList<>(gateway.usagePlans().stream().map(UsagePlan::stages).toList());
    gateway.apiKeys().stream().map(ApiKey::stages).forEach(stages::add);
    return stages;
  }

  private static Answer ofApi(Api api, UsagePlan.ApiStage stage) {
    return stage.api().get().map(api::isIdentifiedBy).orElse(Answer.UNKNOWN);
  }

  private static Answer ofStage(Api api, UsagePlan.ApiStage stage) {
    Answer answer = api.stages().complete() ? Answer.NO : Answer.UNKNOWN;
    for (Stage one : api.stages().list()) {
      answer = answer.or(stage.stage().get().map(name -> is(one, name)).orElse(Answer.UNKNOWN));
    }
    return answer;
  }

  private static Answer is(Stage stage, Text name) {
    boolean reference = name.equals(Text.of(new Text.Reference(stage.resource(), "")));
    return reference ? Answer.YES : stage.name().get().map(name::sameAs).orElse(Answer.UNKNOWN);
  }

  // Plans may be made by hand; a template that makes some was meant to make this one.
  private static Fault uncovered(Gateway gateway, Api api, List<Route> keyed) {
    Fault fault =
        fault(
            api,
            keyed,
            "a key is demanded, and no usage plan here covers the API",
            "add an `AWS::ApiGateway::UsagePlan` with the API's stage, and a key of it");
    boolean managed = !gateway.usagePlans().isEmpty();
    return managed ? fault : fault.as(Severity.NOTE);
  }

  private static Fault fault(Api api, List<Route> keyed, String message, String mend) {
    Route first = keyed.get(0);
    Fault fault =
        Fault.at(first.access().apiKeyRequired().span(), first.origin(), message)
            .mend(mend)
            .in(api.kind());
    for (Route route : keyed) {
      fault = fault.on(route);
    }
    return fault;
  }
}
