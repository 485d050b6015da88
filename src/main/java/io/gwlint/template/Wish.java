package io.gwlint.template;

import io.gwlint.tree.Node;
import io.gwlint.value.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a scenario in which a condition says what is wished for, by choosing values for what it
 * compares.
 */
final class Wish {
  private static final int MOST_STEPS = 2000;

  private final Space space;
  private int steps;

  /** What is still to be reached: the first goal, and the others. */
  private record Goals(Node expression, boolean wanted, Optional<Goals> others) {}

  Wish(Space space) {
    this.space = space;
  }

  /** A scenario in which the condition has that answer; empty when none is found. */
  Optional<Scenario> scenario(String condition, Answer wanted) {
    Map<String, Node> conditions = space.relevance().conditions();
    int index = List.copyOf(conditions.keySet()).indexOf(condition);
    return Optional.ofNullable(conditions.get(condition))
        .map(expression -> new Goals(expression, wanted.isYes(), Optional.empty()))
        .flatMap(goal -> choices(Optional.of(goal), Map.of()))
        .map(space::scenario)
        .filter(scenario -> space.answers(scenario).get(index) == wanted);
  }

  private Optional<Map<String, String>> choices(Optional<Goals> goals, Map<String, String> chosen) {
    if (goals.isEmpty()) {
      return Optional.of(chosen);
    }
    if (++steps > MOST_STEPS) {
      return Optional.empty();
    }
    Goals goal = goals.get();
    Optional<String> name = Relevance.named(goal.expression());
    if (name.isPresent()) {
      return Optional.ofNullable(space.relevance().conditions().get(name.get()))
          .flatMap(
              node -> choices(Optional.of(new Goals(node, goal.wanted(), goal.others())), chosen));
    }
    return Intrinsic.of(goal.expression()).flatMap(call -> call(call, goal, chosen));
  }

  private Optional<Map<String, String>> call(
      Intrinsic call, Goals goal, Map<String, String> chosen) {
    List<Node> arguments = call.arguments();
    return switch (call.name()) {
      case "Fn::Not" ->
          any(arguments, new Goals(goal.expression(), !goal.wanted(), goal.others()), chosen);
      case "Fn::And" -> goal.wanted() ? all(arguments, goal, chosen) : any(arguments, goal, chosen);
      case "Fn::Or" -> goal.wanted() ? any(arguments, goal, chosen) : all(arguments, goal, chosen);
      case "Fn::Equals" ->
          arguments.size() == 2 ? equality(arguments, goal, chosen) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Map<String, String>> all(
      List<Node> arguments, Goals goal, Map<String, String> chosen) {
    Optional<Goals> goals = goal.others();
    for (Node argument : arguments) {
      goals = Optional.of(new Goals(argument, goal.wanted(), goals));
    }
    return choices(goals, chosen);
  }

  private Optional<Map<String, String>> any(
      List<Node> arguments, Goals goal, Map<String, String> chosen) {
    for (Node argument : arguments) {
      Optional<Map<String, String>> found =
          choices(Optional.of(new Goals(argument, goal.wanted(), goal.others())), chosen);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Map<String, String>> equality(
      List<Node> sides, Goals goal, Map<String, String> chosen) {
    Operand left = space.operand(sides.get(0));
    Operand right = space.operand(sides.get(1));
    if (left.isLiteral() == right.isLiteral()) {
      boolean same = left.equals(right);
      if (left.isLiteral() || same) {
        return same == goal.wanted() ? choices(goal.others(), chosen) : Optional.empty();
      }
      return choose(Variable.comparisonKey(left.key(), right.key()), "true", goal, chosen);
    }
    Operand open = left.isLiteral() ? right : left;
    return choose(open.key(), (left.isLiteral() ? left : right).key(), goal, chosen);
  }

  private Optional<Map<String, String>> choose(
      String key, String value, Goals goal, Map<String, String> chosen) {
    for (Variable variable : space.variables()) {
      if (variable.key().equals(key)) {
        return tryValues(variable, value, goal, chosen);
      }
    }
    return Optional.empty();
  }

  private Optional<Map<String, String>> tryValues(
      Variable variable, String value, Goals goal, Map<String, String> chosen) {
    for (String candidate : variable.values()) {
      boolean fits = candidate.equals(value) == goal.wanted();
      if (fits && chosen.getOrDefault(variable.key(), candidate).equals(candidate)) {
        Map<String, String> more = new HashMap<>(chosen);
        more.put(variable.key(), candidate);
        Optional<Map<String, String>> found = choices(goal.others(), more);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
