package io.gwlint.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0, indented by two. Of the characters that a template may hold, XML cannot hold all,
 * even as references: those, and the ones that make text read otherwise than it is, become visible
 * escapes. All else beyond ASCII becomes references. The JDK's own writer does neither.
 */
final class XmlOut {
  private final Writer out;
  private final Visible visible = new Visible(StandardCharsets.UTF_8);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Writes to a writer, which stays open. */
  XmlOut(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  XmlOut start(String name) throws IOException {
    endTag();
    newLine();
    out.write('<');
    out.write(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An attribute of the element just started. */
  XmlOut attribute(String name, String value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    write(value, true);
    out.write('"');
    return this;
  }

  XmlOut attribute(String name, int value) throws IOException {
    return attribute(name, Integer.toString(value));
  }

  /** An element that holds text and no element. */
  void textAndEnd(String text) throws IOException {
    endTag();
    write(text, false);
    out.write("</");
    out.write(open.pop());
    out.write('>');
  }

  void end() throws IOException {
    String name = open.pop();
    if (inTag) {
      out.write("/>");
      inTag = false;
    } else {
      newLine();
      out.write("</");
      out.write(name);
      out.write('>');
    }
    if (open.isEmpty()) {
      out.write('\n');
    }
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }

  private void newLine() throws IOException {
    out.write('\n');
    for (int i = 0; i < open.size(); i++) {
      out.write("  ");
    }
  }

  private void write(String text, boolean inAttribute) throws IOException {
    StringBuilder written = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n') {
        // A reader would make a space of it in an attribute.
        written.append(inAttribute ? "&#10;" : "\n");
      } else if (codePoint == '\t' || codePoint == '\r') {
        written.append(' ');
      } else {
        append(visible.character(codePoint), written);
      }
    }
    out.append(written);
  }

  private static void append(String shown, StringBuilder written) {
    int codePoint = shown.codePointAt(0);
    if (codePoint > '~') {
      written.append("&#").append(codePoint).append(';');
      return;
    }
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '&' -> written.append("&amp;");
        case '"' -> written.append("&quot;");
        default -> written.append(c);
      }
    }
  }
}
