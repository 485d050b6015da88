package io.gwlint.template;

import java.util.Map;

/**
 * One way in which a template can be deployed: a value for everything its conditions ask about.
 *
 * @param choices what each variable is in this scenario: {@code parameter Environment} is {@code
 *     prod}; a choice of {@link #OTHER} is any value that no condition names
 */
public record Scenario(Map<String, String> choices) {
  /** A value different from every value that the template compares with. */
  public static final String OTHER = "\u0000other";

  /** The only scenario of a template without conditions. */
  public static Scenario only() {
    return new Scenario(Map.of());
  }
}
