package io.gwlint.iam;

import io.gwlint.value.Text;
import io.gwlint.value.Text.Pseudo;
import java.util.List;
import java.util.Optional;

/** ARNs of what integrations name by a name, a URL or a path. */
final class Arns {
  private static final Text PARTITION = Text.of(new Pseudo("AWS::Partition"));
  private static final Text REGION = Text.of(new Pseudo("AWS::Region"));
  private static final Text ACCOUNT = Text.of(new Pseudo("AWS::AccountId"));

  private Arns() {}

  static Text table(Text name) {
    return isArn(name) ? name : of("dynamodb", Text.of("table/").plus(name));
  }

  static Text stream(Text name) {
    return of("kinesis", Text.of("stream/").plus(name));
  }

  static Text deliveryStream(Text name) {
    return of("firehose", Text.of("deliverystream/").plus(name));
  }

  static Text eventBus(Text name) {
    return isArn(name) ? name : of("events", Text.of("event-bus/").plus(name));
  }

  static Text bucket(Text path) {
    return Text.of("arn:").plus(PARTITION).plus(":s3:::").plus(path);
  }

  static Text queue(Text account, Text name) {
    return Text.of("arn:")
        .plus(PARTITION)
        .plus(":sqs:")
        .plus(REGION)
        .plus(":")
        .plus(account)
        .plus(":")
        .plus(name);
  }

  /**
   * The queue of a URL; what a reference to a queue stands for is spelled out before it gets here,
   * or stays a reference.
   */
  static Optional<Text> ofQueueUrl(Text url) {
    List<Text> pieces = url.split('/');
    return pieces.size() == 5 && pieces.get(0).equals(Text.of("https:"))
        ? Optional.of(queue(pieces.get(3), pieces.get(4)))
        : Optional.empty();
  }

  private static boolean isArn(Text name) {
    return name.toString().startsWith("arn:") || name.toString().endsWith(".Arn}");
  }

  private static Text of(String service, Text resource) {
    return Text.of("arn:")
        .plus(PARTITION)
        .plus(":" + service + ":")
        .plus(REGION)
        .plus(":")
        .plus(ACCOUNT)
        .plus(":")
        .plus(resource);
  }
}
