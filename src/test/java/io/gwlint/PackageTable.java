package io.gwlint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package table of {@code src/README.md}: what each package may use.
 *
 * @param uses by row, short package names such as {@code tree}; a row {@code rules.*} stands for
 *     all sub-packages
 */
record PackageTable(Map<String, Set<String>> uses) {
  static final String ROOT = "io.gwlint";

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z.*]+)` \\|[^|]*\\|[^|]*\\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  static PackageTable read(Path readme) {
    try {
      return parse(Files.readString(readme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PackageTable parse(String markdown) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (Matcher row = ROW.matcher(markdown); row.find(); ) {
      Set<String> names = new TreeSet<>();
      NAME.matcher(row.group(2)).results().forEach(name -> names.add(name.group(1)));
      uses.put(row.group(1), names);
    }
    return new PackageTable(uses);
  }

  /**
   * The row of a package: {@code io.gwlint.tree} has {@code tree}, {@code io.gwlint.rules.cors} has
   * {@code rules.*}.
   */
  static String rowOf(String packageName) {
    String name = shortName(packageName);
    return name.startsWith("rules.") ? "rules.*" : name;
  }

  static String shortName(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }

  /** May the first of two packages of ours use the second? */
  boolean allows(String from, String to) {
    return from.equals(to) || uses.getOrDefault(rowOf(from), Set.of()).contains(shortName(to));
  }
}
