package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Checks files, several at a time. The same files give the same result, however many workers there
 * are.
 */
public final class Engine {
  /** As many files keep one worker busy for as long as another takes to warm up. */
  private static final int FILES_PER_WORKER = 8;

  private final FileCheck check;
  private final int jobs;

  /**
   * An engine of these rules.
   *
   * @throws InvalidDeploymentException when a parameter file cannot be used
   */
  public Engine(RuleSet rules, Options options) throws InvalidDeploymentException {
    this.check =
        new FileCheck(new TemplateAnalysis(rules, DeploymentReader.inputs(options.deployment())));
    this.jobs = options.jobs();
  }

  /** Checks all candidates. What could not be found counts as not checked. */
  public Result check(Found found, Progress progress) {
    List<Candidate> candidates = found.candidates();
    AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(candidates.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < candidates.size(); i = next.getAndIncrement()) {
            outcomes.set(i, check.check(candidates.get(i)));
            progress.done(done.incrementAndGet(), candidates.size());
          }
        };
    Workers.run(work, workers(candidates.size()));
    return result(found, outcomes);
  }

  private int workers(int files) {
    int useful = 1 + files / FILES_PER_WORKER;
    return jobs > 0
        ? Math.min(jobs, Math.max(1, files))
        : Math.min(Runtime.getRuntime().availableProcessors(), useful);
  }

  private static Result result(Found found, AtomicReferenceArray<Outcome> outcomes) {
    List<Finding> findings = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(found.failures());
    int templates = 0;
    for (int i = 0; i < outcomes.length(); i++) {
      Outcome outcome = outcomes.get(i);
      findings.addAll(outcome.findings());
      failures.addAll(outcome.failures());
      templates += outcome.isTemplate() ? 1 : 0;
    }
    findings.sort(FindingMerger.ORDER);
    return new Result(distinct(findings), failures, templates, 0);
  }

  /** Two templates that include the same broken file find the same in it. */
  private static List<Finding> distinct(List<Finding> sorted) {
    List<Finding> distinct = new ArrayList<>(sorted.size());
    for (Finding finding : sorted) {
      if (distinct.isEmpty() || !same(distinct.get(distinct.size() - 1), finding)) {
        distinct.add(finding);
      }
    }
    return distinct;
  }

  // The order first: all of a finding is seldom compared, and setting that up takes 10 ms.
  private static boolean same(Finding one, Finding other) {
    return FindingMerger.ORDER.compare(one, other) == 0 && one.equals(other);
  }
}
