package io.gwlint.assembly;

import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;

/** Lists of texts out of data. */
final class Texts {
  private Texts() {}

  /** The items of a list, or the single value; incomplete when an item is not a text. */
  static Items<Text> items(Data data) {
    List<Optional<Text>> texts = data.items().stream().map(item -> item.text().get()).toList();
    boolean complete = data.isComplete() && texts.stream().allMatch(Optional::isPresent);
    return new Items<>(texts.stream().flatMap(Optional::stream).toList(), complete, data.span());
  }
}
