package io.gwlint.velocity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.velocity.runtime.directive.MacroParseException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;

/** Puts into words, and at a place, what Velocity's parser says of a text. */
final class SyntaxFaults {
  private static final int SHOWN = 24;
  // Velocity puts this behind the text.
  private static final char END = '\u001C';
  private static final List<String> OPENING = List.of("if", "foreach", "macro", "define");

  private final String text;
  private final Lines lines;

  private SyntaxFaults(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  static SyntaxFault of(ParseException problem, String text) {
    SyntaxFaults faults = new SyntaxFaults(text);
    Token token = problem.currentToken == null ? null : problem.currentToken.next;
    if (token == null) {
      return faults.lexical(String.valueOf(problem.getMessage()));
    }
    int at = faults.lines.offset(token.beginLine, token.beginColumn);
    if (problem instanceof MacroParseException) {
      String words = String.valueOf(problem.getMessage());
      int cut = words.indexOf(" at ");
      String said = cut < 0 ? words : words.substring(0, cut);
      return faults.at(said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1), at, at);
    }
    return faults.unexpected(token.image, at);
  }

  private SyntaxFault unexpected(String image, int at) {
    String shown = image.strip();
    if (at >= text.length() || shown.isEmpty() || shown.charAt(0) == END) {
      return unfinished();
    }
    if (shown.startsWith("#end") || shown.startsWith("#{end")) {
      return at("`#end` closes nothing: no `#if`, `#foreach` or `#macro` is open", at, at + 4);
    }
    if (shown.startsWith("#else") || shown.startsWith("#{else")) {
      return at("`" + shown(shown) + "` stands outside of any `#if`", at, at + shown.length());
    }
    int start = at + Math.max(0, image.indexOf(shown));
    return at("Velocity cannot parse `" + shown(shown) + "` here", start, start + shown.length());
  }

  // Only where the text ends does the parser notice; the reader needs the place that is open.
  private SyntaxFault unfinished() {
    Deque<int[]> open = new ArrayDeque<>();
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      int start = text.startsWith("#{", at) ? at + 2 : at + 1;
      int end = word(start);
      String name = text.substring(start, end);
      if (name.equals("end") && !open.isEmpty()) {
        open.pop();
      } else if (OPENING.contains(name)) {
        open.push(new int[] {at, end});
      } else if (text.startsWith("##", at)) {
        at = lineEnd(at);
      }
    }
    if (open.isEmpty()) {
      int last = Math.max(0, text.length() - 1);
      return new SyntaxFault(
          "the template ends in the middle of a directive or reference", last, text.length(), true);
    }
    int[] first = open.pop();
    String name = text.substring(first[0], first[1]);
    return new SyntaxFault("`" + name + "` has no `#end`", first[0], first[1], true);
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private SyntaxFault lexical(String said) {
    int line = number(said, "line ");
    int column = number(said, "column ");
    int at = lines.offset(line, column);
    if (said.contains("Encountered: <EOF>")) {
      int prefix = said.indexOf("after prefix \"");
      int start = prefix < 0 ? -1 : openQuote(said.substring(prefix + 14));
      return start < 0
          ? unfinished()
          : new SyntaxFault(
              "the text that starts here has no closing quote", start, start + 1, true);
    }
    String what = at < text.length() ? String.valueOf(text.charAt(at)) : "";
    String hint = what.equals("\\") || (at > 0 && text.charAt(at - 1) == '\\') ? BACKSLASH : "";
    int from = hint.isEmpty() ? at : text.lastIndexOf('\\', at);
    return at(
        "Velocity cannot parse `"
            + text.substring(from, Math.min(text.length(), at + 1))
            + "` here"
            + hint,
        from,
        at + 1);
  }

  private static final String BACKSLASH = ": within a reference quotes are not escaped";

  // What was read of the open text, quotes and line breaks escaped, ends with the end mark.
  private int openQuote(String prefix) {
    boolean isDouble = prefix.startsWith("\\\"");
    if (!isDouble && !prefix.startsWith("'")) {
      return -1;
    }
    int end = prefix.indexOf("\\u001c");
    int length = unescapedLength(end < 0 ? prefix : prefix.substring(0, end));
    int start = text.length() - length;
    return start >= 0 && start < text.length() && text.charAt(start) == (isDouble ? '"' : '\'')
        ? start
        : -1;
  }

  private static int unescapedLength(String escaped) {
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '\\') {
        i += escaped.startsWith("\\u", i) ? 5 : 1;
      }
      length++;
    }
    return length;
  }

  private static int number(String said, String before) {
    int at = said.indexOf(before);
    int number = 0;
    for (int i = at + before.length(); at >= 0 && i < said.length(); i++) {
      if (!Character.isDigit(said.charAt(i))) {
        break;
      }
      number = number * 10 + said.charAt(i) - '0';
    }
    return number;
  }

  private static String shown(String words) {
    String line = words.lines().findFirst().orElse("");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }

  private SyntaxFault at(String message, int from, int to) {
    int start = Math.min(from, text.length());
    return new SyntaxFault(message, start, Math.min(text.length(), Math.max(start, to)), false);
  }
}
