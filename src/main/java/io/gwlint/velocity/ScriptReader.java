package io.gwlint.velocity;

import io.gwlint.velocity.Statement.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTDirectiveAssign;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTEscape;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTTextblock;
import org.apache.velocity.runtime.parser.node.Node;

/** From Velocity's nodes to statements that have nothing of Velocity in them. */
final class ScriptReader {
  private static final int BLOCK_MARK = 3;

  private final Grammar grammar;
  private final NodeTexts texts;
  private final ExpressionReader expressions;

  private ScriptReader(Grammar grammar, NodeTexts texts) {
    this.grammar = grammar;
    this.texts = texts;
    this.expressions = new ExpressionReader(this, texts);
  }

  /** The statements of a whole template. */
  static List<Statement> read(String text) throws ParseException {
    Grammar grammar = new Grammar();
    NodeTexts texts = new NodeTexts(text, grammar.parser(), 0, true);
    return new ScriptReader(grammar, texts).children(grammar.parse(text));
  }

  /** The statements of a text in double quotes. */
  List<Statement> inside(String text, int base, boolean isExact) {
    try {
      Node root = grammar.parse(text);
      NodeTexts inner = new NodeTexts(text, grammar.parser(), base, isExact);
      return new ScriptReader(grammar, inner).children(root);
    } catch (ParseException e) {
      throw new InnerFaultException(e, text, isExact ? base : -1 - base);
    }
  }

  private List<Statement> children(Node node) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      add(node.jjtGetChild(i), statements);
    }
    return List.copyOf(statements);
  }

  private void add(Node node, List<Statement> to) {
    if (node instanceof ASTReference reference) {
      to.add(expressions.print(reference));
    } else if (node instanceof ASTSetDirective) {
      mark(node, to);
      to.add(
          new Statement.Assignment(
              expressions.reference((ASTReference) node.jjtGetChild(0)),
              expressions.read(node.jjtGetChild(1))));
    } else if (node instanceof ASTIfStatement) {
      mark(node, to);
      to.add(choice(node));
    } else if (node instanceof ASTDirective directive) {
      mark(node, to);
      to.add(directive(directive));
    } else if (!(node instanceof ASTComment)) {
      to.add(new Statement.Plain(plain(node), texts.from(node), texts.to(node)));
    }
  }

  private String plain(Node node) {
    if (node instanceof ASTEscape escape) {
      return escape.val;
    }
    String literal = texts.literal(node);
    return node instanceof ASTTextblock
        ? literal.substring(BLOCK_MARK, literal.length() - BLOCK_MARK)
        : literal;
  }

  // A directive's token takes signs in front of it along: `$#if` puts out the dollar.
  private void mark(Node node, List<Statement> to) {
    Token token = node.getFirstToken();
    while (token != node.getLastToken() && token.image.indexOf('#') < 0) {
      token = token.next;
    }
    int before = token.image.lastIndexOf('#');
    if (before > 0) {
      int from = texts.from(token);
      to.add(new Statement.Plain(token.image.substring(0, before), from, from + before));
    }
  }

  private Statement choice(Node node) {
    List<Statement.Branch> branches = new ArrayList<>();
    List<Statement> otherwise = List.of();
    branches.add(branch(node));
    for (int i = 2; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      if (child instanceof ASTElseIfStatement) {
        branches.add(branch(child));
      } else {
        otherwise = children(child.jjtGetChild(0));
      }
    }
    return new Statement.Choice(List.copyOf(branches), otherwise);
  }

  private Statement.Branch branch(Node node) {
    return new Statement.Branch(
        expressions.read(node.jjtGetChild(0)), children(node.jjtGetChild(1)));
  }

  private Statement directive(ASTDirective node) {
    String name = node.getDirectiveName();
    return switch (name) {
      case "foreach" -> loop(node);
      case "macro" -> macro(node);
      case "define" ->
          new Statement.Definition(
              expressions.reference((ASTReference) node.jjtGetChild(0)).root(),
              children(node.jjtGetChild(1)));
      case "break" -> leaving(node);
      case "stop" -> new Statement.Exit(true);
      case "include", "parse", "evaluate" -> new Statement.Foreign(name);
      default -> name.startsWith("@") ? new Statement.Foreign(name) : call(node);
    };
  }

  // Which loop, macro or definition a scope in brackets stands for is not followed.
  private static Statement leaving(ASTDirective node) {
    boolean isInnermost =
        node.jjtGetNumChildren() == 0 || node.jjtGetChild(0).literal().equals("$foreach");
    return isInnermost ? new Statement.Exit(false) : new Statement.Foreign("break");
  }

  private Statement loop(ASTDirective node) {
    List<List<Statement>> blocks = new ArrayList<>();
    for (int i = 3; i < node.jjtGetNumChildren(); i++) {
      if (node.jjtGetChild(i) instanceof ASTBlock block) {
        blocks.add(children(block));
      }
    }
    return new Statement.Loop(
        expressions.reference((ASTReference) node.jjtGetChild(0)).root(),
        expressions.read(node.jjtGetChild(2)),
        blocks.get(0),
        blocks.size() > 1 ? blocks.get(1) : List.of());
  }

  private Statement macro(ASTDirective node) {
    int last = node.jjtGetNumChildren() - 1;
    List<Statement.Parameter> parameters = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      Node child = node.jjtGetChild(i);
      Optional<Expression> fallback = Optional.empty();
      if (child instanceof ASTDirectiveAssign) {
        i++;
        fallback = Optional.of(expressions.read(node.jjtGetChild(i)));
      }
      String image = child.getFirstToken().image;
      parameters.add(new Statement.Parameter(image.substring(image.indexOf('$') + 1), fallback));
    }
    String name = node.jjtGetChild(0).getFirstToken().image;
    return new Statement.Macro(name, List.copyOf(parameters), children(node.jjtGetChild(last)));
  }

  private Statement call(ASTDirective node) {
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      arguments.add(expressions.read(node.jjtGetChild(i)));
    }
    Source source = texts.source(node);
    return new Statement.Call(node.getDirectiveName(), List.copyOf(arguments), source);
  }
}
