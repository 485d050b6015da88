package io.gwlint.velocity;

import io.gwlint.velocity.Statement.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds references that lead to nothing, whatever the request. */
public final class Strays {
  /** Nobody reads more of one template, and a template can have a hundred thousand. */
  private static final int MOST = 50;

  private final boolean isWebSocket;
  private final Optional<Set<String>> stageVariables;
  private final Map<Integer, Stray> found = new LinkedHashMap<>();
  private final Set<String> setInContext = new HashSet<>();

  private Strays(boolean isWebSocket, Optional<Set<String>> stageVariables) {
    this.isWebSocket = isWebSocket;
    this.stageVariables = stageVariables;
  }

  /**
   * The references of a script that lead to nothing.
   *
   * @param isWebSocket whether the API is one
   * @param stageVariables what any stage sets; empty when that is not known
   */
  public static List<Stray> of(
      Script script, boolean isWebSocket, Optional<Set<String>> stageVariables) {
    if (!script.isReadable() || script.mayHoldDirectives()) {
      return List.of();
    }
    Strays strays = new Strays(isWebSocket, stageVariables);
    Walk walk = Walk.of(script);
    walk.uses().forEach(strays::noteTarget);
    for (Walk.Use use : walk.uses()) {
      strays.look(use, walk.variables());
    }
    return new ArrayList<>(strays.found.values());
  }

  private void noteTarget(Walk.Use use) {
    if (use.isTarget() && use.reference().root().equals("context")) {
      property(use.reference(), 0).ifPresent(setInContext::add);
    }
  }

  private void look(Walk.Use use, Set<String> variables) {
    Reference reference = use.reference();
    // A variable may be named as one of the service's objects is.
    if (variables.contains(reference.root()) || use.isTarget()) {
      return;
    }
    switch (reference.root()) {
      case "input" -> input(reference);
      case "util" -> util(reference);
      case "context" -> context(reference);
      case "stageVariables" -> stage(reference);
      default -> variable(use);
    }
  }

  private void variable(Walk.Use use) {
    Reference reference = use.reference();
    String name = reference.root();
    if (!use.isCompared() && !ServiceObjects.VARIABLES.contains(name)) {
      String mend =
          name.equals("utils")
              ? "write `$util`"
              : name.equals("ctx") ? "write `$context`" : "set it, or leave it out";
      add(reference.source(), "no `#set` gives `$" + name + "` a value: it prints nothing", mend);
    }
  }

  private void input(Reference reference) {
    if (reference.steps().isEmpty()) {
      return;
    }
    Reference.Step first = reference.steps().get(0);
    Optional<String> second = property(reference, 1);
    if (first instanceof Reference.Property body && body.name().equals("body")) {
      second.ifPresent(
          name ->
              add(
                  reference.source(),
                  "`$input.body` is a text and has no `" + name + "`: it prints nothing",
                  "read the member with `$input.path('$." + name + "')`"));
    } else if (first instanceof Reference.Method method && method.name().equals("params")) {
      if (method.arguments().isEmpty()) {
        second.ifPresent(name -> group(reference, name));
      }
    } else {
      name(first)
          .filter(name -> !ServiceObjects.INPUT_METHODS.contains(name) && !isOfJava(name))
          .ifPresent(
              name ->
                  add(
                      reference.source(),
                      "`$input` has no `" + name + "`: it prints nothing",
                      "`$input` has `body`, `json(path)`, `path(path)` and `params(name)`"));
    }
  }

  private void group(Reference reference, String name) {
    if (!ServiceObjects.PARAMETER_GROUPS.contains(name)) {
      add(
          reference.source(),
          "`$input.params()` has no `" + name + "`: it prints nothing",
          "the groups are `path`, `querystring` and `header`");
    }
  }

  private void util(Reference reference) {
    if (reference.steps().isEmpty()) {
      return;
    }
    name(reference.steps().get(0))
        .filter(name -> !ServiceObjects.UTIL_METHODS.contains(name) && !isOfJava(name))
        .ifPresent(
            name ->
                add(
                    reference.source(),
                    "`$util` of API Gateway has no `" + name + "`: it prints nothing",
                    "AppSync has more; here it has `escapeJavaScript`, `parseJson`, `urlEncode`,"
                        + " `urlDecode`, `base64Encode` and `base64Decode`"));
  }

  private void context(Reference reference) {
    String name = property(reference, 0).orElse("");
    String member = property(reference, 1).orElse("");
    if (name.isEmpty() || setInContext.contains(name) || isUnknown(reference, name, member)) {
      return;
    }
    if (!isWebSocket && ServiceObjects.WEBSOCKET_CONTEXT.contains(name)) {
      add(
          reference.source(),
          "`$context." + name + "` is of WebSocket APIs: in a REST API it prints nothing",
          "take a variable of REST APIs");
    } else if (!isWebSocket && name.equals("error")) {
      add(
          reference.source(),
          "`$context.error` is of gateway responses: in a mapping template it prints nothing",
          "read the backend's answer with `$input.path(...)`");
    }
  }

  private boolean isUnknown(Reference reference, String name, String member) {
    String advice = "take a variable of the mapping template reference";
    if (!ServiceObjects.CONTEXT.contains(name)) {
      add(
          reference.source(),
          "`$context` has no `" + name + "`: it prints nothing",
          Nearest.to(name, ServiceObjects.CONTEXT, advice));
      return true;
    }
    if (name.equals("identity") && !member.isEmpty() && !isIdentity(member)) {
      add(
          reference.source(),
          "`$context.identity` has no `" + member + "`: it prints nothing",
          Nearest.to(member, ServiceObjects.IDENTITY, advice));
      return true;
    }
    return false;
  }

  private static boolean isIdentity(String member) {
    return ServiceObjects.IDENTITY.contains(member);
  }

  private void stage(Reference reference) {
    property(reference, 0)
        .filter(name -> stageVariables.isPresent() && !stageVariables.get().contains(name))
        .ifPresent(
            name ->
                put(
                    new Stray(
                        "no stage sets the variable `" + name + "`: it prints nothing",
                        "set it in `Variables` of the stage",
                        reference.source().from(),
                        reference.source().to(),
                        Optional.of(name))));
  }

  // Java objects have these, and whether the service's have is not known.
  private static boolean isOfJava(String name) {
    return name.startsWith("get") || name.equals("class") || name.equals("toString");
  }

  private static Optional<String> name(Reference.Step step) {
    if (step instanceof Reference.Property property) {
      return Optional.of(property.name());
    }
    return step instanceof Reference.Method method ? Optional.of(method.name()) : Optional.empty();
  }

  /**
   * The member at that step, by a dot, in brackets or by {@code get}; empty for everything else.
   */
  private static Optional<String> property(Reference reference, int index) {
    if (index >= reference.steps().size()) {
      return Optional.empty();
    }
    Reference.Step step = reference.steps().get(index);
    if (step instanceof Reference.Property property) {
      return Optional.of(property.name());
    }
    if (step instanceof Reference.Index at) {
      return text(at.index());
    }
    boolean isGet =
        step instanceof Reference.Method method
            && method.name().equals("get")
            && method.arguments().size() == 1;
    return isGet ? text(((Reference.Method) step).arguments().get(0)) : Optional.empty();
  }

  private static Optional<String> text(Expression expression) {
    return expression instanceof Expression.Constant constant
            && constant.value() instanceof Val.Str text
            && text.text().indexOf(Script.MARK) < 0
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private void add(Source source, String message, String mend) {
    put(new Stray(message, mend, source.from(), source.to(), Optional.empty()));
  }

  private void put(Stray stray) {
    if (found.size() < MOST) {
      found.putIfAbsent(stray.from(), stray);
    }
  }
}
