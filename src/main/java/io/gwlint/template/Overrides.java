package io.gwlint.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameter values as written on a command line: {@code A=1 B="two words"} or {@code
 * ParameterKey=A,ParameterValue=1}.
 */
public final class Overrides {
  private static final String KEY = "ParameterKey=";
  private static final String VALUE = ",ParameterValue=";

  private Overrides() {}

  /** The values by name; words without {@code =} are left out. */
  public static Map<String, String> of(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words(text)) {
      int split = word.startsWith(KEY) ? word.indexOf(VALUE) : word.indexOf('=');
      if (split > 0) {
        boolean isLong = word.startsWith(KEY);
        String name = word.substring(isLong ? KEY.length() : 0, split);
        values.put(name, word.substring(split + (isLong ? VALUE.length() : 1)));
      }
    }
    return values;
  }

  /**
   * Splits at white space outside quotes; quotes are taken off, a backslash keeps the next quote or
   * backslash.
   */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEscape =
          c == '\\' && i + 1 < text.length() && "\"'\\".indexOf(text.charAt(i + 1)) >= 0;
      if (isEscape) {
        word.append(text.charAt(++i));
      } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote != 0 ? 0 : c;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        addWord(word, words);
      } else {
        word.append(c);
      }
    }
    addWord(word, words);
    return words;
  }

  private static void addWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
