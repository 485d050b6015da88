package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreePath;
import io.gwlint.value.Qualified;
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
    String message = Qualified.shown(fault.message());
    Key key = new Key(rule, fault.span(), message, fault.severity());
    Merged one =
        merged.computeIfAbsent(
            key,
            k -> new Merged(fault, new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    fault.routes().forEach(route -> one.routes().add(Qualified.shown(route)));
    for (Related place : fault.related()) {
      one.related().add(new Related(place.span(), Qualified.shown(place.message())));
    }
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
        Qualified.shown(fault.resource()),
        Qualified.shown(fault.message()),
        Qualified.shown(fault.mend()),
        fault.symptom().orElseGet(() -> rule.symptom(fault.kind())),
        Qualified.shown(gateways.when(one.variants())),
        List.copyOf(one.routes()),
        List.copyOf(one.related()),
        edits(fault));
  }

  /** None that would name a resource of another stack. */
  private static List<TextEdit> edits(Fault fault) {
    for (TextEdit edit : fault.edits()) {
      if (Qualified.isIn(edit.replacement())) {
        return List.of();
      }
    }
    return fault.edits();
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
