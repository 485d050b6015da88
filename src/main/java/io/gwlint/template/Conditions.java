package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the conditions of a template in one scenario. */
final class Conditions {
  /** Conditions that lead to one another further than this, or in a circle, are unknown. */
  private static final int DEEPEST = 200;

  private final Template template;
  private final Scenario scenario;
  private final Resolver resolver;
  private final Optional<Operands> operands;
  private final Map<String, Answer> answers = new HashMap<>();
  private int depth;

  Conditions(Template template, Scenario scenario, Optional<Operands> operands, Resolver resolver) {
    this.template = template;
    this.scenario = scenario;
    this.resolver = resolver;
    this.operands = operands;
  }

  /** Does the condition of that name hold? */
  synchronized Answer named(String name) {
    Answer known = answers.get(name);
    if (known != null) {
      return known;
    }
    Node expression = template.conditions().get(name);
    if (expression == null) {
      return Answer.UNKNOWN;
    }
    answers.put(name, Answer.UNKNOWN);
    Answer answer = of(expression);
    answers.put(name, answer);
    return answer;
  }

  /** Does an expression hold? */
  synchronized Answer of(Node expression) {
    if (depth >= DEEPEST || !(expression instanceof MapNode map) || !map.isSingle()) {
      return Answer.UNKNOWN;
    }
    depth++;
    try {
      return call(map.entries().get(0));
    } finally {
      depth--;
    }
  }

  private Answer call(Entry entry) {
    if (entry.key().text().equals("Condition")) {
      return entry.value() instanceof ScalarNode name ? named(name.text()) : Answer.UNKNOWN;
    }
    Intrinsic call = new Intrinsic(entry.key().text(), entry.value(), entry.key());
    List<Node> arguments = call.arguments();
    return switch (call.name()) {
      case "Fn::And" -> arguments.stream().map(this::of).reduce(Answer.YES, Answer::and);
      case "Fn::Or" -> arguments.stream().map(this::of).reduce(Answer.NO, Answer::or);
      case "Fn::Not" -> arguments.size() == 1 ? of(arguments.get(0)).not() : Answer.UNKNOWN;
      case "Fn::Equals" ->
          arguments.size() == 2 ? equal(arguments.get(0), arguments.get(1)) : Answer.UNKNOWN;
      default -> Answer.UNKNOWN;
    };
  }

  private Answer equal(Node left, Node right) {
    Answer answer = resolver.text(left).sameAs(resolver.text(right));
    if (!answer.isUnknown() || scenario.choices().isEmpty()) {
      return answer;
    }
    return operands.map(all -> chosen(all.of(left), all.of(right))).orElse(Answer.UNKNOWN);
  }

  /** What the scenario says of two operands that it does not make texts of. */
  private Answer chosen(Operand left, Operand right) {
    if (left.isLiteral() != right.isLiteral()) {
      Operand open = left.isLiteral() ? right : left;
      String literal = (left.isLiteral() ? left : right).key();
      return choice(open.key())
          .map(value -> Answer.of(value.equals(literal)))
          .orElse(Answer.UNKNOWN);
    }
    return choice(Variable.comparisonKey(left.key(), right.key()))
        .map(value -> Answer.of(Boolean.parseBoolean(value)))
        .orElse(Answer.UNKNOWN);
  }

  private Optional<String> choice(String variable) {
    return Optional.ofNullable(scenario.choices().get(variable));
  }
}
