package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Glob;
import io.gwlint.value.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private static final String ARN_AWS = "arn:aws:";
  private static final Set<String> ID_ATTRIBUTES = Set.of("RestApiId", "ApiId");

  private final Text pattern;
  private final Callers callers;

  /** Reads a pattern in a gateway whose APIs decide which ids are known to differ. */
  public SourceArn(Text pattern, List<Api> apis) {
    this.pattern = anyPartition(apiId(pattern));
    this.callers = new Callers(apis);
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

  /** {@code !GetAtt Api.RestApiId} is {@code !Ref Api}. */
  static Text apiId(Text text) {
    return new Text(
        text.parts().stream()
            .map(
                part ->
                    part instanceof Text.Reference reference
                            && ID_ATTRIBUTES.contains(reference.attribute())
                        ? new Text.Reference(reference.resource(), "")
                        : part)
            .toList());
  }

  // `aws` is written where the partition is meant, and one template is rarely deployed to two.
  private static Text anyPartition(Text pattern) {
    Text.Part first = pattern.isEmpty() ? new Text.Literal("") : pattern.parts().get(0);
    if (!(first instanceof Text.Literal literal) || !literal.text().startsWith(ARN_AWS)) {
      return pattern;
    }
    Text rest = new Text(pattern.parts().subList(1, pattern.parts().size()));
    return Text.of("arn:")
        .plus(InvocationArn.PARTITION)
        .plus(literal.text().substring(ARN_AWS.length() - 1))
        .plus(rest);
  }

  /** Does it let those requests through? NO is certain; YES asks for more than a person would. */
  public Answer covers(Invocation invocation) {
    Answer answer = Answer.NO;
    for (InvocationArn arn : invocation.arns()) {
      answer = answer.or(Glob.matches(pattern, arn.text(), callers));
      if (answer.isYes()) {
        break;
      }
    }
    return answer;
  }

  /** True when it is for the console's test button only. */
  public boolean isForTests() {
    return segment(1).flatMap(Text::literal).filter(TEST_STAGE::equals).isPresent();
  }

  /** True when it is for authorizers only. */
  public boolean isForAuthorizers() {
    return segment(1).flatMap(Text::literal).filter("authorizers"::equals).isPresent();
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
    List<Text> pieces = pattern.split(':');
    return pieces.size() > 5 ? Optional.of(pieces.get(index)) : Optional.empty();
  }

  private List<Text> segments() {
    return piece(5).map(resource -> resource.split('/')).orElse(List.of());
  }

  private Optional<Text> segment(int index) {
    List<Text> segments = segments();
    return index < segments.size() ? Optional.of(segments.get(index)) : Optional.empty();
  }

  private Optional<Text> rest(int from) {
    return segments().stream().skip(from).reduce((left, right) -> left.plus("/").plus(right));
  }

  /** What is known of parts of such ARNs. */
  private static final class Callers implements Glob.Knowledge {
    private static final Set<String> WORDS =
        Set.of(
            "AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::URLSuffix", "AWS::StackName");

    private final Set<Text.Part> apiIds = new HashSet<>();

    Callers(List<Api> apis) {
      apis.forEach(api -> apiId(api.identity()).reference().ifPresent(apiIds::add));
    }

    @Override
    public boolean isWord(Text.Part part) {
      return part.equals(InvocationArn.ANY_STAGE)
          || part.equals(InvocationArn.AUTHORIZER_ID)
          || apiIds.contains(part)
          || (part instanceof Text.Pseudo pseudo && WORDS.contains(pseudo.name()));
    }

    @Override
    public boolean mayHold(Text.Part word, char character) {
      return character != '/' && character != ':';
    }

    @Override
    public boolean differ(Text.Part one, Text.Part other) {
      return apiIds.contains(one) && apiIds.contains(other);
    }
  }
}
