package io.gwlint.tree;

/**
 * Where the tag of a YAML node stands, and where its content starts behind tag and anchor.
 *
 * @param tagStart equal to {@code tagEnd} when there is no tag
 * @param tagEnd after the tag
 * @param end after tag and anchor
 * @param content the first character after tag, anchor, blanks and comments
 */
record Properties(int tagStart, int tagEnd, int end, int content) {
  /** Of a node that has neither. */
  static Properties none(int start) {
    return new Properties(start, start, start, start);
  }

  /** Of a node that starts with a tag, an anchor, or both in either order. */
  static Properties scan(String text, int start) {
    int tagStart = start;
    int tagEnd = start;
    int end = start;
    int at = start;
    while (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
      end = wordEnd(text, at);
      if (text.charAt(at) == '!') {
        tagStart = at;
        tagEnd = end;
      }
      at = afterGap(text, end);
      if (tagEnd > tagStart && text.startsWith("!", at)) {
        break;
      }
    }
    return new Properties(tagStart, tagEnd, end, at);
  }

  /** What is left when the tag has become a node of its own. */
  Properties withoutTag() {
    return new Properties(end, end, end, content);
  }

  boolean hasTag() {
    return tagEnd > tagStart;
  }

  /** Where the node starts for people: at its tag, if it has one. */
  int start() {
    return hasTag() ? tagStart : content;
  }

  private static int wordEnd(String text, int start) {
    if (text.startsWith("!<", start)) {
      int close = text.indexOf('>', start);
      return close < 0 ? text.length() : close + 1;
    }
    int end = start;
    while (end < text.length()
        && !Layout.isBlankOrBreak(text.charAt(end))
        && ",[]{}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int afterGap(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' && at > start) {
        at = Layout.lineEnd(text, at);
      } else if (Layout.isBlankOrBreak(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }
}
