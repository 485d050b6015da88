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
  private static final String NO_COMMAND = "#\\u0023[";

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

  /**
   * A report for people, written to the log of a job: what a template or a file name holds is no
   * command there.
   */
  static String inertText(String text) {
    StringBuilder inert = new StringBuilder(text.length() + 16);
    for (String line : text.split("(?<=\n)", -1)) {
      inert.append(line.stripLeading().startsWith("::") ? "./" : "").append(line);
    }
    return inert.toString().replace("##[", NO_COMMAND);
  }

  /** A line that is read by people only. It must start with a word of our own. */
  static String inert(String line) {
    return Wording.visible(line).replace("##[", NO_COMMAND);
  }
}
