package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Body;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.gateway.Model;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Located;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.Set;

/** GW212: a model that a method names and the API does not have. */
@AutoService(Rule.class)
public final class ModelMissing implements Rule {
  /** What every API has that no definition made. */
  private static final Set<String> BUILT_IN = Set.of("Empty", "Error");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        api.models().list().forEach(model -> check(api, model, report));
        for (Route route : api.routes().list()) {
          check(api, route, route.validation().bodies(), report);
          for (MethodResponse response : route.responses().list()) {
            check(api, route, response.bodies(), report);
          }
        }
      }
    }
  }

  private static void check(Api api, Route route, Items<Body> bodies, Report report) {
    for (Body body : bodies.list()) {
      body.model()
          .get()
          .filter(name -> has(api, name).isNo())
          .ifPresent(name -> report.add(fault(api, route, body, name)));
    }
  }

  // Models of resources refer to others by their address; those of a definition within it.
  private static void check(Api api, Model model, Report report) {
    if (model.id().reference().isEmpty()) {
      return;
    }
    for (Located<Text> name : SchemaOffence.models(model.schema(), api.identity())) {
      if (has(api, name.value()).isNo()) {
        report.add(
            Fault.at(name.span(), model.origin(), message(name.value()))
                .mend("declare that model and let this one depend on it, or mend the name")
                .in(api.kind())
                .seenAs(Symptom.refused("")));
      }
    }
  }

  private static String message(Text name) {
    return "the API has no model `" + name + "`";
  }

  private static Answer has(Api api, Text name) {
    boolean builtIn = name.literal().filter(BUILT_IN::contains).isPresent();
    if (builtIn && !api.settings().imported()) {
      return Answer.YES;
    }
    boolean closed = api.models().complete() && !builtIn && name.isLiteral();
    Answer answer = closed ? Answer.NO : Answer.UNKNOWN;
    for (Model model : api.models().list()) {
      answer = answer.or(is(model, name));
    }
    return answer;
  }

  // A reference to a model is its name; one to anything else may be.
  private static Answer is(Model model, Text name) {
    if (model.id().equals(name)) {
      return Answer.YES;
    }
    boolean named =
        name.isLiteral() && model.name().isAbsent() && model.id().reference().isPresent();
    return named ? Answer.NO : model.name().get().map(name::sameAs).orElse(Answer.UNKNOWN);
  }

  private static Fault fault(Api api, Route route, Body body, Text name) {
    return Fault.at(body.model().span(), route.origin(), message(name))
        .mend("declare it, or name one that is declared; the built-in ones are `Empty` and `Error`")
        .in(api.kind())
        .on(route)
        .seenAs(Symptom.refused("Invalid model identifier specified: " + name));
  }
}
