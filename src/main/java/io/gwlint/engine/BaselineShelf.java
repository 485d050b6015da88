package io.gwlint.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The baselines of a run, each read once. */
final class BaselineShelf {
  private final Baselines asked;
  private final Map<Path, Place> places = new ConcurrentHashMap<>();

  BaselineShelf(Baselines asked) {
    this.asked = asked;
  }

  /** A baseline, or why there is none. */
  private record Place(Optional<Baseline> baseline, List<Failure> failures) {}

  /** The folder from which names are shown. */
  Optional<Path> here() {
    return asked.here();
  }

  /** The baseline in a file; empty when that cannot be used. */
  Optional<Baseline> find(Path file) {
    return places.computeIfAbsent(file, this::place).baseline();
  }

  /** How people know a file. */
  String name(Path file) {
    return asked.here().map(here -> new DisplayName(here, false).of(file)).orElse(file.toString());
  }

  /** What to type to have a file written. */
  String command(Path file) {
    return asked.command(name(file));
  }

  /** True when files are rid of what is gone, and take nothing in. */
  boolean isPruned() {
    return asked.arePruned();
  }

  private Place place(Path file) {
    String name = name(file);
    try {
      Optional<Baseline> read = Baseline.read(file, name);
      if (read.isPresent() || asked.mayLack()) {
        return new Place(read.or(() -> Optional.of(Baseline.empty())), List.of());
      }
      String what = "baseline does not exist; `" + asked.command(name) + "` writes it";
      return new Place(Optional.empty(), List.of(Failure.configuration(name, what)));
    } catch (InvalidConfigurationException e) {
      return new Place(Optional.empty(), e.failures());
    }
  }

  /** What is wrong with those that cannot be used. */
  List<Failure> failures() {
    return places.values().stream().flatMap(place -> place.failures().stream()).toList();
  }
}
