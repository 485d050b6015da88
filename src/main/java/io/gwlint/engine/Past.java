package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.linking.Exports;
import io.gwlint.linking.Neighbours;
import io.gwlint.project.FileStore;
import io.gwlint.template.Inputs;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files of a run as they were.
 *
 * @param store where they are read
 * @param exports what they exported
 */
record Past(FileStore store, Supplier<Exports> exports) {

  /** The gateways of a file as it was; empty when it was not there, or was no template. */
  Optional<Gateways> gateways(Candidate candidate, Inputs inputs) {
    Optional<Candidate> then = candidate.in(store);
    if (then.isEmpty()) {
      return Optional.empty();
    }
    try {
      Neighbours neighbours = new Neighbours(then.get().files().get(), exports);
      return FileReading.of(then.get())
          .document()
          .map(document -> Gateways.of(document, inputs, neighbours));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
