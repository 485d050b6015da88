package io.gwlint.rules.stage;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Stage;
import io.gwlint.rule.Fault;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;

/** A stage that surely writes logs with the account's role, and the setting that says so. */
record LoggedStage(Api api, Stage stage, Span setting) {
  /**
   * Stages of REST and WebSocket APIs. Access logs of HTTP APIs and those that go to Firehose need
   * no such role.
   */
  static List<LoggedStage> of(Gateway gateway) {
    return gateway.apis().stream()
        .filter(api -> api.kind() != ApiKind.HTTP)
        .flatMap(api -> api.stages().list().stream().flatMap(stage -> of(api, stage).stream()))
        .toList();
  }

  private static Optional<LoggedStage> of(Api api, Stage stage) {
    Optional<Span> level =
        stage.logging().list().stream()
            .filter(setting -> setting.isOn().isYes())
            .map(Stage.Logging::span)
            .findFirst();
    Optional<Span> access =
        stage.accessLog().filter(log -> log.toLogGroup().isYes()).map(Stage.AccessLog::span);
    return level.or(() -> access).map(span -> new LoggedStage(api, stage, span));
  }

  /** A fault at the setting. */
  Fault fault(String message) {
    return Fault.at(setting, stage.origin(), message).in(api.kind());
  }
}
