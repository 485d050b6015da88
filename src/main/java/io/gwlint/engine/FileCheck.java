package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.linking.Exports;
import io.gwlint.linking.Neighbours;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks one file. Whatever it holds, an outcome comes back and the run goes on. */
final class FileCheck {
  private final SettingsFinder settings;
  private final ParameterUse parameters;

  FileCheck(SettingsFinder settings, ParameterUse parameters) {
    this.settings = settings;
    this.parameters = parameters;
  }

  Outcome check(Candidate candidate, Supplier<Exports> exports, Optional<Past> past) {
    try {
      Optional<Document> document = FileReading.of(candidate).document();
      return document.isEmpty()
          ? Outcome.nothing()
          : check(document.get(), candidate, exports, past);
    } catch (IOException e) {
      return Outcome.failed(Failure.input(candidate.name(), String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Outcome.failed(Failure.analysis(candidate.name(), e));
    }
  }

  private Outcome check(
      Document document, Candidate candidate, Supplier<Exports> exports, Optional<Past> past) {
    SettingsFinder.Verdict verdict = settings.of(candidate.path());
    if (verdict.settings().isEmpty()) {
      return verdict
          .excluded()
          .filter(file -> candidate.named())
          .map(file -> Outcome.excluded(candidate.name() + ": left out by " + file))
          .orElseGet(Outcome::nothing);
    }
    Neighbours neighbours = new Neighbours(candidate.files().get(), exports);
    Settings asked = verdict.settings().get();
    Optional<Function<Inputs, Optional<Gateways>>> then =
        past.map(files -> inputs -> files.gateways(candidate, inputs));
    TemplateAnalysis analysis = new TemplateAnalysis(asked.rules(), asked.circumstances());
    parameters.see(document);
    return outcome(document, neighbours, analysis.check(document, neighbours, then), asked);
  }

  private static Outcome outcome(
      Document document, Neighbours neighbours, Analysis found, Settings asked) {
    List<Failure> failures = new ArrayList<>(found.failures());
    FileReading.obstacle(document, found.findings())
        .ifPresent(why -> failures.add(Failure.input(document.file().name(), why)));
    return Outcome.of(
        new Analysis(found.findings(), failures, found.suppressed(), found.used()),
        asked,
        Gateways.canRead(document),
        neighbours.files().read());
  }
}
