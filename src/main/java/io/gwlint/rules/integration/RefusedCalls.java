package io.gwlint.rules.integration;

import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.LambdaAccess;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Refusal;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls that Lambda refuses for one and the same reason: a fault lists them all. */
record RefusedCalls(List<Refusal> all) {
  /** The refusals of one cause, those of one permission together. */
  static Collection<RefusedCalls> byPermission(Gateway gateway, Refusal.Cause cause) {
    return grouped(gateway, cause, refusal -> permission(refusal).origin());
  }

  /**
   * The refusals without any permission, those of one URI and one function together: in a loop the
   * same URI names several.
   */
  static Collection<RefusedCalls> byUri(Gateway gateway) {
    return grouped(
        gateway,
        Refusal.Cause.MISSING,
        refusal -> List.of(uri(refusal), shown(refusal.function())));
  }

  private static Collection<RefusedCalls> grouped(
      Gateway gateway, Refusal.Cause cause, Function<Refusal, Object> key) {
    Map<Object, RefusedCalls> groups = new LinkedHashMap<>();
    for (Refusal refusal : Refusal.of(cause, new LambdaAccess(gateway).refusals())) {
      groups
          .computeIfAbsent(key.apply(refusal), k -> new RefusedCalls(new ArrayList<>()))
          .all()
          .add(refusal);
    }
    return groups.values();
  }

  private static Permission permission(Refusal refusal) {
    return refusal.permission().orElseThrow();
  }

  private static Span uri(Refusal refusal) {
    Integration integration = refusal.call().integration();
    return integration.uri().isAbsent() ? integration.origin().span() : integration.uri().span();
  }

  Refusal first() {
    return all.get(0);
  }

  /** The permission to blame. */
  Permission permission() {
    return permission(first());
  }

  /** Where the first of the calls names its function. */
  Span uri() {
    return uri(first());
  }

  /** The callers for people. */
  String callers() {
    return all.size() == 1 ? "`" + first().invocation().name() + "`" : all.size() + " routes";
  }

  /** True for a function of another stack: that, too, may let the gateway call. */
  boolean isElsewhere() {
    return !(first().function().target() instanceof FunctionRef.Declared);
  }

  /** A fault with kind of API and routes. */
  Fault listedIn(Fault fault) {
    Fault listed =
        fault
            .in(first().call().api().kind())
            .on(all.stream().map(refusal -> refusal.call().route()).toList());
    return isElsewhere() ? listed.as(Severity.WARNING) : listed;
  }

  /** A function with its qualifier, for people. */
  static String shown(FunctionRef function) {
    String name =
        function.target() instanceof FunctionRef.Declared declared
            ? declared.logicalId()
            : elsewhere(function.spelled());
    return name + function.qualifier().get().map(qualifier -> ":" + shown(qualifier)).orElse("");
  }

  private static String elsewhere(Text name) {
    boolean whole = name.parts().size() == 1 && name.parts().get(0) instanceof Text.Open;
    return whole
        ? ((Text.Open) name.parts().get(0)).identity().replaceFirst("^parameter ", "")
        : name.toString();
  }

  private static String shown(Text qualifier) {
    return qualifier.reference().map(Text.Reference::resource).orElseGet(qualifier::toString);
  }
}
