package io.gwlint.velocity;

import io.gwlint.velocity.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTDivNode;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTFalse;
import org.apache.velocity.runtime.parser.node.ASTFloatingPointLiteral;
import org.apache.velocity.runtime.parser.node.ASTGENode;
import org.apache.velocity.runtime.parser.node.ASTGTNode;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTLENode;
import org.apache.velocity.runtime.parser.node.ASTLTNode;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTModNode;
import org.apache.velocity.runtime.parser.node.ASTMulNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTNegateNode;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTSubtractNode;
import org.apache.velocity.runtime.parser.node.ASTTrue;
import org.apache.velocity.runtime.parser.node.Node;

/** From Velocity's nodes to expressions. */
final class ExpressionReader {
  private static final Map<Class<?>, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry(ASTAndNode.class, Operator.AND),
          Map.entry(ASTOrNode.class, Operator.OR),
          Map.entry(ASTEQNode.class, Operator.EQUAL),
          Map.entry(ASTNENode.class, Operator.UNEQUAL),
          Map.entry(ASTLTNode.class, Operator.LESS),
          Map.entry(ASTLENode.class, Operator.LESS_OR_EQUAL),
          Map.entry(ASTGTNode.class, Operator.GREATER),
          Map.entry(ASTGENode.class, Operator.GREATER_OR_EQUAL),
          Map.entry(ASTAddNode.class, Operator.ADD),
          Map.entry(ASTSubtractNode.class, Operator.SUBTRACT),
          Map.entry(ASTMulNode.class, Operator.MULTIPLY),
          Map.entry(ASTDivNode.class, Operator.DIVIDE),
          Map.entry(ASTModNode.class, Operator.REMAINDER));
  private static final Expression UNKNOWN = new Expression.Constant(Val.UNKNOWN);

  private final ScriptReader statements;
  private final NodeTexts texts;

  ExpressionReader(ScriptReader statements, NodeTexts texts) {
    this.statements = statements;
    this.texts = texts;
  }

  Expression read(Node node) {
    Operator operator = OPERATORS.get(node.getClass());
    if (operator != null) {
      return new Expression.Binary(operator, read(node.jjtGetChild(0)), read(node.jjtGetChild(1)));
    }
    if (node instanceof ASTExpression) {
      return read(node.jjtGetChild(0));
    }
    if (node instanceof ASTReference reference) {
      return new Expression.Referred(reference(reference));
    }
    if (node instanceof ASTNotNode) {
      return new Expression.Not(read(node.jjtGetChild(0)));
    }
    if (node instanceof ASTNegateNode) {
      return new Expression.Negated(read(node.jjtGetChild(0)));
    }
    return node.jjtGetNumChildren() > 0 || node instanceof ASTMap || node instanceof ASTObjectArray
        ? collection(node)
        : literal(node);
  }

  private Expression collection(Node node) {
    List<Expression> items = children(node, 0);
    if (node instanceof ASTObjectArray) {
      return new Expression.ListOf(items);
    }
    if (node instanceof ASTMap) {
      return new Expression.MapOf(items);
    }
    return node instanceof ASTIntegerRange
        ? new Expression.RangeOf(items.get(0), items.get(1))
        : UNKNOWN;
  }

  private List<Expression> children(Node node, int from) {
    List<Expression> items = new ArrayList<>();
    for (int i = from; i < node.jjtGetNumChildren(); i++) {
      items.add(read(node.jjtGetChild(i)));
    }
    return List.copyOf(items);
  }

  private Expression literal(Node node) {
    String image = node.getFirstToken().image.strip();
    if (node instanceof ASTStringLiteral) {
      return text(node);
    }
    if (node instanceof ASTIntegerLiteral) {
      return new Expression.Constant(Operations.number(new BigDecimal(image), true));
    }
    if (node instanceof ASTFloatingPointLiteral) {
      return new Expression.Constant(Operations.number(new BigDecimal(image), false));
    }
    if (node instanceof ASTTrue || node instanceof ASTFalse) {
      return new Expression.Constant(Val.of(node instanceof ASTTrue));
    }
    return UNKNOWN;
  }

  private Expression text(Node node) {
    String image = node.getFirstToken().image;
    char quote = image.charAt(0);
    String raw = image.substring(1, image.length() - 1);
    String unescaped = quote == '"' ? ASTStringLiteral.unescape(raw) : raw;
    String text = unescaped.replace("" + quote + quote, String.valueOf(quote));
    if (quote == '"' && (text.indexOf('$') >= 0 || text.indexOf('#') >= 0)) {
      return new Expression.Interpolated(
          statements.inside(text, texts.from(node) + 1, text.equals(raw)));
    }
    return new Expression.Constant(Val.of(text));
  }

  /** A reference in the text, which is printed. */
  Statement print(ASTReference node) {
    String image = node.getFirstToken().image;
    // Whether an escaped reference keeps its backslash depends on its value in a way of its own.
    boolean hasFallback =
        node.jjtGetNumChildren() > 0
            && node.jjtGetChild(node.jjtGetNumChildren() - 1) instanceof ASTExpression;
    // Behind `$name$` the parser takes what is in a directive for a reference that has no name.
    boolean hasName = image.indexOf('$') >= 0;
    if (!hasName || image.startsWith("\\") || image.contains("\\!") || hasFallback) {
      return new Statement.Foreign(image);
    }
    String root = root(node.getFirstToken());
    if (root.isEmpty()) {
      return new Statement.Plain(texts.literal(node), texts.from(node), texts.to(node));
    }
    return new Statement.Print(image.substring(0, image.lastIndexOf('$')), reference(node));
  }

  Reference reference(ASTReference node) {
    List<Reference.Step> steps = new ArrayList<>();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      if (!(child instanceof ASTExpression)) {
        steps.add(step(child));
      }
    }
    return new Reference(root(node.getFirstToken()), List.copyOf(steps), source(node));
  }

  private Statement.Source source(ASTReference node) {
    Statement.Source whole = texts.source(node);
    int dollar = node.getFirstToken().image.lastIndexOf('$');
    return dollar <= 0 || dollar > whole.text().length()
        ? whole
        : new Statement.Source(whole.text().substring(dollar), whole.from() + dollar, whole.to());
  }

  private static String root(Token first) {
    String image = first.image.substring(first.image.lastIndexOf('$') + 1);
    String name = image.startsWith("!") ? image.substring(1) : image;
    return name.equals("{") && first.next != null ? first.next.image : name;
  }

  private Reference.Step step(Node node) {
    Statement.Source source = texts.source(node);
    if (node instanceof ASTMethod) {
      return new Reference.Method(node.getFirstToken().image, children(node, 1), source);
    }
    return node instanceof ASTIndex
        ? new Reference.Index(read(node.jjtGetChild(0)), source)
        : new Reference.Property(node.getFirstToken().image, source);
  }
}
