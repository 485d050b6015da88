package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Mapping;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells whether two documents differ in more than in how they are written. Order counts neither in
 * mappings nor in lists. After so many steps nothing is sure: templates are anybody's.
 */
final class Difference {
  private static final int MOST_STEPS = 200_000;

  private int steps;

  /** True when the two differ whatever the deployment fills in. */
  boolean isSure(Data one, Data other) {
    return compare(one, other).isNo();
  }

  /** True when the two may differ. */
  boolean isPossible(Data one, Data other) {
    return !compare(one, other).isYes();
  }

  /** Are the two the same? */
  private Answer compare(Data one, Data other) {
    if (++steps > MOST_STEPS || one.isUnknown() || other.isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (isEmpty(one) || isEmpty(other)) {
      return Answer.of(isEmpty(one) && isEmpty(other));
    }
    if (one instanceof Scalar a && other instanceof Scalar b) {
      return compare(a.value(), b.value());
    }
    if (one instanceof Mapping && other instanceof Mapping) {
      return members(one, other);
    }
    return one instanceof Sequence && other instanceof Sequence
        ? items(one.items(), other.items(), one.isComplete() && other.isComplete())
        : Answer.UNKNOWN;
  }

  private static boolean isEmpty(Data data) {
    return data.isAbsent()
        || (!(data instanceof Scalar)
            && data.isComplete()
            && data.items().isEmpty()
            && data.members().isEmpty());
  }

  private Answer members(Data one, Data other) {
    Set<String> keys = new TreeSet<>();
    one.members().forEach(member -> keys.add(member.key()));
    other.members().forEach(member -> keys.add(member.key()));
    Answer same = one.isComplete() && other.isComplete() ? Answer.YES : Answer.UNKNOWN;
    for (String key : keys) {
      same = same.and(compare(one.get(key), other.get(key)));
      if (same.isNo()) {
        return same;
      }
    }
    return same;
  }

  private Answer items(List<Data> one, List<Data> other, boolean complete) {
    if (!complete) {
      return Answer.UNKNOWN;
    }
    if (one.size() != other.size()) {
      return Answer.NO;
    }
    Answer same = Answer.YES;
    for (int i = 0; i < one.size() && !same.isNo(); i++) {
      same = same.and(among(one.get(i), i, other));
    }
    return same;
  }

  /** Is there one like it, best at the same index? */
  private Answer among(Data item, int index, List<Data> others) {
    Answer found = compare(item, others.get(index));
    for (int i = 0; i < others.size() && !found.isYes(); i++) {
      found = found.or(compare(item, others.get(i)));
    }
    return found;
  }

  /** References to other resources are other texts, unless only the deployment could tell. */
  private static Answer compare(Text one, Text other) {
    Answer same = one.sameAs(other);
    if (!same.isUnknown() || one.hasOpenParts() || other.hasOpenParts()) {
      return same;
    }
    Set<String> resources = resources(one);
    Set<String> others = resources(other);
    boolean bothRefer = !resources.isEmpty() && !others.isEmpty();
    return bothRefer && !resources.equals(others) ? Answer.NO : around(one, other);
  }

  /** The same references with other characters around them are another text. */
  private static Answer around(Text one, Text other) {
    return computed(one).equals(computed(other)) ? Answer.NO : Answer.UNKNOWN;
  }

  private static List<Text.Part> computed(Text text) {
    return text.parts().stream().filter(part -> !(part instanceof Text.Literal)).toList();
  }

  private static Set<String> resources(Text text) {
    return text.parts().stream()
        .filter(Text.Reference.class::isInstance)
        .map(part -> ((Text.Reference) part).resource())
        .collect(Collectors.toSet());
  }
}
