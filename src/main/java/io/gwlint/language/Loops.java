package io.gwlint.language;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Data;
import io.gwlint.value.Opaque;
import io.gwlint.value.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unrolls loops. One that cannot be unrolled stays, and with it what it may make stays open. */
final class Loops {
  private static final int LONGEST_MESSAGE = 120;
  private static final String NOT_AN_ID = ", which has more than letters and digits";

  private final Names names;
  private final Notes notes;
  private final Budget budget = new Budget();
  private final Rewriting rewriting;

  Loops(Names names, Notes notes) {
    this.names = names;
    this.notes = notes;
    this.rewriting = new Rewriting(names, this);
  }

  /** A section without loops, as far as they can be unrolled; its keys are logical ids. */
  MapNode section(MapNode section) {
    return unrolled(section, Bindings.NONE, true);
  }

  /** True once the loops have made more than a template may hold. */
  boolean isTooMuch() {
    return budget.isSpent();
  }

  /** What a mapping says without its loops. */
  MapNode unrolled(MapNode map, Bindings bindings, boolean isSection) {
    List<Entry> entries = new ArrayList<>(map.entries().size());
    Map<String, Span> made = new HashMap<>();
    boolean isSame = true;
    for (Entry entry : map.entries()) {
      if (Loop.isOne(entry)) {
        List<Entry> others = new ArrayList<>();
        expand(entry, bindings, isSection, others);
        others.stream().filter(one -> isNew(one, map, made)).forEach(entries::add);
        isSame = false;
      } else {
        Entry rewritten = rewritten(entry, bindings, isSection);
        entries.add(rewritten);
        isSame &= rewritten.equals(entry);
      }
    }
    return isSame ? map : new MapNode(entries, map.span());
  }

  private Entry rewritten(Entry entry, Bindings bindings, boolean isSection) {
    return isSection ? rewriting.declaration(entry, bindings) : rewriting.entry(entry, bindings);
  }

  /** A key that two rounds make, or that is there already, is refused: the first one counts. */
  private boolean isNew(Entry entry, MapNode map, Map<String, Span> made) {
    String key = entry.key().text();
    Span first = made.putIfAbsent(key, entry.key().span());
    Optional<Span> written = map.entry(key).map(present -> present.key().span());
    Optional<Span> other = Optional.ofNullable(first).or(() -> written);
    if (other.isEmpty() || Loop.isOne(entry)) {
      return first == null;
    }
    notes.refuse(
        entry.key().span(),
        "the loop makes the key " + Notes.quoted(key) + " a second time",
        other.get().equals(entry.key().span())
            ? List.of()
            : List.of(new Located<>("the other one", other.get())));
    return false;
  }

  private void expand(Entry entry, Bindings bindings, boolean isSection, List<Entry> made) {
    if (isTooMuch()) {
      return;
    }
    Optional<Loop> loop = Loop.of(entry);
    Optional<List<String>> items = loop.flatMap(one -> items(one, bindings));
    if (items.isEmpty()) {
      if (loop.isEmpty()) {
        notes.refuse(
            entry.key().span(),
            "a loop is a list of an identifier, a collection and a mapping of what it makes");
      }
      made.add(entry);
      return;
    }
    for (String item : items.get()) {
      if (isTooMuch()) {
        return;
      }
      round(loop.get(), bindings.with(loop.get().identifier().text(), item), isSection, made);
    }
  }

  private void round(Loop loop, Bindings bindings, boolean isSection, List<Entry> made) {
    for (Entry entry : loop.fragment().entries()) {
      if (!budget.take(1 + entry.value().weight())) {
        return;
      }
      if (Loop.isOne(entry)) {
        expand(entry, bindings, isSection, made);
      } else {
        ScalarNode key = Placeholders.fill(entry.key(), bindings, Placeholders.BOTH);
        if (isSection && !Keys.isAlphanumeric(key.text())) {
          notes.refuse(key.span(), "the loop makes " + Notes.quoted(key.text()) + NOT_AN_ID);
        }
        made.add(rewritten(new Entry(key, entry.value()), bindings, isSection));
      }
    }
  }

  /** The items of a loop; empty when they are not known. */
  private Optional<List<String>> items(Loop loop, Bindings bindings) {
    budget.take(1 + loop.collection().weight());
    Node collection = rewriting.node(loop.collection(), bindings);
    if (collection instanceof ScalarNode) {
      notes.refuse(collection.span(), "the collection of a loop is a list, not a text");
      return Optional.empty();
    }
    Data data = names.value(collection);
    List<String> items = new ArrayList<>();
    if (data instanceof Sequence sequence && sequence.isComplete()) {
      sequence.items().forEach(item -> item.string().get().ifPresent(items::add));
      if (items.size() == sequence.items().size()) {
        return Optional.of(items);
      }
    }
    leave(loop, data);
    return Optional.empty();
  }

  private void leave(Loop loop, Data collection) {
    String why = collection instanceof Opaque opaque ? ": " + opaque.why() : "";
    String message =
        "loop " + Notes.quoted(loop.name().value()) + " is not unrolled, as its items are unknown";
    String longer = message + why;
    notes.leave(loop.name().span(), longer.length() <= LONGEST_MESSAGE ? longer : message);
  }
}
