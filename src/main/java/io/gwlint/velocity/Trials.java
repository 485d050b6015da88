package io.gwlint.velocity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders a script for requests that differ in what its conditions and loops ask for, until every
 * way through it was gone or there were enough. Every trial is one whole request: no two conditions
 * contradict each other in it.
 */
final class Trials {
  /**
   * A request and what it was rendered to.
   *
   * @param assigned how it differs from the ordinary one
   * @param samples its values
   * @param output empty when it depends on what only the deployment knows
   */
  record Trial(Map<Cell, Shape> assigned, Samples samples, Optional<Output> output) {}

  private static final int MOST = 48;

  private final Script script;
  private final Map<String, String> known;
  private final boolean hasBody;
  private final Effort effort = new Effort();

  /**
   * Trials of a script.
   *
   * @param known members of {@code $context} that the route settles
   * @param hasBody whether {@code $input.body} is ordinarily JSON
   */
  Trials(Script script, Map<String, String> known, boolean hasBody) {
    this.script = script;
    this.known = known;
    this.hasBody = hasBody;
  }

  /** The ordinary request first, then those that differ from it in one thing, in two, ... */
  List<Trial> all() {
    List<Trial> trials = new ArrayList<>();
    Set<Map<Cell, Shape>> queued = new HashSet<>();
    Deque<Map<Cell, Shape>> queue = new ArrayDeque<>();
    queue.add(Map.of());
    while (!queue.isEmpty() && trials.size() < MOST && !effort.isSpent()) {
      Trial trial = run(queue.remove());
      trials.add(trial);
      if (trials.size() == 1) {
        offer(nothing(trial), queued, queue);
      }
      differing(trial).forEach(assigned -> offer(assigned, queued, queue));
    }
    return trials;
  }

  private static void offer(
      Map<Cell, Shape> assigned, Set<Map<Cell, Shape>> queued, Deque<Map<Cell, Shape>> queue) {
    if (queue.size() < MOST && queued.add(assigned)) {
      queue.add(assigned);
    }
  }

  // What a template asks for may all be missing at once.
  private static Map<Cell, Shape> nothing(Trial trial) {
    Map<Cell, Shape> assigned = new LinkedHashMap<>();
    trial
        .samples()
        .hints()
        .forEach(
            (cell, shapes) -> {
              if (shapes.contains(Shape.MISSING)) {
                assigned.put(cell, Shape.MISSING);
              }
            });
    return assigned;
  }

  private static List<Map<Cell, Shape>> differing(Trial trial) {
    List<Map<Cell, Shape>> result = new ArrayList<>();
    trial
        .samples()
        .hints()
        .forEach(
            (cell, shapes) -> {
              if (!trial.assigned().containsKey(cell)) {
                shapes.forEach(shape -> result.add(with(trial.assigned(), cell, shape)));
              }
            });
    return result;
  }

  private static Map<Cell, Shape> with(Map<Cell, Shape> assigned, Cell cell, Shape shape) {
    Map<Cell, Shape> more = new LinkedHashMap<>(assigned);
    more.put(cell, shape);
    return more;
  }

  /** The same request with one part of it as given. */
  Trial vary(Trial trial, Cell cell, Shape shape) {
    return run(with(trial.assigned(), cell, shape));
  }

  private Trial run(Map<Cell, Shape> assigned) {
    Samples samples = new Samples(assigned, hasBody);
    try {
      Output output = Renderer.render(script, new SampledRequest(samples, known), samples, effort);
      return new Trial(assigned, samples, Optional.of(output));
    } catch (HaltException e) {
      return new Trial(assigned, samples, Optional.empty());
    }
  }
}
