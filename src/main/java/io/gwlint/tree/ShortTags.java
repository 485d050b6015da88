package io.gwlint.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tags that stand for intrinsic functions, and the tags of YAML itself. */
final class ShortTags {
  /** What tags of YAML itself ({@code !!str}) start with once resolved. */
  static final String YAML = "tag:yaml.org,2002:";

  private static final Map<String, String> LONG_NAMES = longNames();

  private static final Set<String> STANDARD =
      Set.of(
          "binary",
          "bool",
          "float",
          "int",
          "map",
          "merge",
          "null",
          "omap",
          "pairs",
          "seq",
          "set",
          "str",
          "timestamp",
          "value",
          "yaml");

  private ShortTags() {}

  private static Map<String, String> longNames() {
    Map<String, String> names = new HashMap<>();
    names.put("!Ref", "Ref");
    names.put("!Condition", "Condition");
    String functions =
        "And Base64 Cidr Contains EachMemberEquals EachMemberIn Equals FindInMap ForEach GetAZs GetAtt"
            + " If ImportValue Join Length Not Or RefAll Select Split Sub ToJsonString Transform"
            + " ValueOf ValueOfAll";
    for (String function : functions.split(" ", -1)) {
      names.put("!" + function, "Fn::" + function);
    }
    return Map.copyOf(names);
  }

  /** The long form of a tag, such as {@code Fn::Sub} of {@code !Sub}. */
  static Optional<String> longName(String tag) {
    return isOfPreprocessor(tag)
        ? Optional.of("Fn::" + tag.substring(1))
        : Optional.ofNullable(LONG_NAMES.get(tag));
  }

  /**
   * True for tags such as {@code !Rain::Embed}: a tool replaces them before the service sees the
   * template, so only that tool knows the value.
   */
  static boolean isOfPreprocessor(String tag) {
    int colons = tag.indexOf("::");
    return tag.startsWith("!") && colons > 1 && !tag.regionMatches(true, 1, "Fn::", 0, 4);
  }

  /** True for {@code !} alone and the tags that the YAML specification knows. */
  static boolean isStandard(String tag) {
    return tag.equals("!")
        || (tag.startsWith(YAML) && STANDARD.contains(tag.substring(YAML.length())));
  }

  /** The known tag that was meant: other upper and lower case, no {@code Fn::}, no colon. */
  static Optional<String> respelled(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT).replace("fn::", "").replaceFirst(":$", "");
    return LONG_NAMES.keySet().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst();
  }
}
