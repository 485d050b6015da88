package io.gwlint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.gwlint.engine.Mends;
import io.gwlint.engine.Mends.Mended;
import io.gwlint.rule.Finding;
import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Puts mends into files, or shows what that would change. */
final class Mending {
  private static final String MARK = "\uFEFF";
  private static final int CONTEXT_LINES = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private final Console console;
  private final List<Mended> files;

  Mending(Console console, List<Mended> files) {
    this.console = console;
    this.files = files;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Writes the files and says how many findings that mends. */
  void write() throws IOException {
    int mended = 0;
    int written = 0;
    for (Mended file : files) {
      if (write(file)) {
        mended += file.mended();
        written++;
      }
    }
    console.say("mended " + count(mended, "finding") + " in " + count(written, "file"));
  }

  private boolean write(Mended file) throws IOException {
    Path path = console.here().resolve(file.before().name());
    byte[] bytes = Files.readAllBytes(path);
    Decoded decoded = new Decoder().decode(file.before().name(), bytes);
    String mark = startsWithMark(bytes) ? MARK : "";
    byte[] same = (mark + decoded.file().text()).getBytes(StandardCharsets.UTF_8);
    // Another encoding, or somebody wrote it in the meantime.
    if (!Arrays.equals(same, bytes) || !decoded.file().text().equals(file.before().text())) {
      console.say(
          file.before().name() + " is left as it is: its bytes are not those that were read");
      return false;
    }
    Files.writeString(path, mark + file.after(), StandardCharsets.UTF_8);
    return true;
  }

  private static boolean startsWithMark(byte[] bytes) {
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Prints what would change, for people and for {@code git apply}. */
  void print() throws IOException {
    StringBuilder out = new StringBuilder();
    for (Mended file : files) {
      List<String> before = lines(file.before().text());
      String name = relative(file.before().name());
      for (String line :
          UnifiedDiffUtils.generateUnifiedDiff(
              "a/" + name,
              "b/" + name,
              before,
              DiffUtils.diff(before, lines(file.after())),
              CONTEXT_LINES)) {
        out.append(line).append('\n');
      }
    }
    console.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String relative(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static List<String> lines(String text) {
    boolean ends = text.endsWith("\n");
    String body = ends ? text.substring(0, text.length() - 1) : text;
    String[] lines = body.split("\n", -1);
    lines[lines.length - 1] += ends ? "" : NO_LINE_END;
    return List.of(lines);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static Mending of(Console console, List<Finding> findings, boolean unsafe) {
    return new Mending(console, Mends.of(findings, unsafe));
  }
}
