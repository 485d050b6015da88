package io.gwlint.rule;

import io.gwlint.gateway.ApiKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines {@code key: value} between two {@code ---}. Values are taken as they stand; this is not
 * YAML.
 */
final class FrontMatter {
  private static final Set<String> KEYS = Set.of("code", "severity", "since", "applies-to");
  private static final Set<String> SYMPTOM_KEYS = Set.of("when", "status", "caller-sees", "log");
  private static final Set<String> MOMENTS =
      Set.of("deploy", "first-call", "under-load", "on-change", "on-attack");

  private final String path;
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Reads lines that stand between the two marks. */
  FrontMatter(String path, List<String> lines) {
    this.path = path;
    lines.forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? line : line.substring(0, colon).strip();
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (!isKnown(key)) {
      throw Malformed.in(
          path,
          "front matter has `"
              + key
              + "`; write one of "
              + KEYS
              + " or symptom.[kind.]"
              + SYMPTOM_KEYS);
    }
    if (key.endsWith(".when") && !MOMENTS.contains(value)) {
      throw Malformed.in(path, "`" + key + "` is `" + value + "`; write one of " + MOMENTS);
    }
    if (values.putIfAbsent(key, value) != null) {
      throw Malformed.in(path, "front matter has `" + key + "` twice; drop one");
    }
  }

  private static boolean isKnown(String key) {
    if (!key.startsWith("symptom.")) {
      return KEYS.contains(key);
    }
    String rest = key.substring("symptom.".length());
    for (ApiKind kind : ApiKind.values()) {
      if (rest.startsWith(kind.word() + ".")) {
        return SYMPTOM_KEYS.contains(rest.substring(kind.word().length() + 1));
      }
    }
    return SYMPTOM_KEYS.contains(rest);
  }

  /** A value; empty when its key is missing. */
  Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A value that every document has. */
  String require(String key) {
    return get(key)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Malformed.in(path, "front matter lacks `" + key + ":`; add it"));
  }

  /** {@code GW} and three digits, the first of which is that of the stage. */
  String code(String stage) {
    String code = require("code");
    String prefix =
        Stages.codePrefix(stage)
            .orElseThrow(() -> Malformed.in(path, "folder is none of " + Stages.names()));
    if (!code.matches("GW\\d{3}") || !code.startsWith(prefix)) {
      throw Malformed.in(
          path,
          "code is `" + code + "`; rules of `" + stage + "` have " + prefix + " and two digits");
    }
    return code;
  }

  /** The severity. */
  Severity severity() {
    String word = require("severity");
    try {
      return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Malformed.in(path, "severity is `" + word + "`; write error, warning or note");
    }
  }

  /** The kinds of API. */
  Set<ApiKind> appliesTo() {
    Set<ApiKind> kinds = EnumSet.noneOf(ApiKind.class);
    for (String word : require("applies-to").split(",", -1)) {
      kinds.add(kind(word.strip()));
    }
    return kinds;
  }

  private ApiKind kind(String word) {
    for (ApiKind kind : ApiKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw Malformed.in(
        path,
        "applies-to has `" + word + "`; write rest, http, websocket, with commas between them");
  }
}
