package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;

/** A permission, read as what it grants to a gateway. NO is certain in every answer. */
final class Grant {
  // Mistaken for the gateway's principal; others, such as those of S3 or EventBridge, are for other
  // callers.
  private static final List<String> NEAR_MISSES =
      List.of("gateway", "execute-api", "lambda.amazonaws.com");

  private final Permission permission;
  private final Optional<SourceArn> source;
  private final Answer forGateways;

  Grant(Permission permission, CallerParts callers) {
    this.permission = permission;
    this.source = permission.sourceArn().get().map(pattern -> new SourceArn(pattern, callers));
    this.forGateways = forGateways(permission);
  }

  Permission permission() {
    return permission;
  }

  Optional<SourceArn> source() {
    return source;
  }

  /** Does it let the gateway make that call? UNKNOWN when only the deployment can tell. */
  Answer allows(FunctionRef called, Invocation invocation) {
    // Of a function's many permissions most are for another path: that is asked first.
    Answer covers = covers(invocation).and(forGateways);
    return covers.isNo() ? Answer.NO : covers.and(isOn(called)).and(hasQualifierOf(called));
  }

  /** Is it on the function that is called, whatever the qualifier? */
  Answer isOn(FunctionRef called) {
    if (permission.function().target() instanceof FunctionRef.Undetermined undetermined) {
      boolean same = !undetermined.identity().isEmpty() && undetermined.equals(called.target());
      return same ? Answer.YES : Answer.UNKNOWN;
    }
    if (permission.function().target() instanceof FunctionRef.Elsewhere elsewhere) {
      return called.target().equals(elsewhere) ? Answer.YES : mayBeAny(elsewhere);
    }
    return Answer.of(permission.function().target().equals(called.target()));
  }

  // The output of another resource may be any function's name; a literal or an import is no
  // function of this template.
  private static Answer mayBeAny(FunctionRef.Elsewhere elsewhere) {
    return elsewhere.identity().parts().stream().anyMatch(Text.Reference.class::isInstance)
        ? Answer.UNKNOWN
        : Answer.NO;
  }

  /** Is it on the version or alias that is called? */
  Answer hasQualifierOf(FunctionRef called) {
    Value<Text> granted = permission.function().qualifier();
    Value<Text> wanted = called.qualifier();
    // The value of a parameter may bring a qualifier along.
    boolean hidden =
        permission.function().target() instanceof FunctionRef.Undetermined && !isOn(called).isYes();
    if (hidden || granted.isUnknown() || wanted.isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (granted.isAbsent() || wanted.isAbsent()) {
      // Whether a permission without qualifier holds for `$LATEST` is not documented.
      boolean latest =
          granted.is(Text.of("$LATEST")).isYes() || wanted.is(Text.of("$LATEST")).isYes();
      return latest ? Answer.UNKNOWN : Answer.of(granted.isAbsent() && wanted.isAbsent());
    }
    return same(granted.get().orElseThrow(), wanted.get().orElseThrow());
  }

  // A version's number comes with the deployment; the name of an alias is never a number.
  private static Answer same(Text granted, Text wanted) {
    boolean numbered = granted.reference().isPresent() || wanted.reference().isPresent();
    boolean named =
        granted.literal().or(wanted::literal).filter(name -> !name.matches("\\d+")).isPresent();
    return numbered && named && !granted.equals(wanted) ? Answer.NO : granted.sameAs(wanted);
  }

  /** Are its principal and action those of a gateway? */
  Answer isForGateways() {
    return forGateways;
  }

  private static Answer forGateways(Permission permission) {
    Answer grants = permission.grantsToGateways().and(permission.grantsInvocation());
    boolean restricted = !permission.otherConditions().isEmpty();
    return grants.and(restricted ? Answer.UNKNOWN : Answer.YES);
  }

  /** Does its SourceArn cover the invocation? */
  Answer covers(Invocation invocation) {
    if (source.isEmpty()) {
      return permission.sourceArn().isAbsent() ? Answer.YES : Answer.UNKNOWN;
    }
    return source.get().isForTests() ? Answer.NO : source.get().covers(invocation);
  }

  /** Is it on that function, and for that API of this template? */
  boolean isFor(Api api, FunctionRef called) {
    return isOn(called).isYes()
        && !forGateways.isNo()
        && source.map(arn -> arn.names(api)).orElse(false);
  }

  /** True when its author had a gateway in mind, even if another principal or action is written. */
  boolean isMeantForGateways() {
    boolean bySource =
        permission
            .sourceArn()
            .get()
            .map(Text::toString)
            .filter(text -> text.contains(":execute-api:"))
            .isPresent();
    boolean test = source.map(arn -> arn.isForTests() || arn.isForAuthorizers()).orElse(false);
    return !test && (bySource || !permission.grantsToGateways().isNo() || isNearMiss());
  }

  private boolean isNearMiss() {
    return permission.principal().get().flatMap(Text::literal).filter(this::isNearMiss).isPresent();
  }

  private boolean isNearMiss(String principal) {
    boolean elsewhere = permission.sourceArn().isKnown();
    return !elsewhere && NEAR_MISSES.stream().anyMatch(principal::contains);
  }
}
