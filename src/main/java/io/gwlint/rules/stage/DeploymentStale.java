package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.History;
import io.gwlint.gateway.Snapshot;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** GW611: an API that changes, or will, while the deployment that clients see does not. */
@AutoService(Rule.class)
public final class DeploymentStale implements Rule {
  private static final String MEND =
      "give the deployment a new logical id whenever the API changes, and let its stages refer to"
          + " it";

  @Override
  public void check(Gateway gateway, Report report) {
    History history = gateway.history();
    for (Snapshot snapshot : history.snapshots()) {
      if (!snapshot.served()) {
        continue;
      }
      Optional<Fault> fault =
          history.before().isPresent()
              ? history.earlier(snapshot).flatMap(before -> missed(snapshot, before))
              : outlook(snapshot);
      fault.map(found -> found.mend(MEND)).ifPresent(report::add);
    }
  }

  private static Optional<Fault> missed(Snapshot snapshot, Snapshot before) {
    List<String> missed = snapshot.missedSince(before);
    if (missed.isEmpty()) {
      return Optional.empty();
    }
    int others = missed.size() - 1;
    String what = "`" + missed.get(0) + "`" + (others > 0 ? " and " + others + " more" : "");
    return Optional.of(
        Fault.of(
                snapshot.origin(),
                "changes of " + what + " are not deployed: `" + snapshot.resource() + "` stays")
            .as(Severity.WARNING));
  }

  /** Without a past, all that can be said is what will happen one day. */
  private static Optional<Fault> outlook(Snapshot snapshot) {
    return snapshot.kind() == ApiKind.REST && !snapshot.parts().isEmpty()
        ? Optional.of(
            Fault.of(
                snapshot.origin(), "later changes of the API are not deployed: the name stays"))
        : Optional.empty();
  }
}
