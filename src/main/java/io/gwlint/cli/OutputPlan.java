package io.gwlint.cli;

import io.gwlint.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs {@code --format} with {@code --output}, in the order in which they are given: an output
 * takes the format before it, and a format without one goes to standard output. With one of each,
 * the order does not matter.
 */
final class OutputPlan {
  private record Asked(boolean isFormat, String value) {}

  private final List<Asked> asked = new ArrayList<>();

  /** {@code --format}, one or several with commas between. */
  void format(String formats) {
    for (String format : formats.split(",", -1)) {
      asked.add(new Asked(true, format));
    }
  }

  /** {@code --output}. */
  void output(String file) {
    asked.add(new Asked(false, file));
  }

  /** What to write where: text to standard output when nothing is asked. */
  List<Output> outputs() throws UsageException {
    long formats = asked.stream().filter(Asked::isFormat).count();
    List<Output> outputs = asked.size() <= 2 && formats <= 1 ? List.of(single()) : paired();
    if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
      throw new UsageException(
          "only one format can go to standard output: give the others an --output FILE");
    }
    return outputs;
  }

  private Output single() throws UsageException {
    Format format = Format.TEXT;
    Optional<String> file = Optional.empty();
    for (Asked one : asked) {
      if (one.isFormat()) {
        format = checked(one.value());
      } else if (file.isPresent()) {
        throw new UsageException("--output '" + one.value() + "' has no --format before it");
      } else {
        file = Optional.of(one.value());
      }
    }
    return new Output(format, file);
  }

  private List<Output> paired() throws UsageException {
    List<Output> outputs = new ArrayList<>();
    for (Asked one : asked) {
      if (one.isFormat()) {
        outputs.add(new Output(checked(one.value()), Optional.empty()));
      } else if (outputs.isEmpty() || last(outputs).file().isPresent()) {
        throw new UsageException("--output '" + one.value() + "' has no --format before it");
      } else {
        outputs.add(
            new Output(outputs.remove(outputs.size() - 1).format(), Optional.of(one.value())));
      }
    }
    return outputs;
  }

  private static Output last(List<Output> outputs) {
    return outputs.get(outputs.size() - 1);
  }

  private static Format checked(String format) throws UsageException {
    return Format.of(Choice.of("--format", format, Format.words())).orElseThrow();
  }
}
