package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.SourceFile;
import io.gwlint.tree.TreeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What files become when the mends of findings are applied. A mend is applied as a whole or not at
 * all: not when it meets another one, and not when the file could not be read any more.
 */
public final class Mends {
  private final boolean unsafe;

  private Mends(boolean unsafe) {
    this.unsafe = unsafe;
  }

  /**
   * A file as it becomes.
   *
   * @param before as it was read
   * @param after its text with the mends in it
   * @param mended number of findings that are mended
   */
  public record Mended(SourceFile before, String after, int mended) {}

  /**
   * The files that change, by name.
   *
   * @param unsafe true to apply mends that somebody should look at, too
   */
  public static List<Mended> of(List<Finding> findings, boolean unsafe) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      finding.edits().stream()
          .findFirst()
          .ifPresent(
              edit ->
                  byFile
                      .computeIfAbsent(edit.span().file().name(), name -> new ArrayList<>())
                      .add(finding));
    }
    Mends mends = new Mends(unsafe);
    return byFile.values().stream()
        .map(mends::file)
        .filter(file -> file.mended() > 0)
        .sorted(Comparator.comparing(file -> file.before().name()))
        .toList();
  }

  private Mended file(List<Finding> findings) {
    SourceFile file = findings.get(0).edits().get(0).span().file();
    int broken = problems(file);
    Set<TextEdit> applied = new LinkedHashSet<>();
    String text = file.text();
    int mended = 0;
    for (Finding finding : findings) {
      List<TextEdit> more = more(finding, file, applied);
      if (!more.isEmpty()) {
        Set<TextEdit> all = new LinkedHashSet<>(applied);
        all.addAll(more);
        String next = apply(file.text(), all);
        if (problems(new SourceFile(file.name(), next)) <= broken) {
          applied = all;
          text = next;
          mended++;
        }
      }
    }
    return new Mended(file, text, mended);
  }

  /** The edits of a finding that are still to be made; none when it cannot be mended. */
  private List<TextEdit> more(Finding finding, SourceFile file, Set<TextEdit> applied) {
    List<TextEdit> more = new ArrayList<>();
    for (TextEdit edit : finding.edits()) {
      boolean here = edit.span().file().name().equals(file.name());
      if (!here || !(edit.safe() || unsafe) || applied.stream().anyMatch(one -> meet(one, edit))) {
        return List.of();
      }
      more.add(edit);
    }
    return more;
  }

  // Two insertions at one place do not meet: both are whole entries.
  private static boolean meet(TextEdit one, TextEdit other) {
    if (one.equals(other)) {
      return false;
    }
    int start = Math.max(one.span().start(), other.span().start());
    int end = Math.min(one.span().end(), other.span().end());
    return start < end;
  }

  private static String apply(String text, Set<TextEdit> edits) {
    List<TextEdit> inOrder = new ArrayList<>(edits);
    inOrder.sort(Comparator.comparingInt(edit -> edit.span().start()));
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (TextEdit edit : inOrder) {
      result.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return result.append(text, at, text.length()).toString();
  }

  private static int problems(SourceFile file) {
    return new TreeReader().read(file).problems().size();
  }
}
