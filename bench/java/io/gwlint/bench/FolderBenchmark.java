package io.gwlint.bench;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.Engine;
import io.gwlint.engine.Found;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.engine.Options;
import io.gwlint.engine.Progress;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for all templates of a folder in a warm JVM, beside what SnakeYAML alone takes to parse the
 * YAML ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
public class FolderBenchmark {
  /** The folder, from where the benchmark is started. */
  @Param("testdata")
  public String folder = "";

  private Folder all = new Folder(List.of());
  private Folder yaml = new Folder(List.of());
  private final SnakeYaml snakeYaml = new SnakeYaml();

  /** Reads the folder. */
  @Setup
  public void read() throws IOException {
    all = Folder.read(Path.of(folder));
    yaml = all.yamlOnly();
    System.out.printf("%n# %s; YAML alone: %s%n", all, yaml);
  }

  /** All files, one worker. */
  @Benchmark
  public Result oneJob() throws InvalidDeploymentException, UnknownRuleException {
    return check(all, 1);
  }

  /** All files, two workers. */
  @Benchmark
  public Result twoJobs() throws InvalidDeploymentException, UnknownRuleException {
    return check(all, 2);
  }

  /** YAML files, one worker. */
  @Benchmark
  public Result yamlOneJob() throws InvalidDeploymentException, UnknownRuleException {
    return check(yaml, 1);
  }

  /** YAML files, parsed into events that nobody looks at. */
  @Benchmark
  public int yamlSnakeYamlAlone() {
    int events = 0;
    for (Folder.File file : yaml.files()) {
      events += snakeYaml.events(file.bytes());
    }
    return events;
  }

  private static Result check(Folder folder, int jobs)
      throws InvalidDeploymentException, UnknownRuleException {
    Engine engine = new Engine(RuleSet.installed(), new Options(Deployment.unknown(), jobs));
    return engine.check(new Found(folder.candidates(), List.of()), Progress.none());
  }
}
