package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Glob;
import io.gwlint.value.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A permission's pattern of callers, compared with what the gateway presents as {@code ArnLike}
 * does.
 */
public final class SourceArn {
  /**
   * Stage segment of calls from the console's test button; permissions for it say nothing of real
   * requests.
   */
  private static final String TEST_STAGE = "test-invoke-stage";

  private final Text pattern;
  private final CallerParts callers;
  private final List<Text> pieces;
  private final List<Text> segments;
  private final String stage;

  /** Reads a pattern in a gateway whose APIs decide which ids are known to differ. */
  public SourceArn(Text pattern, List<Api> apis) {
    this(pattern, new CallerParts(apis));
  }

  SourceArn(Text pattern, CallerParts callers) {
    this.pattern = callers.normal(pattern);
    this.callers = callers;
    this.pieces = this.pattern.split(':');
    this.segments = pieces.size() > 5 ? pieces.get(5).split('/') : List.of();
    this.stage = segment(1).flatMap(Text::literal).orElse("");
  }

  /**
   * Where a pattern and a caller part.
   *
   * @param segment the first segment of the caller that the pattern does not match
   * @param found what the pattern has there; empty when it has no such segment
   * @param presented what the caller has there
   */
  public record Mismatch(ArnSegment segment, Optional<Text> found, Text presented) {}

  /** A caller and how many of its segments the pattern can match. */
  private record Match(InvocationArn arn, int segments) {}

  /** Does it let those requests through? NO is certain; YES asks for more than a person would. */
  public Answer covers(Invocation invocation) {
    Answer answer = Answer.NO;
    for (InvocationArn arn : invocation.arns()) {
      answer = answer.or(covers(arn));
      if (answer.isYes()) {
        break;
      }
    }
    return answer;
  }

  // A pattern for authorizers would match a stage of that name, which nobody has.
  private Answer covers(InvocationArn arn) {
    boolean otherKind = isForAuthorizers() && !arn.isOfAuthorizer();
    return otherKind ? Answer.NO : Glob.matches(pattern, arn.text(), callers);
  }

  /** True when it is for the console's test button only. */
  public boolean isForTests() {
    return stage.equals(TEST_STAGE);
  }

  /** True when it is for authorizers only. */
  public boolean isForAuthorizers() {
    return stage.equals("authorizers");
  }

  /** True when it names that API as the caller, and not its authorizers or the test button only. */
  boolean names(Api api) {
    return !isForTests()
        && !isForAuthorizers()
        && found(ArnSegment.API).filter(CallerParts.apiId(api.identity())::equals).isPresent();
  }

  /** Why it does not cover the invocation: of several callers, the one it comes nearest to. */
  public Mismatch mismatch(Invocation invocation) {
    Match match = nearest(invocation);
    InvocationArn.Segment segment = match.arn().segments().get(match.segments());
    boolean stageLeftOut =
        segment.kind() == ArnSegment.METHOD
            && found(ArnSegment.STAGE)
                .flatMap(Text::literal)
                .filter(Invocations::isVerb)
                .isPresent();
    if (stageLeftOut) {
      segment = match.arn().segments().get(match.segments() - 1);
    }
    return new Mismatch(segment.kind(), found(segment.kind()), segment.text());
  }

  /** How many segments of the invocation's ARN it matches before the first that it does not. */
  int nearness(Invocation invocation) {
    return nearest(invocation).segments();
  }

  private Match nearest(Invocation invocation) {
    return invocation.arns().stream()
        .map(arn -> new Match(arn, matchedSegments(arn)))
        .max(Comparator.comparingInt(Match::segments))
        .orElseThrow();
  }

  // Segment by segment, as a person reads it: a wildcard that swallows slashes only blurs where the
  // fault is.
  private int matchedSegments(InvocationArn arn) {
    int matched = 0;
    int last = arn.segments().size() - 1;
    while (matched < last && matches(arn.segments().get(matched))) {
      matched++;
    }
    return matched;
  }

  private boolean matches(InvocationArn.Segment segment) {
    return found(segment.kind())
        .map(found -> !Glob.matches(found, segment.text(), callers).isNo())
        .orElse(false);
  }

  private Optional<Text> found(ArnSegment kind) {
    return switch (kind) {
      case PARTITION -> piece(1);
      case SERVICE -> piece(2);
      case REGION -> piece(3);
      case ACCOUNT -> piece(4);
      case API -> segment(0);
      case STAGE -> segment(1);
      case AUTHORIZER -> rest(1);
      case METHOD -> segment(2);
      case ROUTE -> rest(2);
      case PATH -> rest(3).map(path -> Text.of("/").plus(path));
    };
  }

  private Optional<Text> piece(int index) {
    return pieces.size() > 5 ? Optional.of(pieces.get(index)) : Optional.empty();
  }

  private Optional<Text> segment(int index) {
    return index < segments.size() ? Optional.of(segments.get(index)) : Optional.empty();
  }

  private Optional<Text> rest(int from) {
    return segments.stream().skip(from).reduce((left, right) -> left.plus("/").plus(right));
  }
}
