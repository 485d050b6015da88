package io.gwlint.gateway;

import io.gwlint.source.Problem;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * All that a template would deploy, in one scenario, as far as a request through a gateway can meet
 * it.
 *
 * @param apis the APIs
 * @param functions Lambda functions
 * @param qualifiers versions and aliases
 * @param permissions Lambda permissions
 * @param roles IAM roles
 * @param resources other resources that integrations call
 * @param accounts {@code AWS::ApiGateway::Account} resources
 * @param usagePlans usage plans
 * @param apiKeys API keys
 * @param firewalled ARNs of stages that a web ACL stands before
 * @param network VPC links and what stands behind them
 * @param dependencies order of deployment
 * @param problems what readers met on the way
 * @param complete false when something (an unknown macro, a nested stack or custom resource) may
 *     add resources that the template does not show; what then seems to be missing may exist
 * @param surroundings what it is deployed into
 * @param history deployments that stay as they are while their API changes
 * @param memo what rules worked out of its parts, in this scenario or another
 */
public record Gateway(
    List<Api> apis,
    List<Function> functions,
    List<Qualifier> qualifiers,
    List<Permission> permissions,
    List<Role> roles,
    Resources resources,
    List<LoggingAccount> accounts,
    List<UsagePlan> usagePlans,
    List<ApiKey> apiKeys,
    List<Text> firewalled,
    Network network,
    Dependencies dependencies,
    List<Problem> problems,
    boolean complete,
    Surroundings surroundings,
    History history,
    Memo memo) {

  /** The same in surroundings that somebody knows. */
  public Gateway in(Surroundings known) {
    return with(known, history);
  }

  /** The same, with the deployments that were there before. */
  public Gateway since(List<Snapshot> earlier) {
    return with(surroundings, history.since(earlier));
  }

  private Gateway with(Surroundings around, History past) {
    return new Gateway(
        apis,
        functions,
        qualifiers,
        permissions,
        roles,
        resources,
        accounts,
        usagePlans,
        apiKeys,
        firewalled,
        network,
        dependencies,
        problems,
        complete,
        around,
        past,
        memo);
  }

  /** The function of that logical id. */
  public Optional<Function> function(String logicalId) {
    // A plain loop: rules ask this for every route.
    for (Function function : functions) {
      if (function.origin().logicalId().equals(logicalId)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  /** The function that a text names, when it is one of the template. */
  public Optional<Function> function(FunctionRef ref) {
    return ref.target() instanceof FunctionRef.Declared declared
        ? function(declared.logicalId())
        : Optional.empty();
  }

  /** Every route that calls something, with what it calls. */
  public List<Call> calls() {
    return apis.stream()
        .flatMap(api -> api.routes().list().stream().flatMap(route -> call(api, route).stream()))
        .toList();
  }

  private static Optional<Call> call(Api api, Route route) {
    return route.integration().map(integration -> new Call(api, route, integration));
  }

  /** The role that a text refers to or whose ARN it spells out, when it is one of the template. */
  public Optional<Role> role(Text arn) {
    return arn.reference()
        .or(() -> nameOfRole(arn))
        .flatMap(
            ref ->
                roles.stream()
                    .filter(role -> role.origin().logicalId().equals(ref.resource()))
                    .findFirst());
  }

  // `arn:aws:iam::${AWS::AccountId}:role/${Role}`: a reference to a role is its name.
  private static Optional<Text.Reference> nameOfRole(Text arn) {
    int last = arn.parts().size() - 1;
    boolean ofRole =
        last > 0
            && arn.parts().get(last - 1) instanceof Text.Literal before
            && before.text().endsWith(":role/");
    return ofRole && arn.parts().get(last) instanceof Text.Reference name
        ? Optional.of(name).filter(one -> one.attribute().isEmpty())
        : Optional.empty();
  }

  /** What readers met of one kind. */
  public List<Problem> problems(Problem.Kind kind) {
    return problems.stream().filter(problem -> problem.kind() == kind).toList();
  }
}
