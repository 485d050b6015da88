package io.gwlint.assembly;

import io.gwlint.gateway.Function;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Qualifier;
import io.gwlint.source.Located;
import io.gwlint.value.Data;
import java.util.ArrayList;
import java.util.List;

/** Lambda functions, their versions, aliases and permissions. */
final class Lambdas {
  private static final List<String> OTHER_CONDITIONS =
      List.of("EventSourceToken", "FunctionUrlAuthType", "InvokedViaFunctionUrl", "PrincipalOrgID");

  private final Stack stack;
  private final FunctionNames names;

  Lambdas(Stack stack, FunctionNames names) {
    this.stack = stack;
    this.names = names;
  }

  List<Function> functions() {
    return stack.ofType(FunctionNames.FUNCTION).stream().map(Lambdas::function).toList();
  }

  private static Function function(Element element) {
    Data vpc = element.get("VpcConfig");
    return new Function(
        element.origin(),
        element.get("FunctionName").text(),
        element.get("Timeout").number(),
        element.get("ReservedConcurrentExecutions").number(),
        element.get("Runtime").string(),
        element.get("Code").get("ZipFile").string(),
        !element.get("Layers").isAbsent(),
        element.get("Role").text(),
        Texts.items(vpc.get("SecurityGroupIds")),
        Texts.items(vpc.get("SubnetIds")));
  }

  List<Qualifier> qualifiers() {
    List<Qualifier> qualifiers = new ArrayList<>();
    for (Element alias : stack.ofType(FunctionNames.ALIAS)) {
      qualifiers.add(
          new Qualifier(
              alias.origin(),
              true,
              names.read(alias.get("FunctionName")),
              alias.get("Name").text()));
    }
    for (Element version : stack.ofType(FunctionNames.VERSION)) {
      Data function = version.get("FunctionName");
      qualifiers.add(
          new Qualifier(
              version.origin(),
              false,
              names.read(function),
              FunctionNames.versionName(version.id(), function.span())));
    }
    return qualifiers;
  }

  List<Permission> permissions() {
    return stack.ofType("AWS::Lambda::Permission").stream().map(this::permission).toList();
  }

  private Permission permission(Element element) {
    return new Permission(
        element.origin(),
        element.resource().isGenerated(),
        names.read(element.get("FunctionName")),
        element.get("Action").text(),
        element.get("Principal").text(),
        element.get("SourceArn").text(),
        element.get("SourceAccount").text(),
        otherConditions(element));
  }

  private static List<Located<String>> otherConditions(Element element) {
    return OTHER_CONDITIONS.stream()
        .filter(name -> !element.get(name).isAbsent())
        .map(name -> new Located<>(name, element.get(name).span()))
        .toList();
  }
}
