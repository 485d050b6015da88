package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A text that names a Lambda function: an ARN, a partial ARN or a name, with or without a version
 * or alias.
 *
 * @param target which function
 * @param qualifier alias name or version: absent when unqualified. A reference part stands for the
 *     version or alias resource
 * @param spelled the text as evaluated
 * @param span where it stands
 */
public record FunctionRef(Target target, Value<Text> qualifier, Text spelled, Span span) {
  /** Which function a text names. */
  public sealed interface Target {}

  /** A function of this template. */
  public record Declared(String logicalId) implements Target {}

  /** A function of another stack or account; equal identities are the same function. */
  public record Elsewhere(Text identity) implements Target {}

  /**
   * Known only at deployment, or chosen by a stage variable.
   *
   * @param why a phrase for people
   * @param identity what is known of its name: equal ones are the same function; empty for nothing
   */
  public record Undetermined(String why, Text identity) implements Target {
    /** One of which nothing is known. */
    public Undetermined(String why) {
      this(why, Text.empty());
    }
  }
}
