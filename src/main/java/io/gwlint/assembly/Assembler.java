package io.gwlint.assembly;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKey;
import io.gwlint.gateway.Dependencies;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.History;
import io.gwlint.gateway.LoggingAccount;
import io.gwlint.gateway.Memo;
import io.gwlint.gateway.Surroundings;
import io.gwlint.gateway.UsagePlan;
import io.gwlint.source.Problem;
import io.gwlint.template.Resolver;
import io.gwlint.template.Template;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the gateway of a template in one scenario. */
public final class Assembler {
  private final Template template;
  private final Dependencies dependencies;
  private final List<Problem> problems;
  private final boolean complete;
  private final Memo memo = new Memo();

  /**
   * An assembler for a template.
   *
   * @param template with SAM expanded
   * @param dependencies order of deployment
   * @param problems what reading and expanding met
   * @param complete false when resources may exist that the template does not show
   */
  public Assembler(
      Template template, Dependencies dependencies, List<Problem> problems, boolean complete) {
    this.template = template;
    this.dependencies = dependencies;
    this.problems = problems;
    this.complete = complete;
  }

  /** The gateway in the scenario of that resolver. */
  public Gateway assemble(Resolver resolver) {
    Stack stack = new Stack(template, resolver);
    FunctionNames names = new FunctionNames(stack);
    Lambdas lambdas = new Lambdas(stack, names);
    return new Gateway(
        apis(stack, names),
        lambdas.functions(),
        lambdas.qualifiers(),
        lambdas.permissions(),
        new Roles(stack).roles(),
        ResourceNames.of(stack),
        accounts(stack),
        usagePlans(stack),
        apiKeys(stack),
        firewalled(stack),
        new Networks(stack).network(),
        dependencies,
        problems,
        complete,
        Surroundings.unknown(),
        history(stack),
        memo);
  }

  private static History history(Stack stack) {
    return new History(new Snapshots(stack, new ApiIds(stack)).all(), Optional.empty());
  }

  private static List<Api> apis(Stack stack, FunctionNames names) {
    ApiIds ids = new ApiIds(stack);
    IntegrationReader integrations = new IntegrationReader(new Backends(names));
    Authorizers authorizers = new Authorizers(names);
    List<Api> apis = new ArrayList<>(new RestApis(stack, ids, integrations, authorizers).apis());
    apis.addAll(new V2Apis(stack, ids, integrations, authorizers).apis());
    return apis;
  }

  private static List<LoggingAccount> accounts(Stack stack) {
    List<LoggingAccount> accounts = new ArrayList<>(ServerlessFramework.accounts(stack));
    for (Element element : stack.ofType("AWS::ApiGateway::Account")) {
      accounts.add(new LoggingAccount(element.origin(), element.get("CloudWatchRoleArn").text()));
    }
    return accounts;
  }

  private static List<UsagePlan> usagePlans(Stack stack) {
    Map<Text, List<Text>> keys = new HashMap<>();
    for (Element key : stack.ofType("AWS::ApiGateway::UsagePlanKey")) {
      Optional<Text> id = key.get("KeyId").text().get();
      Optional<Text> plan = key.get("UsagePlanId").text().get();
      if (id.isPresent() && plan.isPresent()) {
        keys.computeIfAbsent(plan.get(), any -> new ArrayList<>()).add(id.get());
      }
    }
    return stack.ofType("AWS::ApiGateway::UsagePlan").stream()
        .map(plan -> usagePlan(plan, keys.getOrDefault(plan.reference(), List.of())))
        .toList();
  }

  private static List<Text> firewalled(Stack stack) {
    return stack.ofType("AWS::WAFv2::WebACLAssociation").stream()
        .map(
            element ->
                element
                    .get("ResourceArn")
                    .text()
                    .get()
                    .orElseGet(() -> Text.of(new Text.Open("any stage", "known at deployment"))))
        .toList();
  }

  private static List<ApiKey> apiKeys(Stack stack) {
    return stack.ofType("AWS::ApiGateway::ApiKey").stream()
        .map(
            key ->
                new ApiKey(
                    key.origin(),
                    key.reference(),
                    key.get("Enabled").flag(),
                    stages(key.get("StageKeys"), "RestApiId", "StageName")))
        .toList();
  }

  private static Items<UsagePlan.ApiStage> stages(Data data, String api, String stage) {
    List<UsagePlan.ApiStage> list =
        data.items().stream()
            .map(item -> new UsagePlan.ApiStage(item.get(api).text(), item.get(stage).text()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  private static UsagePlan usagePlan(Element plan, List<Text> keys) {
    return new UsagePlan(
        plan.origin(),
        stages(plan.get("ApiStages"), "ApiId", "Stage"),
        new Items<>(keys, true, plan.origin().span()));
  }
}
