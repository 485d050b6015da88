package io.gwlint.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The kinds of options that commands have. None is converted: whoever reads one checks its words.
 */
final class OptionKinds {
  private OptionKinds() {}

  /** One value; the last one given counts. */
  static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).arity("1").type(String.class).paramLabel(label);
  }

  /** A value each time it is given. */
  static OptionSpec.Builder list(String name, String label) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label);
  }

  /** Given or not. */
  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).arity("0").type(Boolean.class);
  }

  /** {@code --format} of a command that prints text or something else. */
  static OptionSpec format(String other) {
    return text("--format", "FORMAT").description("text (default) or " + other + ".").build();
  }

  /** The value of one that was given. */
  static Optional<String> given(ParseResult parsed, String option) {
    return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
  }
}
