package io.gwlint.template;

import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Dynamic references, <code>{{resolve:ssm:/path}}</code>: characters that the service fetches
 * during the deployment.
 */
final class DynamicReferences {
  private static final String OPENING = "{{resolve:";
  private static final String CLOSING = "}}";

  private DynamicReferences() {}

  /** The text with every dynamic reference turned into an open part of the same identity. */
  static Text opened(Text text) {
    return text.parts().stream().anyMatch(DynamicReferences::mentions) ? replaced(text) : text;
  }

  private static boolean mentions(Text.Part part) {
    return part instanceof Text.Literal literal && literal.text().contains(OPENING);
  }

  private static Text replaced(Text text) {
    List<Text.Part> done = new ArrayList<>();
    List<Text.Part> inside = new ArrayList<>();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        literal(literal.text(), inside, done);
      } else {
        (inside.isEmpty() ? done : inside).add(part);
      }
    }
    done.addAll(inside);
    return new Text(done);
  }

  private static void literal(String text, List<Text.Part> inside, List<Text.Part> done) {
    int from = 0;
    while (from < text.length()) {
      boolean isInside = !inside.isEmpty();
      int at = text.indexOf(isInside ? CLOSING : OPENING, from);
      if (at < 0) {
        (isInside ? inside : done).add(new Text.Literal(text.substring(from)));
        return;
      }
      if (isInside) {
        inside.add(new Text.Literal(text.substring(from, at + CLOSING.length())));
        done.add(open(new Text(inside)));
        inside.clear();
        from = at + CLOSING.length();
      } else {
        done.add(new Text.Literal(text.substring(from, at)));
        inside.add(new Text.Literal(OPENING));
        from = at + OPENING.length();
      }
    }
  }

  private static Text.Open open(Text reference) {
    return new Text.Open(reference.toString(), "fetched during the deployment");
  }
}
