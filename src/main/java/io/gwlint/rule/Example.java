package io.gwlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template in a rule's document that is executed as a test.
 *
 * @param kind what the rule says of it
 * @param language {@code yaml} or {@code json}
 * @param marked its text as it stands, marks such as {@code # <- GW301} included
 * @param line of the document on which the text starts, from 1
 */
public record Example(Kind kind, String language, String marked, int line) {
  /** What a rule says of an example. */
  public enum Kind {
    /** It finds exactly what is marked. */
    BAD,
    /** It finds nothing: the template works. */
    GOOD,
    /** It finds nothing: only the deployment knows, or it is so on purpose. */
    SILENT;

    /** Lower case, as documents write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern MARK =
      Pattern.compile("[ \\t]*# <-((?: GW\\d{3})+)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("GW\\d{3}");

  /** The template: the text without its marks, lines and columns unchanged. */
  public String template() {
    return MARK.matcher(marked).replaceAll("");
  }

  /** Line of the template, from 1, to the codes expected on it, in order. */
  public SortedMap<Integer, List<String>> expected() {
    SortedMap<Integer, List<String>> expected = new TreeMap<>();
    List<String> lines = marked.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> codes = codes(lines.get(i));
      if (!codes.isEmpty()) {
        expected.put(i + 1, codes);
      }
    }
    return expected;
  }

  private static List<String> codes(String line) {
    Matcher mark = MARK.matcher(line);
    List<String> codes = new ArrayList<>();
    if (mark.find()) {
      CODE.matcher(mark.group(1)).results().forEach(found -> codes.add(found.group()));
    }
    return codes;
  }
}
