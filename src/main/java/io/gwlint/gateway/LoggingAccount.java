package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * The {@code AWS::ApiGateway::Account} resource: the role with which all APIs of the Region write
 * logs. Its role is unknown where a tool sees to it that the account has one.
 */
public record LoggingAccount(Origin origin, Value<Text> role) {}
