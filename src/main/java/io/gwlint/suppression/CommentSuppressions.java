package io.gwlint.suppression;

import io.gwlint.source.SourceFile;
import io.gwlint.source.Spelling;
import io.gwlint.suppression.Suppression.Scope;
import io.gwlint.tree.Comment;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Comments such as {@code # gwlint:ignore GW301 -- reason}. At the end of a line it is about what
 * starts on that line; on a line of its own about the property, list item or resource below.
 */
final class CommentSuppressions {
  private static final String PREFIX = SuppressionReader.WORD + ":";
  private static final String IGNORE = "ignore";
  private static final String IGNORE_FILE = "ignore-file";

  private final Document document;
  private final SourceFile file;
  private final Gathered gathered;
  private final List<Directive> above = new ArrayList<>();

  CommentSuppressions(Document document, Gathered gathered) {
    this.document = document;
    this.file = document.file();
    this.gathered = gathered;
  }

  void read() {
    for (Comment comment : document.comments()) {
      if (comment.text().startsWith(PREFIX)) {
        read(new Directive(comment, PREFIX.length()));
      }
    }
    if (!above.isEmpty()) {
      readAbove();
    }
  }

  private void read(Directive directive) {
    switch (directive.word()) {
      case IGNORE_FILE -> directive.add(gathered.wholeFile(), gathered);
      case IGNORE -> {
        if (isAlone(directive)) {
          above.add(directive);
        } else {
          directive.add(line(directive.line()), gathered);
        }
      }
      default -> unknown(directive);
    }
  }

  private void unknown(Directive directive) {
    String near = Spelling.nearest(directive.word(), List.of(IGNORE, IGNORE_FILE)).orElse(IGNORE);
    gathered.malformed(
        directive.span(),
        "`" + PREFIX + directive.word() + "` is unknown; write `" + PREFIX + near + "`");
  }

  private boolean isAlone(Directive directive) {
    int start = file.lineStart(directive.line());
    return file.text().substring(start, directive.span().start()).isBlank();
  }

  private Scope line(int line) {
    int start = file.lineStart(line);
    return new Scope(file.span(start, start + file.line(line).length()), "");
  }

  private void readAbove() {
    Map<Integer, Integer> below = below();
    Map<Integer, Scope> blocks = new Blocks(new HashSet<>(below.values())).of(document.roots());
    for (Directive directive : above) {
      int line = below.getOrDefault(directive.line(), directive.line());
      Scope block = blocks.get(line);
      directive.add(block == null ? line(line) : block, gathered);
    }
  }

  /** For the line of each comment the next one that holds more than a comment, if there is one. */
  private Map<Integer, Integer> below() {
    Map<Integer, Integer> below = new HashMap<>();
    // Backwards, so that a block of comments is gone through once.
    for (int i = above.size() - 1; i >= 0; i--) {
      int line = above.get(i).line();
      int next = line + 1;
      while (next <= file.lineCount() && !below.containsKey(next) && holdsNothing(next)) {
        next++;
      }
      below.put(line, below.getOrDefault(next, Math.min(next, file.lineCount())));
    }
    return below;
  }

  private boolean holdsNothing(int line) {
    String text = file.line(line).strip();
    return text.isEmpty() || text.charAt(0) == '#';
  }
}
