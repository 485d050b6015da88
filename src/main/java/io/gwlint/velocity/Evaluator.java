package io.gwlint.velocity;

import io.gwlint.velocity.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works expressions out. */
final class Evaluator {
  private final Renderer renderer;
  private final Operations operations;
  private final Members members;
  private final Samples samples;
  private final Budget budget;
  private final Map<String, Val> variables = new LinkedHashMap<>();

  Evaluator(Renderer renderer, Request request, Samples samples, Budget budget) {
    this.renderer = renderer;
    this.samples = samples;
    this.budget = budget;
    this.operations = new Operations(samples, budget);
    this.members = new Members(samples, operations, budget);
    variables.put("input", request.input());
    variables.put("context", request.context());
    variables.put("stageVariables", request.stageVariables());
    variables.put("util", new Utilities(samples, budget));
  }

  /** The value of a variable; nothing when it has none. */
  Val variable(String name) {
    return variables.getOrDefault(name, Val.NOTHING);
  }

  void set(String name, Val value) {
    variables.put(name, value);
  }

  boolean isTrue(Expression expression) {
    Val value = value(expression);
    return operations.isTrue(value);
  }

  /** What a value prints as. */
  String print(Val value) {
    return budget.made(Printed.of(value, samples));
  }

  /** What a loop goes through. */
  List<Val> items(Val value) {
    return members.items(value);
  }

  Val value(Expression expression) {
    budget.step();
    if (expression instanceof Expression.Constant constant) {
      return constant.value();
    }
    if (expression instanceof Expression.Referred referred) {
      return value(referred.reference());
    }
    if (expression instanceof Expression.Interpolated interpolated) {
      return Val.of(renderer.text(interpolated.parts()));
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Expression.Not not) {
      return Val.of(!isTrue(not.operand()));
    }
    return collection(expression);
  }

  private Val collection(Expression expression) {
    if (expression instanceof Expression.ListOf list) {
      return new Val.Listing(new ArrayList<>(values(list.items())));
    }
    if (expression instanceof Expression.RangeOf range) {
      return range(range);
    }
    if (expression instanceof Expression.MapOf map) {
      return map(map.keysAndValues());
    }
    return operations.calculate(
        Operator.SUBTRACT, Val.of(0), value(((Expression.Negated) expression).operand()));
  }

  private List<Val> values(List<Expression> expressions) {
    List<Val> values = new ArrayList<>();
    for (Expression expression : expressions) {
      values.add(value(expression));
    }
    return values;
  }

  private Val map(List<Expression> keysAndValues) {
    Map<String, Val> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
      map.put(print(value(keysAndValues.get(i))), value(keysAndValues.get(i + 1)));
    }
    return new Val.Table(map);
  }

  private Val range(Expression.RangeOf range) {
    Optional<BigDecimal> from = end(range.from());
    Optional<BigDecimal> to = end(range.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Val.NOTHING;
    }
    BigDecimal distance = to.get().subtract(from.get());
    // The list stands in memory, and the service goes round no loop more often than that.
    if (distance.abs().compareTo(BigDecimal.valueOf(Budget.MAX_ROUNDS)) > 0) {
      throw new HaltException("a range too long");
    }
    List<Val> items = new ArrayList<>();
    long start = from.get().longValue();
    for (long i = 0; i <= Math.abs(distance.longValue()); i++) {
      items.add(Val.of(start + i * (distance.signum() < 0 ? -1 : 1)));
    }
    return new Val.Listing(items);
  }

  private Optional<BigDecimal> end(Expression expression) {
    Val value = value(expression);
    Val known = value instanceof Val.Sample sample ? samples.leaf(sample.cell()) : value;
    return Operations.number(operations.known(known));
  }

  private Val binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      boolean left = isTrue(binary.left());
      boolean decided = operator == Operator.AND ? !left : left;
      return Val.of(decided ? left : isTrue(binary.right()));
    }
    Val left = value(binary.left());
    Val right = value(binary.right());
    return switch (operator) {
      case EQUAL -> Val.of(operations.isEqual(left, right));
      case UNEQUAL -> Val.of(!operations.isEqual(left, right));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          Val.of(operations.compare(operator, left, right));
      default -> operations.calculate(operator, left, right);
    };
  }

  /** The value of a reference. */
  Val value(Reference reference) {
    return follow(reference, reference.steps().size());
  }

  private Val follow(Reference reference, int steps) {
    Val value = variable(reference.root());
    if (value instanceof Definition definition && steps == 0) {
      return Val.of(renderer.definition(definition.body()));
    }
    for (Reference.Step step : reference.steps().subList(0, steps)) {
      budget.step();
      value = step(value, step);
    }
    return value;
  }

  private Val step(Val value, Reference.Step step) {
    if (step instanceof Reference.Property property) {
      return members.property(value, property.name());
    }
    if (step instanceof Reference.Index index) {
      return members.at(value, value(index.index()));
    }
    Reference.Method method = (Reference.Method) step;
    return members.call(value, method.name(), values(method.arguments()));
  }

  /** {@code #set}: a variable, or a member of what the reference leads to. */
  void assign(Reference target, Val value) {
    int last = target.steps().size() - 1;
    if (last < 0) {
      set(target.root(), value);
      return;
    }
    Val owner = follow(target, last);
    if (target.steps().get(last) instanceof Reference.Property property) {
      members.put(owner, Val.of(property.name()), value);
    } else if (target.steps().get(last) instanceof Reference.Index index) {
      members.put(owner, value(index.index()), value);
    }
  }

  /** What {@code #define} makes of a variable. */
  record Definition(List<Statement> body) implements Val.Host {
    @Override
    public Val property(String name) {
      return Val.UNKNOWN;
    }

    @Override
    public Val call(String name, List<Val> arguments) {
      return Val.UNKNOWN;
    }

    @Override
    public String print() {
      return String.valueOf(Script.MARK);
    }
  }
}
