package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An {@code AWS::Lambda::Permission}.
 *
 * @param origin its resource; for what SAM generates, the event
 * @param generated true when SAM writes it
 * @param function on which it stands
 * @param action such as {@code lambda:InvokeFunction}
 * @param principal such as {@code apigateway.amazonaws.com}
 * @param sourceArn pattern of the callers; absent when anyone of the principal may call
 * @param sourceAccount account of the callers
 * @param otherConditions names of further conditions set: {@code EventSourceToken}, {@code
 *     FunctionUrlAuthType}, ...
 */
public record Permission(
    Origin origin,
    boolean generated,
    FunctionRef function,
    Value<Text> action,
    Value<Text> principal,
    Value<Text> sourceArn,
    Value<Text> sourceAccount,
    List<Located<String>> otherConditions) {
  /** What gateways of every partition call themselves. */
  public static final String GATEWAY = "apigateway.amazonaws.com";

  /** The action that lets a gateway call, streaming or not. */
  public static final String INVOKE = "lambda:InvokeFunction";

  private static final Set<String> INVOKING =
      Set.of(INVOKE.toLowerCase(Locale.ROOT), "lambda:*", "*");

  /**
   * Is its principal the gateway? Everyone is, too. Unknown when it is left out, since then nothing
   * is deployed.
   */
  public Answer grantsToGateways() {
    return literal(principal, text -> text.equals(GATEWAY) || text.equals("*"));
  }

  /** Does its action let a function be invoked? */
  public Answer grantsInvocation() {
    return literal(action, text -> INVOKING.contains(text.toLowerCase(Locale.ROOT)));
  }

  private static Answer literal(Value<Text> value, Predicate<String> predicate) {
    return value
        .get()
        .flatMap(Text::literal)
        .map(text -> Answer.of(predicate.test(text)))
        .orElse(Answer.UNKNOWN);
  }
}
