package io.gwlint.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A choice among rules that needs no list: a rule's document says when its fault shows. */
public enum Profile {
  /** Requests that break: all rules but those whose fault shows only under attack. */
  RELIABILITY,
  /** What an attacker can use: rules whose fault shows under attack. */
  SECURITY,
  /** All rules. */
  ALL;

  private static final String ATTACK = "on-attack";

  /** Is a rule of the profile? */
  public boolean has(RuleDocument rule) {
    boolean attack = rule.symptoms().general().when().equals(ATTACK);
    return this == ALL || attack == (this == SECURITY);
  }

  /** The least severe findings that are shown when nobody says: who asks for more gets notes. */
  public Severity shown() {
    return this == RELIABILITY ? Severity.WARNING : Severity.NOTE;
  }

  /** Lower case, as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> words() {
    return Stream.of(values()).map(Profile::word).toList();
  }

  /** The profile of a word. */
  public static Optional<Profile> of(String word) {
    return Stream.of(values()).filter(profile -> profile.word().equals(word)).findFirst();
  }
}
