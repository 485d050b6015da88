package io.gwlint.rule;

import io.gwlint.gateway.ApiKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The symptoms of a rule.
 *
 * @param general where nothing is said of a kind of API
 * @param byKind for kinds that differ, complete in themselves
 */
public record Symptoms(Symptom general, Map<ApiKind, Symptom> byKind) {
  /** What people see in that kind of API. */
  public Symptom in(Optional<ApiKind> kind) {
    return kind.map(byKind::get).orElse(general);
  }

  /**
   * From front matter: {@code symptom.log} is general, {@code symptom.http.log} replaces it for
   * HTTP APIs.
   */
  static Symptoms of(FrontMatter matter) {
    Map<ApiKind, Symptom> byKind = new EnumMap<>(ApiKind.class);
    for (ApiKind kind : ApiKind.values()) {
      byKind.put(kind, symptom(matter, "symptom." + kind.word() + "."));
    }
    return new Symptoms(symptom(matter, "symptom."), byKind);
  }

  private static Symptom symptom(FrontMatter matter, String prefix) {
    return new Symptom(
        value(matter, prefix, "when"),
        value(matter, prefix, "status"),
        value(matter, prefix, "caller-sees"),
        value(matter, prefix, "log"));
  }

  private static String value(FrontMatter matter, String prefix, String key) {
    return matter.get(prefix + key).or(() -> matter.get("symptom." + key)).orElse("");
  }
}
