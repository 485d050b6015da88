package io.gwlint.suppression;

import io.gwlint.tree.Document;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;

/**
 * Finds suppressions in comments and in {@code Metadata}. A document that does not hold the word is
 * not looked at any further.
 */
public final class SuppressionReader {
  /** What comments begin with, and the key in {@code Metadata}. */
  static final String WORD = "gwlint";

  private SuppressionReader() {}

  /** What a document asks to be left out. */
  public static Suppressions read(Document document) {
    if (!document.file().text().contains(WORD)) {
      return Suppressions.none();
    }
    Gathered gathered = new Gathered(document.file());
    new CommentSuppressions(document, gathered).read();
    for (Node root : document.roots()) {
      if (root instanceof MapNode map) {
        new MetadataSuppressions(gathered).read(map);
      }
    }
    return gathered.suppressions();
  }
}
