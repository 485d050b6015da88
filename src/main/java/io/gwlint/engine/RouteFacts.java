package io.gwlint.engine;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.LambdaAccess;
import io.gwlint.gateway.Limits;
import io.gwlint.gateway.Refusal;
import io.gwlint.gateway.Route;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What rules know of routes, in words. */
final class RouteFacts {
  private static final Text OPTIONS = Text.of("OPTIONS");

  private final Gateway gateway;
  private final IdentityHashMap<Route, Refusal> refusals = new IdentityHashMap<>();

  RouteFacts(Gateway gateway) {
    this.gateway = gateway;
    for (Refusal refusal : new LambdaAccess(gateway).refusals()) {
      refusals.put(refusal.call().route(), refusal);
    }
  }

  /** The facts of one route: who may call it, what it calls, how long it waits, whether it may. */
  List<Fact> of(Api api, Route route) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("authorization", route.access().authorization().orDefault("NONE")));
    route.integration().ifPresent(integration -> add(new Call(api, route, integration), facts));
    return facts;
  }

  private void add(Call call, List<Fact> facts) {
    Integration integration = call.integration();
    facts.add(Fact.of("integration", integration.type()));
    facts.add(backend(integration.backend()));
    facts.add(Fact.of("timeoutMillis", call.timeoutMillis()));
    if (!integration.credentials().isAbsent()) {
      facts.add(Fact.of("credentials", integration.credentials()));
    }
    if (!integration.connection().link().isAbsent()) {
      facts.add(Fact.of("vpcLink", integration.connection().link()));
    }
    cors(call).ifPresent(facts::add);
    if (integration.backend() instanceof Backend.Lambda lambda
        && lambda.function().target() instanceof FunctionRef.Declared declared) {
      gateway.function(declared.logicalId()).map(RouteFacts::timeout).ifPresent(facts::add);
      permission(call).ifPresent(facts::add);
    }
  }

  /**
   * Who gives browsers the header that lets them read the answer, where a preflight lets them in. A
   * proxy's answer is the backend's own.
   */
  private Optional<Fact> cors(Call call) {
    if (call.api().settings().cors().isPresent()) {
      return Optional.of(Fact.of("cors", "the gateway"));
    }
    boolean proxy =
        call.isOfType(IntegrationType.AWS_PROXY) || call.isOfType(IntegrationType.HTTP_PROXY);
    boolean asked =
        call.api().kind() == ApiKind.REST
            && call.api().routes().list().stream().anyMatch(other -> precedes(other, call.route()));
    return proxy && asked ? Optional.of(corsOfProxy(call)) : Optional.empty();
  }

  private static boolean precedes(Route other, Route route) {
    return other.method().is(OPTIONS).isYes() && other.path().get().equals(route.path().get());
  }

  private Fact corsOfProxy(Call call) {
    boolean shown =
        call.integration().backend() instanceof Backend.Lambda lambda
            && gateway.function(lambda.function()).filter(one -> one.code().isKnown()).isPresent();
    return shown
        ? Fact.of("cors", "the code of the function")
        : Fact.open("cors", "what the backend answers is not checked");
  }

  private static Fact timeout(Function function) {
    return Fact.of(
        "functionTimeoutSeconds",
        function.timeoutSeconds().orDefault(Limits.LAMBDA_DEFAULT_TIMEOUT_SECONDS));
  }

  /**
   * Whether Lambda lets the gateway in; nothing where a role does, or where permissions may be
   * missing.
   */
  private Optional<Fact> permission(Call call) {
    if (!gateway.complete() || !call.integration().credentials().isAbsent()) {
      return Optional.empty();
    }
    Refusal refusal = refusals.get(call.route());
    return Optional.of(Fact.of("permission", refusal == null ? "not refused" : refused(refusal)));
  }

  private static String refused(Refusal refusal) {
    String cause =
        switch (refusal.cause()) {
          case MISSING -> "there is none";
          case PRINCIPAL -> "principal or action";
          case QUALIFIER -> "version or alias";
          case SOURCE -> "SourceArn";
        };
    String whose =
        refusal.permission().map(permission -> " of " + permission.origin().logicalId()).orElse("");
    return "refused: " + cause + whose;
  }

  private static Fact backend(Backend backend) {
    if (backend instanceof Backend.Lambda lambda) {
      return Fact.of(
          "backend",
          (lambda.asynchronous() ? "asynchronously " : "")
              + "function "
              + function(lambda.function()));
    }
    if (backend instanceof Backend.Service service) {
      return Fact.of("backend", "service " + service.service() + " " + service.action());
    }
    if (backend instanceof Backend.Http http) {
      return Fact.of("backend", "endpoint " + http.endpoint());
    }
    return backend instanceof Backend.Undetermined undetermined
        ? Fact.open("backend", undetermined.why())
        : Fact.of("backend", "mock");
  }

  private static String function(FunctionRef function) {
    String qualifier = function.qualifier().get().map(text -> ":" + text).orElse("");
    if (function.target() instanceof FunctionRef.Declared declared) {
      return declared.logicalId() + qualifier;
    }
    return function.target() instanceof FunctionRef.Elsewhere elsewhere
        ? elsewhere.identity() + qualifier
        : function.spelled().toString();
  }
}
