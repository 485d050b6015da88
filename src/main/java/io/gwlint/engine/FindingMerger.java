package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes one finding of the faults that a rule reports at one place, in whatever scenarios. */
final class FindingMerger {
  static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.span().file().name())
          .thenComparing(finding -> finding.span().from())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message)
          .thenComparing(Finding::resource)
          .thenComparing(Finding::scenario);

  private final Gateways gateways;
  private final Map<Key, Merged> merged = new LinkedHashMap<>();

  FindingMerger(Gateways gateways) {
    this.gateways = gateways;
  }

  private record Key(InstalledRule rule, Span span, String message, Optional<Severity> severity) {}

  private record Merged(
      Fault fault, Set<String> routes, Set<Related> related, Set<Variant> variants) {}

  void add(InstalledRule rule, Fault fault, Variant variant) {
    Key key = new Key(rule, fault.span(), fault.message(), fault.severity());
    Merged one =
        merged.computeIfAbsent(
            key,
            k -> new Merged(fault, new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    one.routes().addAll(fault.routes());
    one.related().addAll(fault.related());
    one.variants().add(variant);
  }

  /** The findings so far, sorted. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(merged.size());
    merged.forEach((key, one) -> findings.add(finding(key.rule().document(), one)));
    findings.sort(ORDER);
    return findings;
  }

  private Finding finding(RuleDocument rule, Merged one) {
    Fault fault = one.fault();
    return new Finding(
        rule.code(),
        rule.name(),
        fault.severity().orElse(rule.severity()),
        fault.span(),
        path(fault.span()),
        fault.resource(),
        fault.message(),
        fault.mend(),
        fault.symptom().orElseGet(() -> rule.symptom(fault.kind())),
        gateways.when(one.variants()),
        List.copyOf(one.routes()),
        List.copyOf(one.related()),
        fault.edits());
  }

  private String path(Span span) {
    for (Document document : gateways.documents()) {
      if (document.file().name().equals(span.file().name()) && !document.roots().isEmpty()) {
        return TreePath.of(document.roots().get(0), span);
      }
    }
    return "";
  }
}
