package io.gwlint.velocity;

import io.gwlint.gateway.Limits;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;

/** A mapping template, parsed. Parts that only the deployment knows are opaque characters in it. */
public final class Script {
  /** Nothing larger is looked at, since the service takes nothing larger. */
  static final int MAX_LENGTH = Limits.MAPPING_TEMPLATE_BYTES;

  /**
   * Stands for a part that only the deployment knows: a character for private use, which no
   * template has and which Velocity takes for text.
   */
  static final char MARK = '\uF8FF';

  private final String text;
  private final List<Statement> statements;
  private final Optional<SyntaxFault> fault;
  // What resources and pseudo parameters give has no directives in it, other values may.
  private final int firstOpen;

  private Script(
      Text template, String text, List<Statement> statements, Optional<SyntaxFault> fault) {
    this.text = text;
    this.firstOpen = firstOpen(template);
    this.statements = statements;
    this.fault = fault;
  }

  /** Parses a template; never fails. What is too long or too deep for that has no statements. */
  public static Script of(Text template) {
    String text = marked(template);
    if (text.length() > MAX_LENGTH) {
      return new Script(template, text, List.of(new Statement.Foreign("")), Optional.empty());
    }
    if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
      // The mocks of CORS, mostly: the parser's classes need not be loaded for them.
      Statement whole = new Statement.Plain(text, 0, text.length());
      return new Script(template, text, List.of(whole), Optional.empty());
    }
    try {
      return new Script(template, text, ScriptReader.read(text), Optional.empty());
    } catch (ParseException e) {
      return new Script(template, text, List.of(), Optional.of(SyntaxFaults.of(e, text)));
    } catch (InnerFaultException e) {
      return new Script(template, text, List.of(), Optional.of(inner(e)));
    } catch (VelocityException | StackOverflowError e) {
      // Nested so deeply that no template is: nothing is said of it.
      return new Script(template, text, List.of(new Statement.Foreign("")), Optional.empty());
    }
  }

  private static SyntaxFault inner(InnerFaultException e) {
    SyntaxFault fault = SyntaxFaults.of(e.fault(), e.text());
    int base = e.base();
    return base >= 0
        ? new SyntaxFault(fault.message(), base + fault.from(), base + fault.to(), false)
        : new SyntaxFault(fault.message(), -1 - base, -base, false);
  }

  private static int firstOpen(Text template) {
    int at = 0;
    for (Text.Part part : template.parts()) {
      if (part instanceof Text.Open) {
        return at;
      }
      at += part instanceof Text.Literal literal ? literal.text().length() : 1;
    }
    return -1;
  }

  /** The characters of a template, a mark for every part that is not known. */
  static String marked(Text template) {
    Optional<String> literal = template.literal();
    if (literal.isPresent()) {
      return literal.get();
    }
    StringBuilder builder = new StringBuilder();
    for (Text.Part part : template.parts()) {
      if (part instanceof Text.Literal known) {
        builder.append(known.text());
      } else {
        builder.append(MARK);
      }
    }
    return builder.toString();
  }

  /** Its text; what only the deployment knows is one character for each part. */
  public String text() {
    return text;
  }

  /**
   * What Velocity cannot parse. Nothing when a part that only the deployment knows stands before
   * it, or could still mend it.
   */
  public Optional<SyntaxFault> fault() {
    int mark = firstOpen;
    return fault.filter(found -> mark < 0 || (!found.atEnd() && found.to() <= mark));
  }

  /** True when it is known to parse or not to: see {@link #fault()}. */
  public boolean isReadable() {
    return fault.isEmpty();
  }

  /**
   * True when a part that only the deployment knows stands where directives may, outside of quotes
   * and words.
   */
  boolean mayHoldDirectives() {
    int at = firstOpen;
    return at >= 0 && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  List<Statement> statements() {
    return statements;
  }
}
