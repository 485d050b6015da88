package io.gwlint.velocity;

import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The template of a gateway response. Velocity has no part in it: {@code $context}, {@code
 * $stageVariables} and request parameters are replaced, everything else stays as it is. (Developer
 * guide, x-amazon-apigateway-gateway-responses.responseTemplates.)
 */
public final class Substitution {
  // The one variable that brings its quotes along.
  private static final String QUOTED = "context.error.messageString";
  private static final List<String> REPLACED =
      List.of("context.", "stageVariables.", "method.request.");
  private static final Map<String, String> DIRECTIVES =
      Map.of("#if(", "#if", "#set(", "#set", "#foreach(", "#foreach", "#if (", "#if");
  private static final List<String> OBJECTS = List.of("$input", "$util");

  private final String text;

  private Substitution(String text) {
    this.text = text;
  }

  /** Of a template; what only the deployment knows is one character for each part. */
  public static Substitution of(Text template) {
    return new Substitution(Script.marked(template));
  }

  /** Its output where that is no JSON though it looks as if it should be. */
  public Optional<Breakage> broken() {
    Output output = new Output();
    int from = 0;
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      int end = end(at);
      if (end > at) {
        output.plain(text.substring(from, at), from, at);
        String name = text.substring(at, end);
        String value = name.equals("$" + QUOTED) ? "\"Forbidden\"" : "x";
        output.print(value, new Statement.Source(name, at, end));
        from = end;
      }
    }
    output.plain(text.substring(from), from, text.length());
    JsonCheck.Verdict verdict = JsonCheck.of(output.text());
    boolean isBroken =
        verdict.kind() == JsonCheck.Kind.BROKEN && output.text().stripLeading().startsWith("{");
    return isBroken ? Optional.of(breakage(output, verdict)) : Optional.empty();
  }

  private static Breakage breakage(Output output, JsonCheck.Verdict verdict) {
    int at = Math.min(verdict.at(), output.text().length() - 1);
    Output.Piece piece = cause(output, at);
    return new Breakage(
        verdict.problem(),
        Excerpts.around(output.text(), verdict.at()),
        "",
        List.of(
            piece.reference().isEmpty()
                ? new Breakage.Place(output.origin(at), output.origin(at) + 1, "")
                : new Breakage.Place(piece.from(), piece.to(), piece.reference())));
  }

  // What breaks the JSON may be the quote that a value just ended with.
  private static Output.Piece cause(Output output, int at) {
    Output.Piece piece = output.at(at);
    Output.Piece before = output.at(Math.max(0, at - 1));
    return piece.reference().isEmpty() ? before : piece;
  }

  /** The end of a name that is replaced, or where it starts when it is not. */
  private int end(int dollar) {
    boolean isReplaced = REPLACED.stream().anyMatch(name -> text.startsWith(name, dollar + 1));
    int end = dollar + 1;
    while (isReplaced && end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    while (isReplaced && text.charAt(end - 1) == '.') {
      end--;
    }
    return isReplaced ? end : dollar;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  /** What only mapping templates have, and what stays in the body as it is. */
  public List<Stray> strays() {
    List<Stray> strays = new ArrayList<>();
    DIRECTIVES.forEach(
        (words, name) -> {
          int at = text.indexOf(words);
          if (at >= 0) {
            strays.add(stray(name, at, at + name.length()));
          }
        });
    for (String object : OBJECTS) {
      int at = text.indexOf(object + ".");
      if (at >= 0) {
        strays.add(stray(object, at, at + object.length()));
      }
    }
    return strays;
  }

  private static Stray stray(String what, int from, int to) {
    return new Stray(
        "`" + what + "` stays as it is: templates of gateway responses are not Velocity",
        "only `$context`, `$stageVariables` and `$method.request` names are replaced there",
        from,
        to,
        Optional.empty());
  }
}
