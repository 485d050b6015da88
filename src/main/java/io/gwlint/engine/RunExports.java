package io.gwlint.engine;

import io.gwlint.linking.Exports;
import io.gwlint.project.Parsing;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the files of a run export, read when a template first imports something: files are read a
 * second time then, which most runs never need.
 */
final class RunExports implements Supplier<Exports> {
  private final List<Candidate> candidates;
  private final Inputs inputs;
  private Optional<Exports> known = Optional.empty();

  RunExports(List<Candidate> candidates, Inputs inputs) {
    this.candidates = candidates;
    this.inputs = inputs;
  }

  @Override
  public synchronized Exports get() {
    Exports exports = known.orElseGet(this::read);
    known = Optional.of(exports);
    return exports;
  }

  private Exports read() {
    if (candidates.size() < 2) {
      return Exports.none();
    }
    List<Exports.Exporter> exporters = new ArrayList<>();
    Set<String> granting = new HashSet<>();
    for (Candidate candidate : candidates) {
      byte[] bytes = bytes(candidate);
      if (Clues.mayExport(bytes)) {
        Document document = Parsing.parse(candidate.name(), bytes);
        exporters.add(new Exports.Exporter(document, candidate.path()));
      }
      if (Clues.mayGrantOnImports(bytes)) {
        granting.add(candidate.name());
      }
    }
    return Exports.of(exporters, granting, inputs);
  }

  /** None for what cannot be read: its own check tells why. Standard input is read only once. */
  private static byte[] bytes(Candidate candidate) {
    if (candidate.path().isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = candidate.content().open()) {
      return in.readNBytes(Parsing.LARGEST + 1);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
