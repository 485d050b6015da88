package io.gwlint.value;

/**
 * Patterns as {@code ArnLike} and {@code StringLike} read them: {@code *} is any run of characters,
 * {@code /} and {@code :} among them, {@code ?} is one character, everything else is itself in that
 * case of letters. Both sides may be known in part; then YES and NO hold whatever the deployment
 * puts in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">IAM
 *     condition operators</a>
 */
public final class Glob {
  /** What a caller knows of parts that are not literal. */
  public interface Knowledge {
    /** True when it is a name or number: at least one character, none of them a wildcard. */
    boolean isWord(Text.Part part);

    /** True unless a word can never hold that character. */
    boolean mayHold(Text.Part word, char character);

    /**
     * True when the two are words that cannot be the same and do not contain one another, such as
     * ids of two APIs.
     */
    boolean differ(Text.Part one, Text.Part other);
  }

  private static final Knowledge NOTHING = new NoKnowledge();

  /** Every part may be any text. */
  private static final class NoKnowledge implements Knowledge {
    @Override
    public boolean isWord(Text.Part part) {
      return false;
    }

    @Override
    public boolean mayHold(Text.Part word, char character) {
      return true;
    }

    @Override
    public boolean differ(Text.Part one, Text.Part other) {
      return false;
    }
  }

  private Glob() {}

  /** Does the pattern match the subject? Wildcards count in the pattern's literals only. */
  public static Answer matches(Text pattern, Text subject) {
    return matches(pattern, subject, NOTHING);
  }

  /** The same for callers that know more of the parts. */
  public static Answer matches(Text pattern, Text subject, Knowledge knowledge) {
    if (endsDiffer(pattern, subject)) {
      return Answer.NO;
    }
    GlobTokens tokens = new GlobTokens(knowledge);
    int[] left = tokens.pattern(pattern);
    int[] right = tokens.subject(subject);
    if (certain(left, right)) {
      return Answer.YES;
    }
    return tokens.sawParts() && new GlobOverlap(left, right, tokens).exists()
        ? Answer.UNKNOWN
        : Answer.NO;
  }

  // Of many patterns most differ in their last characters, and that is quickly seen.
  private static boolean endsDiffer(Text pattern, Text subject) {
    String wanted = lastLiteral(pattern);
    String there = lastLiteral(subject);
    int shorter = Math.min(wanted.length(), there.length());
    for (int i = 1; i <= shorter; i++) {
      char c = wanted.charAt(wanted.length() - i);
      if (c == '*' || c == '?') {
        return false;
      }
      if (c != there.charAt(there.length() - i)) {
        return true;
      }
    }
    return false;
  }

  private static String lastLiteral(Text text) {
    int last = text.parts().size() - 1;
    return last >= 0 && text.parts().get(last) instanceof Text.Literal literal
        ? literal.text()
        : "";
  }

  // The same part is the same characters on both sides; of another part only a run wildcard is
  // sure. On a mismatch the
  // last run wildcard takes one token more: earlier ones need never be tried again.
  private static boolean certain(int[] pattern, int[] subject) {
    int at = 0;
    int star = -1;
    int starTook = 0;
    for (int i = 0; i < subject.length; ) {
      if (at < pattern.length && pattern[at] == GlobTokens.RUN) {
        star = at++;
        starTook = i;
      } else if (at < pattern.length && surelyMatches(pattern[at], subject[i])) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++starTook;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] == GlobTokens.RUN) {
      at++;
    }
    return at == pattern.length;
  }

  private static boolean surelyMatches(int pattern, int subject) {
    return pattern == subject || (pattern == GlobTokens.ONE && subject >= 0);
  }
}
