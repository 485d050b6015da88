package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.project.ProjectFiles;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one file. Whatever it holds, an outcome comes back and the run goes on. */
final class FileCheck {
  private final TemplateAnalysis analysis;
  private final ParameterUse parameters;

  FileCheck(TemplateAnalysis analysis, ParameterUse parameters) {
    this.analysis = analysis;
    this.parameters = parameters;
  }

  Outcome check(Candidate candidate) {
    try {
      Optional<Document> document = FileReading.of(candidate).document();
      return document.isEmpty() ? Outcome.nothing() : check(document.get(), candidate);
    } catch (IOException e) {
      return Outcome.failed(Failure.input(candidate.name(), String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Outcome.failed(Failure.analysis(candidate.name(), e));
    }
  }

  private Outcome check(Document document, Candidate candidate) {
    parameters.see(document);
    ProjectFiles files = candidate.files().get();
    Analysis found = analysis.check(document, files);
    List<Failure> failures = new ArrayList<>(found.failures());
    FileReading.obstacle(document, found.findings())
        .ifPresent(why -> failures.add(Failure.input(document.file().name(), why)));
    return new Outcome(
        new Analysis(found.findings(), failures, found.suppressed(), found.used()),
        Gateways.canRead(document),
        files.read());
  }
}
