package io.gwlint.template;

import java.util.List;
import java.util.Optional;

/**
 * Something that the conditions of a template ask about and that scenarios choose a value for.
 *
 * @param key its name in {@link Scenario#choices()}: {@code parameter X}, {@code AWS::Region}, or
 *     an expression
 * @param values what it can be, the usual value first; never empty
 * @param rest the one of the values that stands for everything that is not listed as well; empty
 *     when all is listed
 * @param isComparison true when it is whether two open texts are equal, {@code true} or {@code
 *     false}
 */
public record Variable(
    String key, List<String> values, Optional<String> rest, boolean isComparison) {
  private static final String EQUALS = " = ";
  private static final String PARAMETER = "parameter ";

  /** Of a parameter of a nested stack that nothing is passed to. */
  private static final String NAME = "name ";

  public Variable {
    values = List.copyOf(values);
  }

  /** Whether two open texts are equal. */
  static Variable comparison(String left, String right) {
    return new Variable(
        comparisonKey(left, right), List.of("false", "true"), Optional.empty(), true);
  }

  /** The key of a comparison, whichever way round it is written. */
  static String comparisonKey(String left, String right) {
    return left.compareTo(right) <= 0 ? left + EQUALS + right : right + EQUALS + left;
  }

  /** The value in the scenario of all defaults. */
  public String usual() {
    return values.get(0);
  }

  /** For people: its name, then what it is or is not. */
  String say(List<String> chosen, boolean holds) {
    if (isComparison) {
      boolean equal = chosen.contains("true") == holds;
      return key.replace(PARAMETER, "")
          .replace(NAME, "")
          .replace(EQUALS, equal ? " equals " : " differs from ");
    }
    return name() + (holds ? " is " : " is not ") + listed(chosen);
  }

  private String name() {
    if (key.startsWith(PARAMETER)) {
      return key.substring(PARAMETER.length());
    }
    if (key.startsWith(NAME)) {
      return key.substring(NAME.length());
    }
    return key.startsWith("AWS::") ? key : Shapes.quoted(key);
  }

  private static String listed(List<String> values) {
    if (values.size() > 4) {
      return "`" + values.get(0) + "` or another of " + values.size() + " values";
    }
    String all = String.join(", ", values.stream().map(Variable::shown).toList());
    int last = all.lastIndexOf(", ");
    return values.size() < 2 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }

  private static String shown(String value) {
    if (value.equals(Scenario.OTHER)) {
      return "anything else";
    }
    return value.isEmpty() ? "empty" : "`" + value + "`";
  }
}
