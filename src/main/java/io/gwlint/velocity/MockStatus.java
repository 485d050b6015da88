package io.gwlint.velocity;

import java.util.Optional;

/**
 * Does what a mock is sent name a status? The service reads it with a parser that takes more than
 * JSON ({@code {statusCode: 200}} works), so only what no parser could find counts as missing.
 */
final class MockStatus {
  private static final String NAME = "statusCode";

  private MockStatus() {}

  /** True when there is surely none. */
  static boolean isMissing(String output) {
    String text = output.strip();
    if (text.indexOf(Script.MARK) >= 0) {
      return false;
    }
    return !text.startsWith("{")
        || !text.endsWith("}")
        || !text.contains(NAME)
        || isElsewhere(text);
  }

  // JSON that names it somewhere else, or gives it no number.
  private static boolean isElsewhere(String text) {
    Optional<Val> read = Json.read(text);
    if (read.isEmpty() || !(read.get() instanceof Val.Table table)) {
      return false;
    }
    Val status = table.members().getOrDefault(NAME, Val.NOTHING);
    return !(status instanceof Val.Unknown) && Operations.number(status).isEmpty();
  }
}
