package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code DeploymentPreference}: CodeDeploy moves an alias from version to version. */
final class Deployments {
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  private final Expansion expansion;
  private final CodeDeploy codeDeploy;

  Deployments(Expansion expansion) {
    this.expansion = expansion;
    this.codeDeploy = new CodeDeploy(expansion);
  }

  /** Adds what functions share, when all are done. */
  void finish() {
    codeDeploy.finish();
  }

  /** Lets CodeDeploy update the alias, if the function asks for it and does not switch it off. */
  void shift(Resource function, Properties properties, ResourceBuilder alias) {
    Optional<Properties> preference =
        properties
            .map("DeploymentPreference")
            .map(found -> expansion.reader(expansion.parameters().resolveAll(found)));
    if (preference.filter(Deployments::isEnabled).isPresent()) {
      alias.attribute("UpdatePolicy", policy(function, preference.get()));
      codeDeploy.add(function, preference.get());
    }
  }

  /** Reports a preference that cannot hold. */
  void check(Properties function) {
    Optional<Properties> preference = function.nested("DeploymentPreference");
    preference.flatMap(found -> found.get(CodeDeploy.PASSED)).ifPresent(this::checkPassed);
    if (preference.filter(Deployments::isEnabled).isPresent()) {
      if (preference.get().get("Type").isEmpty()) {
        expansion.refuse(preference.get().span(), "`DeploymentPreference` has no `Type`");
      } else if (!function.has("AutoPublishAlias")) {
        expansion.refuse(
            preference.get().span(), "`DeploymentPreference` needs `AutoPublishAlias`");
      }
    }
  }

  /** The transform has to know it, with the values of parameters and mappings. */
  private void checkPassed(Node given) {
    boolean open =
        Intrinsic.name(given).filter("Fn::FindInMap"::equals).isPresent()
            || expansion.parameters().isParameter(given);
    boolean fits =
        Intrinsic.text(expansion.parameters().resolve(given))
            .map(text -> BOOLEANS.contains(text.toLowerCase(Locale.ROOT)))
            .orElse(open);
    if (!fits) {
      expansion.refuse(given.span(), "`" + CodeDeploy.PASSED + "` has to be true or false");
    }
  }

  private static boolean isEnabled(Properties preference) {
    return preference.get("Enabled").map(value -> !isOff(value)).orElse(true);
  }

  private static boolean isOff(Node value) {
    return Intrinsic.text(value).filter("false"::equalsIgnoreCase).isPresent();
  }

  private static MapNode policy(Resource function, Properties preference) {
    NodeBuilder nodes = NodeBuilder.at(preference.span());
    MapBuilder update =
        nodes
            .map()
            .put("ApplicationName", nodes.ref(CodeDeploy.APPLICATION))
            .put("DeploymentGroupName", nodes.ref(CodeDeploy.group(function)));
    preference
        .nested("Hooks")
        .ifPresent(
            hooks -> {
              update.put("BeforeAllowTrafficHook", hooks.get("PreTraffic"));
              update.put("AfterAllowTrafficHook", hooks.get("PostTraffic"));
            });
    return nodes.pair("CodeDeployLambdaAliasUpdate", update.build());
  }
}
