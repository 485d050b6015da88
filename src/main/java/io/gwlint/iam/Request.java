package io.gwlint.iam;

import io.gwlint.gateway.PolicyDocument.Statement;
import io.gwlint.gateway.Resources;
import io.gwlint.value.Answer;
import io.gwlint.value.Glob;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody wants to do.
 *
 * @param action lower case
 * @param resource empty for any resource at all; spelled out
 * @param resources how references are spelled out
 */
record Request(String action, Optional<Text> resource, Resources resources) {
  private static final Text EVERYTHING = Text.of("*");

  static Request onSomeResource(String action) {
    return new Request(action.toLowerCase(Locale.ROOT), Optional.empty(), Resources.none());
  }

  static Request on(String action, Text resource, Resources resources) {
    Text spelled = resources.normal(resource);
    return new Request(action.toLowerCase(Locale.ROOT), Optional.of(spelled), resources);
  }

  /** YES when one of the items is, UNKNOWN when one that is not shown may be. */
  static Answer any(Items<Text> items, Function<Text, Answer> test) {
    Answer answer = items.complete() ? Answer.NO : Answer.UNKNOWN;
    for (Text text : items.list()) {
      answer = answer.or(test.apply(text));
    }
    return answer;
  }

  Answer isAllowedBy(Statement statement) {
    Answer resources =
        resource.map(one -> isResourceOf(statement, one)).orElseGet(() -> names(statement));
    return covered(statement, resources).and(statement.allows().is(true));
  }

  Answer isDeniedBy(Statement statement) {
    Answer resources =
        resource
            .map(one -> isResourceOf(statement, one))
            .orElseGet(() -> namesEverything(statement));
    return covered(statement, resources).and(statement.allows().is(false));
  }

  private Answer covered(Statement statement, Answer resources) {
    Answer covers = isActionOf(statement).and(resources);
    return statement.conditional() ? covers.and(Answer.UNKNOWN) : covers;
  }

  /** Is the action one of the statement's? */
  Answer isActionOf(Statement statement) {
    return within(statement.actions(), statement.notActions(), this::isMatchedBy);
  }

  private Answer isResourceOf(Statement statement, Text one) {
    return within(
        statement.resources(),
        statement.notResources(),
        pattern -> Glob.matches(withVariables(resources.normal(pattern)), one, resources));
  }

  // `${aws:PrincipalTag/team}` is what the request brings along.
  private static Text withVariables(Text pattern) {
    Text open = Text.empty();
    TextChars chars = new TextChars(pattern);
    String all = chars.chars();
    int from = 0;
    for (int start = all.indexOf("${"); start >= 0; start = all.indexOf("${", from)) {
      int end = all.indexOf('}', start);
      if (end < 0) {
        break;
      }
      String name = all.substring(start, end + 1);
      open = open.plus(chars.slice(from, start)).plus(Text.of(new Text.Open(name, "a variable")));
      from = end + 1;
    }
    return from == 0 ? pattern : open.plus(chars.from(from));
  }

  // A statement with neither list is one that the service would refuse.
  private static Answer within(
      Items<Text> listed, Items<Text> excepted, Function<Text, Answer> test) {
    if (listed.isEmpty().isYes() && excepted.isEmpty().isYes()) {
      return Answer.UNKNOWN;
    }
    return listed.isEmpty().isYes() ? any(excepted, test).not() : any(listed, test);
  }

  /** Does a pattern such as {@code logs:*} match the action? Case does not matter. */
  Answer isMatchedBy(Text pattern) {
    Text lower =
        new Text(
            pattern.parts().stream()
                .map(
                    part ->
                        part instanceof Text.Literal literal
                            ? new Text.Literal(literal.text().toLowerCase(Locale.ROOT))
                            : part)
                .toList());
    return Glob.matches(lower, Text.of(action));
  }

  private static Answer names(Statement statement) {
    boolean shown =
        !statement.resources().list().isEmpty() || !statement.notResources().list().isEmpty();
    return shown ? Answer.YES : Answer.UNKNOWN;
  }

  // A Deny of some resources leaves it open whether any remains.
  private static Answer namesEverything(Statement statement) {
    return statement.resources().list().contains(EVERYTHING) ? Answer.YES : Answer.UNKNOWN;
  }
}
