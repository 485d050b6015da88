package io.gwlint.velocity;

import io.gwlint.velocity.Statement.Source;
import org.apache.velocity.runtime.parser.StandardParser;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.NodeUtils;

/** Where nodes stand in the text of a template. */
final class NodeTexts {
  private final String text;
  private final Lines lines;
  private final StandardParser parser;
  private final int base;
  private final boolean isExact;

  /**
   * For the nodes of a text.
   *
   * @param base offset of the text in the whole template: that of a text in quotes is not 0
   * @param isExact false when the text is not in the template as such, because of doubled quotes
   */
  NodeTexts(String text, StandardParser parser, int base, boolean isExact) {
    this.text = text;
    this.lines = new Lines(text);
    this.parser = parser;
    this.base = base;
    this.isExact = isExact;
  }

  int from(Node node) {
    return from(node.getFirstToken());
  }

  int from(Token token) {
    return placed(local(token));
  }

  int to(Node node) {
    return placed(localEnd(node));
  }

  Source source(Node node) {
    int from = local(node.getFirstToken());
    int to = Math.max(from, localEnd(node));
    return new Source(text.substring(from, to), placed(from), placed(to));
  }

  /** The characters of a node's tokens, comments left out. */
  String literal(Node node) {
    StringBuilder builder = new StringBuilder();
    Token token = node.getFirstToken();
    while (token != node.getLastToken()) {
      builder.append(NodeUtils.tokenLiteral(parser, token));
      token = token.next;
    }
    return builder.append(NodeUtils.tokenLiteral(parser, token)).toString();
  }

  private int placed(int offset) {
    return isExact ? base + offset : base;
  }

  private int local(Token token) {
    return lines.offset(token.beginLine, token.beginColumn);
  }

  private int localEnd(Node node) {
    Token last = node.getLastToken();
    int end = lines.offset(last.endLine, last.endColumn);
    return Math.min(text.length(), end + 1);
  }
}
