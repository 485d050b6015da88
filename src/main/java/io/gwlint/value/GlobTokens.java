package io.gwlint.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as numbers: characters as they are, wildcards and parts below zero. A word is two tokens,
 * its first character and the run that follows; every other part is one run. Equal parts have equal
 * numbers on both sides.
 */
final class GlobTokens {
  /** {@code *}. */
  static final int RUN = -1;

  /** {@code ?}. */
  static final int ONE = -2;

  /** Behind the last token. */
  static final int END = -3;

  // From here down, three numbers a part: any run, first character of a word, rest of a word.
  private static final int FIRST_PART = -4;
  private static final int PER_PART = 3;
  private static final int WORD_HEAD = 1;
  private static final int WORD_TAIL = 2;

  private final Glob.Knowledge knowledge;
  private final List<Text.Part> parts = new ArrayList<>();

  GlobTokens(Glob.Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The tokens of a pattern. */
  int[] pattern(Text text) {
    int[] tokens = subject(text);
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] == '*' || tokens[i] == '?') {
        tokens[i] = tokens[i] == '*' ? RUN : ONE;
      }
    }
    return tokens;
  }

  /** The tokens of a text without wildcards. */
  int[] subject(Text text) {
    int[] tokens = new int[room(text)];
    int at = 0;
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        for (int i = 0; i < literal.text().length(); i++) {
          tokens[at++] = literal.text().charAt(i);
        }
      } else {
        int first = FIRST_PART - PER_PART * number(part);
        boolean word = knowledge.isWord(part);
        tokens[at++] = word ? first - WORD_HEAD : first;
        if (word) {
          tokens[at++] = first - WORD_TAIL;
        }
      }
    }
    return Arrays.copyOf(tokens, at);
  }

  private static int room(Text text) {
    int room = 0;
    for (Text.Part part : text.parts()) {
      room += part instanceof Text.Literal literal ? literal.text().length() : 2;
    }
    return room;
  }

  private int number(Text.Part part) {
    int known = parts.indexOf(part);
    if (known < 0) {
      parts.add(part);
    }
    return known < 0 ? parts.size() - 1 : known;
  }

  /** True when some token was neither a character nor a wildcard. */
  boolean sawParts() {
    return !parts.isEmpty();
  }

  /**
   * True for a token that is the same characters wherever it stands: no wildcard, and nothing that
   * may hold one.
   */
  static boolean isFixed(int token) {
    return token >= 0 || (token <= FIRST_PART && role(token) != 0);
  }

  /** True for a token that stands for any number of characters. */
  static boolean isRun(int token) {
    return token == RUN || (token <= FIRST_PART && role(token) != WORD_HEAD);
  }

  /** Could one be, or be within, what the other stands for? */
  boolean isCompatible(int one, int other) {
    if (one == END || other == END) {
      return false;
    }
    if (one >= 0 && other >= 0) {
      return one == other;
    }
    if (!isFixed(one) || !isFixed(other)) {
      return true;
    }
    if (one >= 0 || other >= 0) {
      return one >= 0
          ? knowledge.mayHold(part(other), (char) one)
          : knowledge.mayHold(part(one), (char) other);
    }
    return !differ(one, other);
  }

  private boolean differ(int one, int other) {
    Text.Part left = part(one);
    Text.Part right = part(other);
    return !left.equals(right) && knowledge.differ(left, right);
  }

  private Text.Part part(int token) {
    return parts.get((FIRST_PART - token) / PER_PART);
  }

  private static int role(int token) {
    return (FIRST_PART - token) % PER_PART;
  }
}
