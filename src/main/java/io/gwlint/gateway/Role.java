package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.Optional;

/**
 * An {@code AWS::IAM::Role}.
 *
 * @param origin its resource
 * @param trust who may assume it
 * @param policies inline policies and those of the template that are attached to it; incomplete
 *     when more may be attached
 * @param managedPolicies ARNs of managed policies
 * @param boundary what it may be allowed at most; empty without a permissions boundary
 */
public record Role(
    Origin origin,
    PolicyDocument trust,
    Items<PolicyDocument> policies,
    Items<Text> managedPolicies,
    Optional<Boundary> boundary) {
  /** A permissions boundary: one managed policy, of the template or by its ARN. */
  public record Boundary(Items<PolicyDocument> policies, Items<Text> managedPolicies) {}
}
