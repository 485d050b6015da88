package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import java.util.List;

/**
 * What reading a file gave.
 *
 * @param file the file
 * @param roots the root node of every document in it; empty when there is none or the text cannot
 *     be read
 * @param comments YAML comments in the order written
 * @param problems what was wrong with the text: unreadable, duplicate keys; sorted by place
 */
public record Document(
    SourceFile file, List<Node> roots, List<Comment> comments, List<Problem> problems) {
  public Document {
    roots = List.copyOf(roots);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
