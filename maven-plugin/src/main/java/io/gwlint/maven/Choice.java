package io.gwlint.maven;

import io.gwlint.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Words that a parameter can have.
 *
 * @param words all of them, lower case
 */
record Choice(List<String> words) {
  Choice(List<String> words, String another) {
    this(with(words, another));
  }

  /**
   * The word that a user wrote, in lower case.
   *
   * @throws MojoExecutionException when it is none of them, naming all and the nearest
   */
  String of(String parameter, String written) throws MojoExecutionException {
    String word = written.strip().toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    String guess =
        Spelling.nearest(word, words).map(near -> "; did you mean '" + near + "'?").orElse("");
    throw new MojoExecutionException(
        "gwlint: the parameter "
            + parameter
            + " takes "
            + String.join(", ", words)
            + ", not '"
            + written
            + "'"
            + guess);
  }

  private static List<String> with(List<String> words, String another) {
    List<String> all = new ArrayList<>(words);
    all.add(another);
    return List.copyOf(all);
  }
}
