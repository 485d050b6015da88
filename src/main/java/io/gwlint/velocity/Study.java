package io.gwlint.velocity;

import io.gwlint.velocity.Breakage.Place;
import io.gwlint.velocity.Cell.Origin;
import io.gwlint.velocity.Trials.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of a template that should give JSON, shown by outputs that are not. */
public final class Study {
  /** The problem of a text that is escaped for JavaScript, not for JSON. */
  public static final String APOSTROPHE = "an apostrophe";

  private static final int MOST_VARIED = 6;
  private static final int MOST_RUNS = 160;
  // In the order of how often people send them.
  private static final Map<String, String> HOSTILE = hostile();

  private final Trials trials;
  private final List<Trial> all;

  private Study(Trials trials) {
    this.trials = trials;
    this.all = trials.all();
  }

  private static Map<String, String> hostile() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a\"b", "a double quote");
    texts.put("it's", APOSTROPHE);
    texts.put("a\\x", "a backslash");
    texts.put("a\nb", "a line break");
    return texts;
  }

  /**
   * Tries a template with sample requests.
   *
   * @param script one without syntax fault
   * @param known members of {@code $context} that the route settles
   * @param hasBody whether {@code $input.body} is ordinarily JSON
   */
  public static Study of(Script script, Map<String, String> known, boolean hasBody) {
    return new Study(new Trials(script, known, hasBody));
  }

  /** An output that is no JSON though the values in it are as simple as can be. */
  public Optional<Breakage> broken() {
    for (Trial trial : all) {
      if (trial.output().isPresent()) {
        Output output = trial.output().get();
        JsonCheck.Verdict verdict = JsonCheck.of(output.text());
        if (verdict.kind() == JsonCheck.Kind.BROKEN && looksLikeJson(output.text())) {
          return Optional.of(
              new Breakage(
                  verdict.problem(),
                  Excerpts.around(output.text(), verdict.at()),
                  Excerpts.when(trial.assigned()),
                  List.of(place(output, verdict.at()))));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * An output that names no status to a mock.
   *
   * @param always true to ask for one that no request changes
   */
  public Optional<Breakage> withoutStatus(boolean always) {
    Optional<Trial> missing = all.stream().filter(Study::isWithoutStatus).findFirst();
    Optional<Trial> found = all.stream().filter(trial -> !isWithoutStatus(trial)).findFirst();
    if (missing.isEmpty() || (always && found.isPresent())) {
      return Optional.empty();
    }
    Map<Cell, Shape> assigned = missing.get().assigned();
    String when =
        assigned.isEmpty()
            ? "unless " + found.map(trial -> Excerpts.when(trial.assigned())).orElse("")
            : "when " + Excerpts.when(assigned);
    String text = missing.get().output().map(Output::text).orElse("");
    return Optional.of(
        new Breakage("", Excerpts.around(text, 0), when, List.of(new Place(0, 0, ""))));
  }

  private static boolean isWithoutStatus(Trial trial) {
    return trial.output().filter(output -> MockStatus.isMissing(output.text())).isPresent();
  }

  // Other text may be meant; HTML, say, under the content type that everybody writes.
  private static boolean looksLikeJson(String output) {
    String text = output.stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static Place place(Output output, int at) {
    Output.Piece piece = output.at(Math.min(at, Math.max(0, output.text().length() - 1)));
    if (!piece.reference().isEmpty()) {
      return new Place(piece.from(), piece.to(), piece.reference());
    }
    int from = output.origin(at);
    return new Place(from, Math.max(from, Math.min(from + 1, piece.to())), "");
  }

  /**
   * Places where a text of the caller's, put into a text of JSON as it is, breaks the output.
   *
   * @param bodyMayHold for a JSON path, whether the body can hold any text there; never for an
   *     answer, whose body is not the caller's
   * @param isOfPath for the name of a parameter, whether it is or may be one of the path
   */
  public List<Breakage> injections(Predicate<String> bodyMayHold, Predicate<String> isOfPath) {
    Map<Integer, Breakage> found = new LinkedHashMap<>();
    int runs = 0;
    for (Trial trial : valid()) {
      for (Cell cell : trial.samples().read()) {
        if (isCallers(cell, bodyMayHold)
            && runs < MOST_RUNS
            && !trial.assigned().containsKey(cell)) {
          runs += HOSTILE.size();
          injection(trial, cell, isOfPath)
              .ifPresent(one -> found.putIfAbsent(one.places().get(0).from(), one));
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private List<Trial> valid() {
    return all.stream()
        .filter(
            trial ->
                trial.output().isPresent()
                    && looksLikeJson(trial.output().get().text())
                    && JsonCheck.of(trial.output().get().text()).kind() == JsonCheck.Kind.VALID)
        .limit(MOST_VARIED)
        .toList();
  }

  private static boolean isCallers(Cell cell, Predicate<String> bodyMayHold) {
    return (cell.origin() == Origin.BODY && bodyMayHold.test(cell.path()))
        || (cell.origin() == Origin.PARAMETER && !cell.isGroups());
  }

  private Optional<Breakage> injection(Trial trial, Cell cell, Predicate<String> isOfPath) {
    boolean isOfUrl = cell.origin() == Origin.PARAMETER && isOfPath.test(cell.path());
    for (Map.Entry<String, String> hostile : HOSTILE.entrySet()) {
      String text = isOfUrl ? encoded(hostile.getKey()) : hostile.getKey();
      Trial varied = trials.vary(trial, cell, new Shape.Words(text));
      if (varied.output().isPresent()) {
        Output output = varied.output().get();
        JsonCheck.Verdict verdict = JsonCheck.of(output.text());
        if (verdict.kind() == JsonCheck.Kind.BROKEN) {
          return injected(output, verdict)
              .map(
                  place ->
                      new Breakage(
                          hostile.getValue(),
                          Excerpts.around(output.text(), verdict.at()),
                          Excerpts.name(cell),
                          List.of(place)));
        }
      }
    }
    return Optional.empty();
  }

  // A path arrives as it was sent, other parameters decoded. No URL has these characters as they
  // are.
  private static String encoded(String text) {
    return text.replace("\"", "%22").replace("\\", "%5C").replace("\n", "%0A");
  }

  // The reference that wrote what breaks the output, if it stands within a text of JSON.
  private static Optional<Place> injected(Output output, JsonCheck.Verdict verdict) {
    Output.Piece last = null;
    for (Output.Piece piece : output.pieces()) {
      if (!piece.reference().isEmpty() && piece.start() <= verdict.at()) {
        last = piece;
      }
    }
    return last != null && isWithinText(output.text(), last.start())
        ? Optional.of(new Place(last.from(), last.to(), last.reference()))
        : Optional.empty();
  }

  private static boolean isWithinText(String json, int at) {
    boolean isWithin = false;
    for (int i = 0; i < at; i++) {
      if (json.charAt(i) == '\\' && isWithin) {
        i++;
      } else if (json.charAt(i) == '"') {
        isWithin = !isWithin;
      }
    }
    return isWithin;
  }
}
