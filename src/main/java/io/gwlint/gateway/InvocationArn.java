package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What API Gateway presents to Lambda as the source of a call, {@code SourceArn} being compared
 * with it: {@code arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path} for REST and HTTP APIs,
 * {@code .../API/STAGE/ROUTE} for WebSocket APIs and {@code $default}, {@code
 * .../API/authorizers/ID} for authorizers.
 *
 * @param segments from the partition on
 * @param text the whole ARN
 */
public record InvocationArn(List<Segment> segments, Text text) {
  /** A stage that is not known: any one name. */
  static final Text.Open ANY_STAGE =
      new Text.Open("any stage", "the stage is known only at deployment");

  /** The id of an authorizer, which comes with the deployment. */
  static final Text.Open AUTHORIZER_ID =
      new Text.Open("authorizer id", "the id comes with the deployment");

  static final Text PARTITION = Text.of(new Text.Pseudo("AWS::Partition"));
  private static final Text REGION = Text.of(new Text.Pseudo("AWS::Region"));
  private static final Text ACCOUNT = Text.of(new Text.Pseudo("AWS::AccountId"));

  /** A segment and what it is. */
  public record Segment(ArnSegment kind, Text text) {}

  private InvocationArn(List<Segment> segments) {
    this(List.copyOf(segments), text(segments));
  }

  /** The caller that is the API itself, in a region that the template may or may not name. */
  static InvocationArn of(Text api) {
    return new InvocationArn(
        List.of(
            new Segment(ArnSegment.PARTITION, PARTITION),
            new Segment(ArnSegment.SERVICE, Text.of("execute-api")),
            new Segment(ArnSegment.REGION, REGION),
            new Segment(ArnSegment.ACCOUNT, ACCOUNT),
            new Segment(ArnSegment.API, api)));
  }

  /** This with a segment behind it. */
  InvocationArn plus(ArnSegment kind, Text text) {
    List<Segment> more = new ArrayList<>(segments);
    more.add(new Segment(kind, text));
    return new InvocationArn(more);
  }

  /** This with another text for one of its segments. */
  InvocationArn with(ArnSegment kind, Text text) {
    return new InvocationArn(
        segments.stream()
            .map(segment -> segment.kind() == kind ? new Segment(kind, text) : segment)
            .toList());
  }

  /** True when an authorizer is asked, not a route called. */
  boolean isOfAuthorizer() {
    return segments.get(segments.size() - 1).kind() == ArnSegment.AUTHORIZER;
  }

  private static Text text(List<Segment> segments) {
    List<Text.Part> parts = new ArrayList<>();
    parts.add(new Text.Literal("arn"));
    for (Segment segment : segments) {
      parts.add(new Text.Literal(String.valueOf(segment.kind().separator())));
      parts.addAll(segment.text().parts());
    }
    return new Text(parts);
  }
}
