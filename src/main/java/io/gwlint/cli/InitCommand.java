package io.gwlint.cli;

import io.gwlint.engine.InitialConfiguration;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint init}: a configuration file to start with. */
final class InitCommand {
  static final String NAME = "init";

  private final Console console;

  InitCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .description(
            "Write a .gwlint.yaml into this folder: what is usual, and all keys there are in"
                + " comments.")
        .customSynopsis("gwlint init [OPTIONS]")
        .sortOptions(false);
    spec.addOption(
        OptionKinds.flag("--force").description("Write over the file that is there.").build());
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    Path file = write(parsed.hasMatchedOption("--force"));
    new StandardOutput(console).write(out -> out.write(file.getFileName() + " is written\n"));
    return ExitStatus.CLEAN;
  }

  private Path write(boolean force) throws UsageException {
    try {
      return InitialConfiguration.write(console.here(), force);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(e.getFile() + " is here already; --force writes over it");
    } catch (IOException e) {
      throw new UsageException("cannot write .gwlint.yaml into " + console.here());
    }
  }
}
