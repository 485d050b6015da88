package io.gwlint.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files of {@code Key=Value} lines, whose content people hand over with {@code
 * --parameter-overrides $(cat file)}. Lines that start with {@code #} are comments.
 */
final class OverrideLines {
  private OverrideLines() {}

  /** True when the first line that says something starts with a name and an equals sign. */
  static boolean isOne(String text) {
    return text.lines()
        .map(String::strip)
        .filter(OverrideLines::saysSomething)
        .findFirst()
        .filter(OverrideLines::isPair)
        .isPresent();
  }

  private static boolean saysSomething(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  /** Parameters are named with letters and digits. */
  private static boolean isPair(String line) {
    int equal = line.indexOf('=');
    return equal > 0 && line.substring(0, equal).chars().allMatch(Character::isLetterOrDigit);
  }

  static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    text.lines()
        .filter(line -> saysSomething(line.strip()))
        .forEach(line -> values.putAll(Overrides.of(line)));
    return values;
  }
}
