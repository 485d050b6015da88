package io.gwlint.report;

/** Markdown links in text that nobody can click on. */
final class Links {
  private Links() {}

  /**
   * {@code [text](https://...)} as {@code text <https://...>}; a link to another document as its
   * text.
   */
  static String asText(String markdown) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int middle = markdown.indexOf("](");
    while (middle >= 0) {
      int open = markdown.lastIndexOf('[', middle);
      int close = markdown.indexOf(')', middle);
      if (open < from || close < 0) {
        break;
      }
      String target = markdown.substring(middle + 2, close);
      text.append(markdown, from, open).append(markdown, open + 1, middle);
      text.append(target.startsWith("http") ? " <" + target + ">" : "");
      from = close + 1;
      middle = markdown.indexOf("](", from);
    }
    return text.append(markdown.substring(from)).toString();
  }
}
