package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A finding that is known.
 *
 * @param mark its fingerprint
 * @param file its file, from the folder of the baseline
 * @param rule the rule's code
 * @param resource logical id; empty when there is none
 * @param message what was wrong, for people who read the baseline
 * @param templates those that the file is a part of, from the folder of the baseline; empty when it
 *     is none
 */
record BaselineEntry(
    String mark,
    String file,
    String rule,
    String resource,
    String message,
    List<String> templates) {
  /** So that an entry comes to stand beside those of its file. */
  static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::file)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::resource)
          .thenComparing(BaselineEntry::mark);

  BaselineEntry {
    templates = List.copyOf(templates);
  }

  static BaselineEntry of(Finding finding, String file, String mark, List<String> templates) {
    return new BaselineEntry(
        mark, file, finding.code(), finding.resource(), finding.message(), templates);
  }

  /** Others have the file, too. */
  BaselineEntry with(List<String> more) {
    SortedSet<String> all = new TreeSet<>(templates);
    return all.addAll(more)
        ? new BaselineEntry(mark, file, rule, resource, message, List.copyOf(all))
        : this;
  }
}
