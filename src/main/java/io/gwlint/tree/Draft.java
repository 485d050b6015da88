package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a parser has made of a file so far, and how much more it may make of it. */
final class Draft {
  /** Values in a file, aliases counted in full: about 30 times the largest template AWS takes. */
  static final int MAX_WEIGHT = 1_000_000;

  /** Levels of nesting, aliases and short tags counted; what follows may recurse that deep. */
  static final int MAX_DEPTH = 200;

  private final SourceFile file;
  private final List<Node> roots = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int brokenAt = -1;
  private long weight;

  Draft(SourceFile file) {
    this.file = file;
  }

  SourceFile file() {
    return file;
  }

  String text() {
    return file.text();
  }

  Span span(int start, int end) {
    int length = file.text().length();
    int from = Math.max(0, Math.min(start, length));
    return new Span(file, from, Math.max(from, Math.min(end, length)));
  }

  void root(Node root) {
    roots.add(root);
  }

  void comment(Comment comment) {
    comments.add(comment);
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** Something that cannot be read, after which the rest can. */
  void unreadable(Span span, String message) {
    problem(new Problem(Problem.Kind.UNREADABLE, span, message));
  }

  /** Something after which nothing more can be read. */
  void broken(Problem problem) {
    brokenAt = problem.span().start();
    problem(problem);
  }

  boolean isBroken() {
    return brokenAt >= 0;
  }

  /** Where the reading ended before the text did. */
  int brokenAt() {
    return brokenAt;
  }

  /** Counts values; stops the reading when they are too many. */
  void spend(int nodes, int at) {
    weight += nodes;
    if (weight > MAX_WEIGHT) {
      throw new UnreadableException(
          span(at, at + 1), "more than 1,000,000 values, each alias counted as what it stands for");
    }
  }

  /** Stops the reading when values nest too deep. */
  void checkDepth(int depth, int at) {
    if (depth > MAX_DEPTH) {
      throw new UnreadableException(
          span(at, at + 1), "nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  Document document() {
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparingInt(problem -> problem.span().start()))
            .toList();
    return new Document(file, roots, comments, sorted);
  }
}
