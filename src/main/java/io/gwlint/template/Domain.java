package io.gwlint.template;

import io.gwlint.source.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a variable can have.
 *
 * @param parameter the parameter that it is, if it is one
 * @param compared the values that it is compared with
 * @param isSpelledOut true when every single value may matter, not only those that it is compared
 *     with
 */
record Domain(Optional<Parameter> parameter, Set<String> compared, boolean isSpelledOut) {
  /** More values than this are no longer told apart. */
  private static final int MOST_VALUES = 200;

  Variable variable(String key) {
    List<String> allowed =
        parameter
            .filter(known -> !known.isLookedUp())
            .map(Parameter::allowedValues)
            .orElse(List.of());
    return allowed.isEmpty() ? free(key) : limited(key, allowed);
  }

  private Optional<String> defaultValue() {
    return parameter
        .filter(known -> !known.isLookedUp())
        .filter(
            known ->
                !known.isSecret()
                    || known
                        .defaultValue()
                        .map(Located::value)
                        .filter(compared::contains)
                        .isPresent())
        .flatMap(Parameter::defaultValue)
        .map(Located::value);
  }

  /** A default that nothing is compared with stands for all the other values. */
  private Variable free(String key) {
    Optional<String> usual = defaultValue();
    boolean standsForRest = usual.isPresent() && !compared.contains(usual.get()) && !isSpelledOut;
    Set<String> values = new LinkedHashSet<>();
    values.add(usual.orElse(Scenario.OTHER));
    values.addAll(compared);
    if (!standsForRest) {
      values.add(Scenario.OTHER);
    }
    return variable(key, values, standsForRest ? usual : Optional.of(Scenario.OTHER));
  }

  /** Of allowed values that nothing is compared with, one stands for all. */
  private Variable limited(String key, List<String> allowed) {
    Set<String> values = new LinkedHashSet<>();
    defaultValue().filter(allowed::contains).ifPresent(values::add);
    if (values.isEmpty()) {
      values.add(allowed.get(0));
    }
    if (isSpelledOut && allowed.size() <= MOST_VALUES) {
      values.addAll(allowed);
      return variable(key, values, Optional.empty());
    }
    allowed.stream().filter(compared::contains).forEach(values::add);
    List<String> others =
        allowed.stream().filter(value -> !compared.contains(value)).distinct().toList();
    Optional<String> rest =
        values.stream().filter(others::contains).findFirst().or(() -> others.stream().findFirst());
    rest.ifPresent(values::add);
    return variable(key, values, others.size() > 1 ? rest : Optional.empty());
  }

  private static Variable variable(String key, Set<String> values, Optional<String> rest) {
    return new Variable(key, values.stream().limit(MOST_VALUES).toList(), rest, false);
  }
}
