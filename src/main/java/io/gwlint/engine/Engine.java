package io.gwlint.engine;

import io.gwlint.project.FileStore;
import io.gwlint.template.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final SettingsFinder settings;
  private final BaselineShelf shelf;
  private final ParameterUse parameters;
  private final Inputs inputs;
  private final int jobs;

  /**
   * An engine of these rules.
   *
   * @throws InvalidDeploymentException when a parameter file cannot be used
   * @throws UnknownRuleException when a rule is asked for that there is not
   */
  public Engine(RuleSet rules, Options options)
      throws InvalidDeploymentException, UnknownRuleException {
    this.inputs = DeploymentReader.inputs(options.deployment());
    this.parameters = new ParameterUse(inputs.parameters().keySet());
    this.shelf = new BaselineShelf(options.baselines());
    SettingsBook book = new SettingsBook(rules, options, inputs);
    this.settings = new SettingsFinder(rules, options, book, shelf);
    this.check = new FileCheck(settings, parameters);
    this.jobs = options.jobs();
  }

  /** Checks all candidates. What could not be found counts as not checked. */
  public Result check(Found found, Progress progress) {
    return check(found, progress, new Ledger(shelf), Comparison.none());
  }

  /**
   * Checks all candidates and works out what baselines should hold. The options say which baselines
   * are {@linkplain Baselines#written written}, or {@linkplain Baselines#pruned pruned}.
   */
  public BaselineRun baselines(Found found, Progress progress) {
    Ledger ledger = new Ledger(shelf);
    Result result = check(found, progress, ledger, Comparison.none());
    return new BaselineRun(ledger.updates(), result);
  }

  /**
   * Checks all candidates and tells what is new: what is found in the same files as they were, and
   * those beside them as they were, is left out. Today's rules and configuration judge both.
   *
   * @param before where the files are read as they were
   */
  public Result checkNew(Found found, FileStore before, Progress progress) {
    List<Candidate> then = new ArrayList<>();
    found.candidates().forEach(candidate -> candidate.in(before).ifPresent(then::add));
    OldFindings old = OldFindings.of(outcomes(then, Optional.empty(), Progress.none()));
    Past past = new Past(before, new RunExports(then, inputs));
    return check(found, progress, new Ledger(shelf), new Comparison(old, Optional.of(past)));
  }

  private Result check(Found found, Progress progress, Ledger ledger, Comparison with) {
    List<Candidate> candidates = found.candidates();
    List<Outcome> outcomes = outcomes(candidates, with.past(), progress);
    for (int i = 0; i < outcomes.size(); i++) {
      ledger.judge(candidates.get(i), outcomes.get(i));
    }
    Tally tally = new Tally(found.failures(), ledger, with.findings());
    outcomes.forEach(tally::add);
    tally.add(settings.failures());
    return tally.result();
  }

  private List<Outcome> outcomes(
      List<Candidate> candidates, Optional<Past> past, Progress progress) {
    AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(candidates.size());
    RunExports exports = new RunExports(candidates, inputs);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < candidates.size(); i = next.getAndIncrement()) {
            outcomes.set(i, check.check(candidates.get(i), exports, past));
            progress.done(done.incrementAndGet(), candidates.size());
          }
        };
    Workers.run(work, workers(candidates.size()));
    return new Wholes(candidates, outcomes).outcomes();
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
}
