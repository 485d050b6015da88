package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes through a script without rendering it: which references it has, which variables it sets. */
final class Walk {
  /**
   * A reference of the script.
   *
   * @param isTarget true when it is what a {@code #set} sets
   * @param isCompared true when it is an operand of {@code ==} or {@code !=}, where nothing may be
   *     what is meant
   */
  record Use(Reference reference, boolean isTarget, boolean isCompared) {}

  private final List<Use> uses = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();

  private Walk() {}

  static Walk of(Script script) {
    Walk walk = new Walk();
    walk.statements(script.statements());
    return walk;
  }

  List<Use> uses() {
    return uses;
  }

  /** Variables that are set anywhere: by {@code #set}, a loop, a macro's parameter. */
  Set<String> variables() {
    return variables;
  }

  private void statements(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.Print print) {
      reference(print.reference(), false, false);
    } else if (statement instanceof Statement.Assignment set) {
      if (set.target().steps().isEmpty()) {
        variables.add(set.target().root());
      }
      reference(set.target(), true, false);
      expression(set.value(), false);
    } else if (statement instanceof Statement.Choice choice) {
      choice.branches().forEach(branch -> branch(branch.condition(), branch.body()));
      statements(choice.otherwise());
    } else if (statement instanceof Statement.Loop loop) {
      variables.add(loop.variable());
      branch(loop.list(), loop.body());
      statements(loop.whenEmpty());
    } else {
      other(statement);
    }
  }

  private void other(Statement statement) {
    if (statement instanceof Statement.Macro macro) {
      macro.parameters().forEach(parameter -> variables.add(parameter.name()));
      statements(macro.body());
    } else if (statement instanceof Statement.Call call) {
      call.arguments().forEach(argument -> expression(argument, false));
    } else if (statement instanceof Statement.Definition definition) {
      variables.add(definition.variable());
      statements(definition.body());
    }
  }

  private void branch(Expression condition, List<Statement> body) {
    expression(condition, false);
    statements(body);
  }

  private void expression(Expression expression, boolean isCompared) {
    if (expression instanceof Expression.Referred referred) {
      reference(referred.reference(), false, isCompared);
    } else if (expression instanceof Expression.Interpolated text) {
      statements(text.parts());
    } else if (expression instanceof Expression.Binary binary) {
      boolean compares =
          binary.operator() == Expression.Operator.EQUAL
              || binary.operator() == Expression.Operator.UNEQUAL;
      expression(binary.left(), compares);
      expression(binary.right(), compares);
    } else if (expression instanceof Expression.Not not) {
      expression(not.operand(), false);
    } else if (expression instanceof Expression.Negated negated) {
      expression(negated.operand(), false);
    } else {
      parts(expression).forEach(part -> expression(part, false));
    }
  }

  private static List<Expression> parts(Expression expression) {
    if (expression instanceof Expression.ListOf list) {
      return list.items();
    }
    if (expression instanceof Expression.RangeOf range) {
      return List.of(range.from(), range.to());
    }
    return expression instanceof Expression.MapOf map ? map.keysAndValues() : List.of();
  }

  private void reference(Reference reference, boolean isTarget, boolean isCompared) {
    uses.add(new Use(reference, isTarget, isCompared));
    for (Reference.Step step : reference.steps()) {
      if (step instanceof Reference.Method method) {
        method.arguments().forEach(argument -> expression(argument, false));
      } else if (step instanceof Reference.Index index) {
        expression(index.index(), false);
      }
    }
  }
}
