package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** A trust, permission or resource policy. */
public record PolicyDocument(Items<Statement> statements, Span span) {
  /**
   * A statement. Lists that are left out are empty and complete.
   *
   * @param allows true for Allow, false for Deny
   * @param actions patterns with {@code *} and {@code ?}
   * @param servicePrincipals members of {@code Principal.Service}
   * @param otherPrincipals members of {@code Principal.AWS} and the other kinds; {@code *} for
   *     everyone
   * @param conditional true when it has a {@code Condition}
   */
  public record Statement(
      Value<Boolean> allows,
      Items<Text> actions,
      Items<Text> notActions,
      Items<Text> resources,
      Items<Text> notResources,
      Items<Text> servicePrincipals,
      Items<Text> otherPrincipals,
      boolean conditional,
      Span span) {}
}
