package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;

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
    List<Located<String>> otherConditions) {}
