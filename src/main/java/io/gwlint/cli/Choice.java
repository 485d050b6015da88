package io.gwlint.cli;

import io.gwlint.source.Spelling;
import java.util.List;
import java.util.Locale;

/** An option whose value is one of a few words. */
final class Choice {
  private Choice() {}

  /**
   * The word that was meant, in lower case.
   *
   * @throws UsageException when it is none of them, naming all and the nearest
   */
  static String of(String option, String value, List<String> words) throws UsageException {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    String guess =
        Spelling.nearest(word, words).map(near -> "; did you mean '" + near + "'?").orElse("");
    throw new UsageException(
        option + " takes " + String.join(", ", words) + ", not '" + value + "'" + guess);
  }
}
