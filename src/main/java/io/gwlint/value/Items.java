package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.List;

/**
 * A list of which more may exist than the template shows.
 *
 * @param list what is shown
 * @param complete false when only the deployment knows whether there are more
 * @param span where it stands; for a list left out, the place that lacks it
 */
public record Items<T>(List<T> list, boolean complete, Span span) {
  public Items {
    list = List.copyOf(list);
  }

  /** Is nothing in it? UNKNOWN when nothing is shown but something may come. */
  public Answer isEmpty() {
    if (!list.isEmpty()) {
      return Answer.NO;
    }
    return complete ? Answer.YES : Answer.UNKNOWN;
  }
}
