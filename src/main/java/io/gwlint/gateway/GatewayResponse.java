package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Value;

/** A response that the gateway itself gives, such as {@code DEFAULT_5XX}. */
public record GatewayResponse(
    Origin origin,
    Value<String> type,
    Value<String> status,
    Items<IntegrationResponse.ParameterMapping> parameters,
    Items<MappingTemplate> templates) {}
