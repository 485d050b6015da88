package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A Lambda function of the template.
 *
 * @param origin its resource
 * @param name {@code FunctionName}; absent when CloudFormation chooses
 * @param timeoutSeconds 1 to 900; 3 when absent
 * @param reservedConcurrency absent when none is reserved
 * @param runtime such as {@code python3.13}; absent for images
 * @param code source text written in the template; absent when it lies elsewhere
 * @param hasLayers true when layers may bring more code
 * @param role execution role
 * @param securityGroups of its VPC configuration
 * @param subnets of its VPC configuration; empty when it is not in a VPC
 */
public record Function(
    Origin origin,
    Value<Text> name,
    Value<Long> timeoutSeconds,
    Value<Long> reservedConcurrency,
    Value<String> runtime,
    Value<String> code,
    boolean hasLayers,
    Value<Text> role,
    Items<Text> securityGroups,
    Items<Text> subnets) {}
