package io.gwlint.report;

import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Symptom;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Prints the document of a rule: as Markdown, or for a terminal, with what the front matter says in
 * words.
 */
public final class DocumentPrinter {
  private static final String FENCE = "```";

  private final TextStyle style;
  private final Paint paint;
  private final Visible visible;
  private final Writer out;
  private final StringBuilder paragraph = new StringBuilder();

  /** Prints in a style. */
  public DocumentPrinter(TextStyle style, Writer out) {
    this.style = style;
    this.paint = new Paint(style.color());
    this.visible = new Visible(style.charset());
    this.out = out;
  }

  /** The whole document as Markdown. */
  public static String markdown(RuleDocument document) {
    return DocumentText.whole(document);
  }

  /** The document for people to read through: each section with one example. */
  public void print(RuleDocument document) throws IOException {
    line(paint.bold(document.code() + " " + document.name()));
    line(
        paint.severity(document.severity(), document.severity().word())
            + ", applies to "
            + appliesTo(document)
            + ", since "
            + document.since());
    symptom(document.symptom(Optional.empty()));
    String brief = DocumentText.brief(document);
    boolean fenced = false;
    for (String text : brief.substring(brief.indexOf('\n') + 1).split("\n", -1)) {
      if (text.startsWith(FENCE)) {
        flush();
        fenced = !fenced;
      } else if (fenced) {
        line("    " + visible.line(text));
      } else {
        markdownLine(text);
      }
    }
    flush();
    if (document.examples().size() > 2) {
      line("More examples: gwlint explain --format markdown " + document.code());
    }
  }

  private static String appliesTo(RuleDocument document) {
    String kinds = DocumentText.kinds(document);
    return kinds.equals("all") ? "all kinds of API" : kinds;
  }

  private void symptom(Symptom symptom) throws IOException {
    Optional<String> caller = Wording.caller(symptom);
    if (caller.isPresent()) {
      line("  = " + visible.line(caller.get()));
    }
    Optional<String> log = Wording.log(symptom);
    if (log.isPresent()) {
      line("  = " + visible.line(log.get()));
    }
  }

  private void markdownLine(String text) throws IOException {
    if (text.startsWith("#")) {
      flush();
      line(paint.bold(text.substring(text.indexOf(' ') + 1)));
    } else if (text.isBlank()) {
      flush();
      line("");
    } else if (text.startsWith("|")) {
      flush();
      line(visible.line(text));
    } else {
      if (text.startsWith("- ")) {
        flush();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(Links.asText(text.strip()));
    }
  }

  private void flush() throws IOException {
    if (paragraph.isEmpty()) {
      return;
    }
    String indent = paragraph.indexOf("- ") == 0 ? "  " : "";
    StringBuilder current = new StringBuilder();
    for (String word : visible.line(paragraph.toString()).split(" ", -1)) {
      if (!current.isEmpty()
          && DisplayWidth.of(current.toString()) + 1 + DisplayWidth.of(word) > style.width()) {
        line(current.toString());
        current.setLength(0);
        current.append(indent).append(word);
      } else {
        current.append(current.isEmpty() ? "" : " ").append(word);
      }
    }
    line(current.toString());
    paragraph.setLength(0);
  }

  private void line(String text) throws IOException {
    out.write(text.stripTrailing());
    out.write('\n');
  }
}
