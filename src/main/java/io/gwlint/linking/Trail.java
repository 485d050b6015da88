package io.gwlint.linking;

import io.gwlint.project.Lookup;
import io.gwlint.project.Parsing;
import io.gwlint.project.ProjectFiles;
import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes from file to file: remembers which were read and which are being read, and says what could
 * not be followed. What is remote is said once for all.
 */
final class Trail {
  /** Files that lead to files further than this are written to harm. */
  private static final int DEEPEST = 24;

  private static final int LONGEST_NAME = 60;
  private static final int MOST_RELATED = 10;

  private final ProjectFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Document> read = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Located<String>> remote = new ArrayList<>();

  Trail(ProjectFiles files) {
    this.files = files;
  }

  /**
   * Goes to the file that a node names, works on it, and comes back; empty, and said so, when there
   * is nothing to work on.
   *
   * @param location the place as written; what is no plain text is known only at deployment
   */
  <T> Optional<T> into(Node location, Function<Document, Optional<T>> work) {
    return into(location, false, work);
  }

  /** The same for files that may lead to one another in circles, where that ends by itself. */
  <T> Optional<T> intoAgain(Node location, Function<Document, Optional<T>> work) {
    return into(location, true, work);
  }

  private <T> Optional<T> into(
      Node location, boolean mayCircle, Function<Document, Optional<T>> work) {
    if (!(location instanceof ScalarNode path) || path.isNull()) {
      remote.add(new Located<>("this file is known only at deployment", location.span()));
      return Optional.empty();
    }
    Lookup lookup = files.find(path.span().file(), path.text());
    if (lookup instanceof Lookup.Found found) {
      boolean circles = open.contains(found.document().file().name());
      if (circles && mayCircle) {
        return Optional.empty();
      }
      return readable(path, found.document()).flatMap(document -> within(path, document, work));
    }
    if (lookup instanceof Lookup.Broken broken) {
      broken(path, broken.why());
    } else if (lookup instanceof Lookup.Passed passed) {
      notFollowed(path.span(), quoted(path.text()) + " " + passed.why());
    } else {
      remote.add(new Located<>(quoted(path.text()) + " is not fetched", path.span()));
    }
    return Optional.empty();
  }

  /** Sets out from a file. */
  void start(Document document) {
    open.push(document.file().name());
  }

  private Optional<Document> readable(ScalarNode path, Document document) {
    Optional<Problem> obstacle = Parsing.obstacle(document);
    if (obstacle.isPresent()) {
      Problem why = obstacle.get();
      String message = quoted(path.text()) + " cannot be read, line " + why.span().from().line();
      problems.add(
          new Problem(
              Problem.Kind.DEFINITION_UNREADABLE,
              path.span(),
              message,
              List.of(new Located<>(why.message(), why.span()))));
      return Optional.empty();
    }
    if (document.roots().isEmpty()) {
      broken(path, "is empty");
      return Optional.empty();
    }
    return Optional.of(document);
  }

  private <T> Optional<T> within(
      ScalarNode path, Document document, Function<Document, Optional<T>> work) {
    String name = document.file().name();
    if (open.contains(name)) {
      broken(path, "leads back to itself");
      return Optional.empty();
    }
    if (open.size() >= DEEPEST) {
      notFollowed(path.span(), quoted(path.text()) + " is not read: too many files lead to it");
      return Optional.empty();
    }
    if (read.put(name, document) == null) {
      problems.addAll(document.problems());
    }
    open.push(name);
    try {
      return work.apply(document);
    } finally {
      open.pop();
    }
  }

  /** True for a file that is read already. */
  boolean knows(Document document) {
    String name = document.file().name();
    return read.containsKey(name) || open.contains(name);
  }

  /** The files that are read already. */
  Set<String> names() {
    Set<String> names = new HashSet<>(read.keySet());
    names.addAll(open);
    return names;
  }

  /** True when a word stands in one of the files. */
  boolean mentions(String word) {
    return read.values().stream().anyMatch(document -> document.file().text().contains(word));
  }

  /** Works on a file that is checked by itself as well, where its problems are told. */
  <T> Optional<T> aside(Document document, Function<Document, Optional<T>> work) {
    List<Problem> before = List.copyOf(problems);
    List<Located<String>> remoteBefore = List.copyOf(remote);
    String name = document.file().name();
    read.put(name, document);
    open.push(name);
    try {
      return work.apply(document);
    } finally {
      open.pop();
      problems.clear();
      problems.addAll(before);
      remote.clear();
      remote.addAll(remoteBefore);
    }
  }

  /** Says that a local file is not what it has to be. */
  void broken(ScalarNode path, String why) {
    unreadable(path.span(), quoted(path.text()) + " " + why);
  }

  /** Says that something is not the definition that it has to be. */
  void unreadable(Span span, String message) {
    problems.add(new Problem(Problem.Kind.DEFINITION_UNREADABLE, span, message));
  }

  void notFollowed(Span span, String message) {
    problems.add(new Problem(Problem.Kind.NOT_ANALYSED, span, message));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void add(Collection<Problem> more) {
    problems.addAll(more);
  }

  /** All files that were gone to, in the order met. */
  List<Document> documents() {
    return List.copyOf(read.values());
  }

  /** All that was met on the way. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    if (!remote.isEmpty()) {
      Located<String> first = remote.get(0);
      String message =
          remote.size() == 1
              ? first.value() + ": what it holds is not checked"
              : remote.size() + " remote files are not fetched: what they hold is not checked";
      List<Located<String>> others =
          List.copyOf(remote.subList(1, Math.min(remote.size(), MOST_RELATED)));
      all.add(new Problem(Problem.Kind.NOT_ANALYSED, first.span(), message, others));
    }
    return all;
  }

  /** A path for a message: in backticks and not too long, its end kept. */
  static String quoted(String path) {
    int length = path.length();
    return "`"
        + (length > LONGEST_NAME ? "..." + path.substring(length - LONGEST_NAME) : path)
        + "`";
  }
}
