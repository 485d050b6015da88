package io.gwlint.report;

/**
 * Lines that GitHub's runner reads. It takes a line that starts with {@code ::} for a command, and
 * one that holds {@code ##[} anywhere.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class WorkflowCommands {
  private WorkflowCommands() {}

  /** What stands after the second {@code ::}; lines may be several. */
  static String data(Iterable<String> lines) {
    StringBuilder data = new StringBuilder();
    for (String line : lines) {
      data.append(data.isEmpty() ? "" : "%0A").append(Wording.visible(line).replace("%", "%25"));
    }
    return data.toString();
  }

  /** The value of a property such as {@code title}. */
  static String property(String value) {
    return Wording.visible(value).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }

  /** A line that is read by people only. It must start with a word of our own. */
  static String inert(String line) {
    return Wording.visible(line).replace("##[", "#\\u0023[");
  }
}
