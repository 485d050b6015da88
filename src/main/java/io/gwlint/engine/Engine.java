package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private final ParameterUse parameters;
  private final int jobs;

  /**
   * An engine of these rules.
   *
   * @throws InvalidDeploymentException when a parameter file cannot be used
   */
  public Engine(RuleSet rules, Options options) throws InvalidDeploymentException {
    Inputs inputs = DeploymentReader.inputs(options.deployment());
    this.parameters = new ParameterUse(inputs.parameters().keySet());
    this.check = new FileCheck(new TemplateAnalysis(rules, inputs), parameters);
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
    return result(found, new Wholes(candidates, outcomes).outcomes());
  }

  /** Parameters that are given and that no template had of those checked so far. */
  public List<StrayParameter> strayParameters() {
    return parameters.strays();
  }

  private int workers(int files) {
    int useful = 1 + files / FILES_PER_WORKER;
    return jobs > 0
        ? Math.min(jobs, Math.max(1, files))
        : Math.min(Runtime.getRuntime().availableProcessors(), useful);
  }

  private static Result result(Found found, List<Outcome> outcomes) {
    List<Finding> findings = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(found.failures());
    List<Suppressed> suppressed = new ArrayList<>();
    Set<Span> used = new HashSet<>();
    int templates = 0;
    for (Outcome outcome : outcomes) {
      Analysis analysis = outcome.analysis();
      findings.addAll(analysis.findings());
      failures.addAll(analysis.failures());
      suppressed.addAll(analysis.suppressed());
      used.addAll(analysis.used());
      templates += outcome.isTemplate() ? 1 : 0;
    }
    findings.removeIf(finding -> isUsedElsewhere(finding, used));
    findings.sort(FindingMerger.ORDER);
    return new Result(distinct(findings), failures, templates, 0, sorted(suppressed));
  }

  /** A suppression in a file that several templates read may be of use to one of them. */
  private static boolean isUsedElsewhere(Finding finding, Set<Span> used) {
    return finding.code().equals(SuppressionFilter.UNUSED) && used.contains(finding.span());
  }

  private static List<Suppressed> sorted(List<Suppressed> suppressed) {
    suppressed.sort(Comparator.comparing(Suppressed::finding, FindingMerger.ORDER));
    return suppressed.size() < 2 ? suppressed : new ArrayList<>(new LinkedHashSet<>(suppressed));
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
