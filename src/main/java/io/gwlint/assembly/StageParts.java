package io.gwlint.assembly;

import io.gwlint.gateway.Stage;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import java.util.List;
import java.util.Optional;

/** What stages of all kinds of API have in common. */
final class StageParts {
  private StageParts() {}

  static Optional<Stage.AccessLog> accessLog(Data data) {
    return data.isAbsent()
        ? Optional.empty()
        : Optional.of(
            new Stage.AccessLog(
                data.get("DestinationArn").text(), data.get("Format").text(), data.span()));
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
