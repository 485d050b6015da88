package io.gwlint.bench;

import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that time grows with the size of a template and no faster. Prints a table; ends with
 * status 1 when a resource of the largest template costs much more than one of a smaller template.
 */
public final class Growth {
  private static final List<Integer> RESOURCES = List.of(100, 300, 1_000, 3_000, 10_000);
  private static final List<Integer> CONDITIONS = List.of(0, 1, 2, 3, 5, 10, 20, 40);
  private static final int RESOURCES_WITH_CONDITIONS = 400;

  /** How much dearer a resource may get from the middle of a table to its end. Caches fill up. */
  private static final double TOLERANCE = 2.5;

  private static final String HEADER =
      "      KB   scenarios   read ms   all ms   us/resource/scenario%n";

  private static final long LEAST_NANOSECONDS = 1_000_000_000L;
  private static final int LEAST_RUNS = 3;

  private final RuleSet rules = RuleSet.installed();
  private final List<Double> microsecondsEach = new ArrayList<>();

  private Growth() {}

  public static void main(String[] args) {
    System.out.printf("Java %s, %d rules%n", Runtime.version(), new Growth().rules.rules().size());
    new Growth().row("warm-up", 400, 4);
    boolean linear = resources() & conditions();
    if (!linear) {
      System.out.println("GROWS: the last row costs more than " + TOLERANCE + " times the middle");
      System.exit(1);
    }
  }

  private static boolean resources() {
    System.out.printf("%n%-12s" + HEADER, "resources");
    Growth growth = new Growth();
    RESOURCES.forEach(count -> growth.row(count.toString(), count, 0));
    return growth.isLinear();
  }

  private static boolean conditions() {
    System.out.printf("%n%-12s" + HEADER, "conditions");
    Growth growth = new Growth();
    CONDITIONS.forEach(count -> growth.row(count.toString(), RESOURCES_WITH_CONDITIONS, count));
    return growth.isLinear();
  }

  private void row(String label, int resources, int conditions) {
    byte[] bytes = Generated.template(resources, conditions);
    SourceFile file = new SourceFile(label, new String(bytes, StandardCharsets.UTF_8));
    TemplateAnalysis analysis = new TemplateAnalysis(rules, Inputs.none());
    int scenarios = analysis.gateways(new TreeReader().read(file)).size();
    double read = milliseconds(() -> new TreeReader().read(file));
    double all = milliseconds(() -> analysis.check(new TreeReader().read(file)));
    double each = all * 1000 / resources / scenarios;
    microsecondsEach.add(each);
    System.out.printf(
        "%-12s%8d%12d%10.1f%9.1f%23.1f%n", label, bytes.length / 1024, scenarios, read, all, each);
  }

  /** The least of several runs, in CPU time: what the work takes when nothing disturbs it. */
  private static double milliseconds(Runnable work) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    long spent = 0;
    for (int run = 0; run < LEAST_RUNS || spent < LEAST_NANOSECONDS; run++) {
      long start = clock.getCurrentThreadCpuTime();
      work.run();
      long time = clock.getCurrentThreadCpuTime() - start;
      spent += time;
      best = Math.min(best, time);
    }
    return best / 1e6;
  }

  private boolean isLinear() {
    double middle = microsecondsEach.get(microsecondsEach.size() / 2);
    return microsecondsEach.get(microsecondsEach.size() - 1) <= middle * TOLERANCE;
  }
}
