package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ArnSegment;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Invocations;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Refusal;
import io.gwlint.gateway.SourceArn;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.value.Text;
import java.util.Optional;

/** A permission whose SourceArn is that of other callers. */
@AutoService(Rule.class)
public final class LambdaPermissionSourceArn implements Rule {
  /** Place of the account among the pieces of an ARN. */
  private static final int ACCOUNT = 4;

  @Override
  public void check(Gateway gateway, Report report) {
    RefusedCalls.byPermission(gateway, Refusal.Cause.SOURCE)
        .forEach(refused -> report.add(fault(refused)));
    gateway.permissions().stream()
        .filter(permission -> permission.grantsToGateways().isYes())
        .forEach(permission -> otherAccount(permission).ifPresent(report::add));
  }

  private static Optional<Fault> otherAccount(Permission permission) {
    Optional<String> account = permission.sourceAccount().get().flatMap(Text::literal);
    Optional<String> ofArn =
        permission
            .sourceArn()
            .get()
            .map(arn -> arn.split(':'))
            .filter(pieces -> pieces.size() > ACCOUNT)
            .flatMap(pieces -> pieces.get(ACCOUNT).literal())
            .filter(piece -> piece.matches("\\d{12}"));
    return account.isPresent() && ofArn.isPresent() && !ofArn.equals(account)
        ? Optional.of(otherAccount(permission, account.get(), ofArn.get()))
        : Optional.empty();
  }

  private static Fault otherAccount(Permission permission, String account, String ofArn) {
    return Fault.at(
            permission.sourceAccount().span(),
            permission.origin(),
            "SourceAccount is `"
                + account
                + "`, and SourceArn is of `"
                + ofArn
                + "`: nobody is both")
        .mend("leave `SourceAccount` out; the SourceArn says the account")
        .related(permission.sourceArn().span(), "the SourceArn")
        .as(Severity.WARNING);
  }

  private static Fault fault(RefusedCalls refused) {
    Permission permission = refused.permission();
    SourceArn.Mismatch mismatch = refused.first().mismatch().orElseThrow();
    return refused
        .listedIn(
            Fault.at(
                permission.sourceArn().span(), permission.origin(), message(mismatch, refused)))
        .mend(
            "end the SourceArn with `"
                + Invocations.pattern(refused.first().call())
                + "`, or add a permission that does")
        .related(refused.uri(), "the function is called here");
  }

  private static String message(SourceArn.Mismatch mismatch, RefusedCalls refused) {
    ArnSegment segment = mismatch.segment();
    String caller = "`" + refused.first().invocation().name() + "`";
    if (mismatch.found().isEmpty()) {
      return segment.compareTo(ArnSegment.API) < 0
          ? "SourceArn is not the ARN of a gateway, but " + caller + " needs it"
          : "SourceArn ends before the " + segment.word() + " of " + caller;
    }
    String found = shown(mismatch.found().get());
    if (segment == ArnSegment.STAGE && Invocations.isVerb(found)) {
      return "SourceArn has the method `" + found + "` where the stage belongs";
    }
    String allowed = "SourceArn allows the " + segment.word() + " `" + found + "`";
    return segment == ArnSegment.PATH || segment == ArnSegment.ROUTE
        ? allowed + ", which is not that of " + caller
        : allowed + ", but " + caller + " comes with `" + shown(mismatch.presented()) + "`";
  }

  private static String shown(Text text) {
    return text.reference().map(Text.Reference::resource).orElseGet(text::toString);
  }
}
