package io.gwlint.assembly;

import io.gwlint.gateway.Stage;
import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;

/** What stages of all kinds of API have in common. */
final class StageParts {
  private StageParts() {}

  static Optional<Stage.AccessLog> accessLog(ApiParts parts, Data data) {
    Value<Text> destination = data.get("DestinationArn").text();
    return data.isAbsent()
        ? Optional.empty()
        : Optional.of(
            new Stage.AccessLog(
                destination,
                destination.get().map(text -> isLogGroup(parts, text)).orElse(Answer.UNKNOWN),
                data.get("Format").text(),
                data.span()));
  }

  // Both services write their name in the third field of an ARN.
  private static Answer isLogGroup(ApiParts parts, Text arn) {
    String spelled = arn.toString();
    String type = parts.referred(arn).map(Element::type).orElse("");
    if (type.equals("AWS::Logs::LogGroup") || spelled.contains(":logs:")) {
      return Answer.YES;
    }
    boolean stream =
        type.equals("AWS::KinesisFirehose::DeliveryStream") || spelled.contains(":firehose:");
    return stream ? Answer.NO : Answer.UNKNOWN;
  }

  static Items<Stage.Variable> variables(Data data) {
    List<Stage.Variable> list =
        data.members().stream()
            .map(
                member -> new Stage.Variable(member.key(), member.value().text(), member.keySpan()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }
}
