package io.gwlint.velocity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders a script for one request. */
final class Renderer {
  private final Evaluator evaluator;
  private final Budget budget;
  private final Map<String, Statement.Macro> macros = new HashMap<>();

  private Renderer(Request request, Samples samples, Effort effort) {
    this.budget = new Budget(effort);
    this.evaluator = new Evaluator(this, request, samples, budget);
  }

  /**
   * The output for a request.
   *
   * @param effort what may be spent, here and by others that share it
   * @throws HaltException when it depends on what only the deployment knows, or goes too far
   */
  static Output render(Script script, Request request, Samples samples, Effort effort) {
    Renderer renderer = new Renderer(request, samples, effort);
    Output output = new Output();
    try {
      renderer.render(script.statements(), output);
    } catch (ExitException e) {
      // `#stop`, or `#break` outside of a loop: what is rendered so far is the output.
    }
    return output;
  }

  /** What a definition comes to. */
  String definition(List<Statement> statements) {
    Output output = new Output();
    budget.enter();
    untilBreak(statements, output);
    budget.leave();
    return budget.made(output.text());
  }

  /** What a text in double quotes comes to. */
  String text(List<Statement> statements) {
    Output output = new Output();
    budget.enter();
    render(statements, output);
    budget.leave();
    return budget.made(output.text());
  }

  private void render(List<Statement> statements, Output to) {
    for (Statement statement : statements) {
      budget.step();
      render(statement, to);
    }
  }

  private void render(Statement statement, Output to) {
    if (statement instanceof Statement.Plain plain) {
      to.plain(plain.text(), plain.from(), plain.to());
    } else if (statement instanceof Statement.Print print) {
      to.plain(
          print.prefix(), print.reference().source().from(), print.reference().source().from());
      Val value = evaluator.value(print.reference());
      to.print(evaluator.print(value), print.reference().source());
    } else if (statement instanceof Statement.Assignment set) {
      evaluator.assign(set.target(), evaluator.value(set.value()));
    } else if (statement instanceof Statement.Choice choice) {
      render(chosen(choice), to);
    } else if (statement instanceof Statement.Loop loop) {
      loop(loop, to);
    } else {
      other(statement, to);
    }
  }

  private void other(Statement statement, Output to) {
    if (statement instanceof Statement.Macro macro) {
      macros.put(macro.name(), macro);
    } else if (statement instanceof Statement.Call call) {
      call(call, to);
    } else if (statement instanceof Statement.Definition definition) {
      evaluator.set(definition.variable(), new Evaluator.Definition(definition.body()));
    } else if (statement instanceof Statement.Exit exit) {
      throw new ExitException(exit.ofTemplate());
    } else {
      throw new HaltException("a directive that the service may not have");
    }
  }

  private List<Statement> chosen(Statement.Choice choice) {
    for (Statement.Branch branch : choice.branches()) {
      if (evaluator.isTrue(branch.condition())) {
        return branch.body();
      }
    }
    return choice.otherwise();
  }

  private void loop(Statement.Loop loop, Output to) {
    List<Val> items = evaluator.items(evaluator.value(loop.list()));
    if (items.isEmpty()) {
      render(loop.whenEmpty(), to);
      return;
    }
    if (items.size() > Budget.MAX_ROUNDS) {
      throw new HaltException("a loop too long");
    }
    Val outer = evaluator.variable("foreach");
    Val before = evaluator.variable(loop.variable());
    try {
      for (int i = 0; i < items.size(); i++) {
        evaluator.set("foreach", round(i, items.size(), outer));
        evaluator.set("velocityCount", Val.of(i + 1L));
        evaluator.set("velocityHasNext", Val.of(i + 1 < items.size()));
        evaluator.set(loop.variable(), items.get(i));
        render(loop.body(), to);
      }
    } catch (ExitException e) {
      if (e.isOfTemplate()) {
        throw e;
      }
    }
    evaluator.set("foreach", outer);
    evaluator.set(loop.variable(), before);
  }

  private static Val round(int index, int size, Val outer) {
    Map<String, Val> round = new LinkedHashMap<>();
    round.put("index", Val.of(index));
    round.put("count", Val.of(index + 1L));
    round.put("hasNext", Val.of(index + 1 < size));
    round.put("first", Val.of(index == 0));
    round.put("last", Val.of(index + 1 == size));
    round.put("parent", outer);
    Val.Table here = new Val.Table(round);
    Val above = outer instanceof Val.Table loop ? loop.members().get("topmost") : here;
    round.put("topmost", above == null ? here : above);
    return here;
  }

  private void call(Statement.Call call, Output to) {
    Statement.Macro macro = macros.get(call.name());
    if (macro == null) {
      to.plain(call.source().text(), call.source().from(), call.source().to());
      return;
    }
    budget.enter();
    Map<String, Val> before = new LinkedHashMap<>();
    for (int i = 0; i < macro.parameters().size(); i++) {
      Statement.Parameter parameter = macro.parameters().get(i);
      before.put(parameter.name(), evaluator.variable(parameter.name()));
      evaluator.set(parameter.name(), argument(call, parameter, i));
    }
    untilBreak(macro.body(), to);
    before.forEach(evaluator::set);
    budget.leave();
  }

  // What `#break` leaves is the innermost loop, macro or definition.
  private void untilBreak(List<Statement> statements, Output to) {
    try {
      render(statements, to);
    } catch (ExitException e) {
      if (e.isOfTemplate()) {
        throw e;
      }
    }
  }

  private Val argument(Statement.Call call, Statement.Parameter parameter, int index) {
    return index < call.arguments().size()
        ? evaluator.value(call.arguments().get(index))
        : parameter.fallback().map(evaluator::value).orElse(Val.NOTHING);
  }

  /** Leaves a loop or the template. */
  private static final class ExitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean ofTemplate;

    ExitException(boolean ofTemplate) {
      super("", null, false, false);
      this.ofTemplate = ofTemplate;
    }

    boolean isOfTemplate() {
      return ofTemplate;
    }
  }
}
