package io.gwlint.value;

import static io.gwlint.value.Answer.NO;
import static io.gwlint.value.Answer.UNKNOWN;
import static io.gwlint.value.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Text.Literal;
import io.gwlint.value.Text.Open;
import io.gwlint.value.Text.Part;
import io.gwlint.value.Text.Pseudo;
import io.gwlint.value.Text.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  private static final Part API = new Reference("Api", "");
  private static final Part OTHER_API = new Reference("OtherApi", "");
  private static final Part REGION = new Pseudo("AWS::Region");
  private static final Part HOLE = new Open("path parameter", "any text");

  /** References and pseudo parameters are words; two references differ. */
  private static final Glob.Knowledge WORDS =
      new Glob.Knowledge() {
        @Override
        public boolean isWord(Part part) {
          return !(part instanceof Open);
        }

        @Override
        public boolean mayHold(Part word, char character) {
          return character != ':' && character != '/';
        }

        @Override
        public boolean differ(Part one, Part other) {
          return one instanceof Reference && other instanceof Reference;
        }
      };

  @ParameterizedTest
  @CsvSource({
    "abc, abc, YES",
    "abc, abd, NO",
    "abc, ab, NO",
    "ab, abc, NO",
    "'', '', YES",
    "'', a, NO",
    "*, '', YES",
    "*, a/b:c, YES",
    "a*c, abbc, YES",
    "a*c, ac, YES",
    "a*c, abd, NO",
    "?, a, YES",
    "?, '', NO",
    "?, ab, NO",
    "a?c, a/c, YES",
    "**, abc, YES",
    "*/GET/items, prod/v1/GET/items, YES",
    "*/*/items/*, prod/GET/items, NO",
    "*/*/items/*, prod/GET/items/, YES",
    "*ab*ab, abaab, YES",
    "*ab*ab*, aabb, NO",
    "Items, items, NO",
  })
  void readsLiteralsAsIamDoes(String pattern, String subject, Answer expected) {
    assertThat(Glob.matches(Text.of(pattern), Text.of(subject))).isEqualTo(expected);
  }

  @Test
  void samePartsAreTheSameCharacters() {
    assertThat(Glob.matches(text(API, "/*/GET"), text(API, "/", HOLE, "/GET"))).isEqualTo(YES);
    assertThat(Glob.matches(text("a", REGION, "b"), text("a", REGION, "b"))).isEqualTo(YES);
    assertThat(Glob.matches(text(HOLE), text(HOLE))).isEqualTo(YES);
  }

  @Test
  void sameWordsAtTheStartCancelOut() {
    assertThat(Glob.matches(text(API, "/GET"), text(API, "x/GET"), WORDS)).isEqualTo(NO);
    assertThat(Glob.matches(text(API, "/GET"), text(API, "x/GET"))).isEqualTo(UNKNOWN);
  }

  @Test
  void differentPartsMayBeTheSameCharacters() {
    assertThat(Glob.matches(text(API, "/*"), text(OTHER_API, "/prod"))).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(text(API), Text.of("abcdef"))).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(Text.of("abcdef"), text(API))).isEqualTo(UNKNOWN);
  }

  @Test
  void wordsThatDifferNeverMatch() {
    assertThat(Glob.matches(text(API, "/*"), text(OTHER_API, "/prod"), WORDS)).isEqualTo(NO);
    assertThat(Glob.matches(text("*", API), text(OTHER_API), WORDS)).isEqualTo(NO);
    assertThat(Glob.matches(text("*"), text(OTHER_API), WORDS)).isEqualTo(YES);
  }

  @Test
  void wordsHoldNoSeparators() {
    assertThat(Glob.matches(text("a:", REGION, ":b"), Text.of("a:eu:b"), WORDS)).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(text("a:", REGION, ":b"), Text.of("a:eu:x:b"), WORDS)).isEqualTo(NO);
    assertThat(Glob.matches(text("a:", REGION, ":b"), Text.of("a::b"), WORDS)).isEqualTo(NO);
    assertThat(Glob.matches(text("a:", REGION, ":b"), Text.of("a:eu:x:b"))).isEqualTo(UNKNOWN);
  }

  @Test
  void onlyRunsSurelyCoverWhatIsNotKnown() {
    assertThat(Glob.matches(Text.of("pets/*"), text("pets/", HOLE))).isEqualTo(YES);
    assertThat(Glob.matches(Text.of("pets/?"), text("pets/", HOLE))).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(Text.of("pets/1"), text("pets/", HOLE))).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(Text.of("cats/*"), text("pets/", HOLE))).isEqualTo(NO);
    assertThat(Glob.matches(Text.of("pets/*/toys"), text("pets/", HOLE, "/toy"))).isEqualTo(NO);
    assertThat(Glob.matches(Text.of("?"), text(REGION), WORDS)).isEqualTo(UNKNOWN);
  }

  @Test
  void openPartsOfAPatternMayHoldWildcards() {
    assertThat(Glob.matches(text(HOLE, "c"), text(HOLE, "bc"))).isEqualTo(UNKNOWN);
    assertThat(Glob.matches(text(HOLE, "/GET"), Text.of("prod/POST"))).isEqualTo(NO);
  }

  @Test
  void agreesWithRegularExpressionsOnLiterals() {
    Random random = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      String pattern = some(random, "ab/*?", 8);
      String subject = some(random, "ab/", 9);
      assertThat(Glob.matches(Text.of(pattern), Text.of(subject)))
          .as("%s on %s", pattern, subject)
          .isEqualTo(Answer.of(regexMatches(pattern, subject)));
    }
  }

  @Test
  void yesAndNoHoldWhateverTheDeploymentPutsIn() {
    Random random = new Random(7);
    int decided = 0;
    for (int i = 0; i < 20_000; i++) {
      Text pattern = someText(random, "ab/*?");
      Text subject = someText(random, "ab/");
      Answer answer = Glob.matches(pattern, subject, WORDS);
      decided += answer.isUnknown() ? 0 : 1;
      for (int deployment = 0; deployment < 10 && !answer.isUnknown(); deployment++) {
        Map<Part, String> values = deployment(random);
        assertThat(regexMatches(filled(pattern, values), filled(subject, values)))
            .as("%s on %s with %s", pattern, subject, values)
            .isEqualTo(answer.isYes());
      }
    }
    assertThat(decided).isGreaterThan(5_000);
  }

  private static Map<Part, String> deployment(Random random) {
    Map<Part, String> values = new HashMap<>();
    values.put(API, "a" + some(random, "a", 2));
    values.put(OTHER_API, "b" + some(random, "b", 2));
    values.put(REGION, "ab".charAt(random.nextInt(2)) + some(random, "ab", 2));
    values.put(HOLE, some(random, "ab/*", 3));
    return values;
  }

  private static Text someText(Random random, String alphabet) {
    List<Part> parts = new ArrayList<>();
    for (int length = random.nextInt(5); length >= 0; length--) {
      Part[] choice = {API, OTHER_API, REGION, HOLE};
      parts.add(
          random.nextInt(3) == 0
              ? choice[random.nextInt(4)]
              : new Literal(some(random, alphabet, 3)));
    }
    return new Text(parts);
  }

  private static String filled(Text text, Map<Part, String> values) {
    StringBuilder filled = new StringBuilder();
    for (Part part : text.parts()) {
      filled.append(part instanceof Literal literal ? literal.text() : values.get(part));
    }
    return filled.toString();
  }

  private static String some(Random random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(longest + 1); length > 0; length--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static boolean regexMatches(String pattern, String subject) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(subject).matches();
  }

  private static Text text(Object... pieces) {
    List<Part> parts = new ArrayList<>();
    for (Object piece : pieces) {
      parts.add(piece instanceof Part part ? part : new Literal((String) piece));
    }
    return new Text(parts);
  }
}
