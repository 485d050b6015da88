package io.gwlint.velocity;

import java.io.StringReader;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.directive.Break;
import org.apache.velocity.runtime.directive.Define;
import org.apache.velocity.runtime.directive.Evaluate;
import org.apache.velocity.runtime.directive.Foreach;
import org.apache.velocity.runtime.directive.Include;
import org.apache.velocity.runtime.directive.Macro;
import org.apache.velocity.runtime.directive.Parse;
import org.apache.velocity.runtime.directive.Stop;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.StandardParser;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Velocity's parser, without the rest of Velocity: no configuration is read, no file looked for,
 * and its nodes are never asked to render.
 */
final class Grammar {
  private final StandardParser parser;

  Grammar() {
    RuntimeInstance runtime = new RuntimeInstance();
    runtime.addDirective(new Foreach());
    runtime.addDirective(new Macro());
    runtime.addDirective(new Define());
    runtime.addDirective(new Break());
    runtime.addDirective(new Stop());
    runtime.addDirective(new Evaluate());
    runtime.addDirective(new Include());
    runtime.addDirective(new Parse());
    parser = new StandardParser(runtime);
    // The service takes `$context.requestOverride.header.X-Amz-Target`, as Velocity 1 did.
    parser.hyphenAllowedInIdentifiers = true;
  }

  /** The nodes of a template, not initialised: they still know their tokens. */
  SimpleNode parse(String text) throws ParseException {
    Template template = new Template();
    template.setName("template");
    return parser.parse(new StringReader(text), template);
  }

  StandardParser parser() {
    return parser;
  }
}
