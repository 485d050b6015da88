package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a template.
 *
 * @param name its name
 * @param type such as {@code String}, {@code Number}, {@code CommaDelimitedList}, {@code
 *     AWS::SSM::Parameter::Value<String>}
 * @param defaultValue what holds when nothing is given
 * @param allowedValues the only values there can be; empty when any is allowed
 * @param isSecret {@code NoEcho}: its default is a placeholder, if it has one
 * @param span the key that introduces it
 */
public record Parameter(
    String name,
    String type,
    Optional<Located<String>> defaultValue,
    List<String> allowedValues,
    boolean isSecret,
    Span span) {

  /** True when the value names an SSM parameter whose content only the deployment knows. */
  public boolean isLookedUp() {
    return type.startsWith("AWS::SSM::Parameter::Value");
  }

  /** True for lists, whose text is split at commas. */
  public boolean isList() {
    return type.equals("CommaDelimitedList")
        || type.startsWith("List<")
        || type.contains("Value<List<")
        || type.contains("Value<CommaDelimitedList");
  }
}
