package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;

/**
 * An {@code AWS::IAM::Role}.
 *
 * @param origin its resource
 * @param trust who may assume it
 * @param policies inline policies and those of the template that are attached to it; incomplete
 *     when more may be attached
 * @param managedPolicies ARNs of managed policies
 */
public record Role(
    Origin origin,
    PolicyDocument trust,
    Items<PolicyDocument> policies,
    Items<Text> managedPolicies) {}
