package io.gwlint.gateway;

import io.gwlint.gateway.FunctionRef.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The permissions of a gateway by the function they are on: every call asks for those of its
 * function, and a template of many functions has as many permissions.
 */
final class Grants {
  private final Map<FunctionRef.Target, List<Grant>> ofFunction = new HashMap<>();
  // Only the deployment knows which function these are on.
  private final List<Grant> others = new ArrayList<>();

  Grants(Gateway gateway) {
    CallerParts callers = new CallerParts(gateway.apis());
    for (Permission permission : gateway.permissions()) {
      listFor(permission.function().target()).add(new Grant(permission, callers));
    }
    ofFunction.values().forEach(grants -> grants.addAll(others));
  }

  private List<Grant> listFor(FunctionRef.Target target) {
    return target instanceof Declared
        ? ofFunction.computeIfAbsent(target, key -> new ArrayList<>())
        : others;
  }

  /** Those that are, or may be, on a function: all others answer NO to it. */
  List<Grant> about(FunctionRef function) {
    return ofFunction.getOrDefault(function.target(), others);
  }
}
