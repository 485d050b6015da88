package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.List;

/**
 * A list.
 *
 * @param items in order; may work out its elements when asked
 * @param isComplete false when items may exist that only the deployment knows
 * @param span where it stands
 */
public record Sequence(List<Data> items, boolean isComplete, Span span) implements Data {}
