package io.gwlint.linking;

import io.gwlint.source.Problem;
import io.gwlint.template.Template;
import io.gwlint.tree.Document;
import java.util.List;

/**
 * A template with all that it points to.
 *
 * @param template with SAM expanded and other files put in their places
 * @param problems what was met on the way, in the template and the other files
 * @param documents the files it is made of, the template itself first
 * @param complete false when resources may exist that none of the files shows
 */
public record Linked(
    Template template, List<Problem> problems, List<Document> documents, boolean complete) {
  public Linked {
    problems = List.copyOf(problems);
    documents = List.copyOf(documents);
  }
}
