package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members and methods of values: those of Java's texts, lists and maps that templates call. */
final class Members {
  /** What a text has beside methods, and nobody should count on. */
  private static final Set<String> OF_JAVA = Set.of("class", "bytes", "empty", "blank", "length");

  private final Samples samples;
  private final Operations operations;
  private final Budget budget;
  private final TextMethods texts;

  Members(Samples samples, Operations operations, Budget budget) {
    this.samples = samples;
    this.operations = operations;
    this.budget = budget;
    this.texts = new TextMethods(operations, budget);
  }

  /** {@code .name}. */
  Val property(Val value, String name) {
    if (value instanceof Val.Sample sample) {
      return samples.member(sample.cell(), name);
    }
    if (value instanceof Val.Host host) {
      return host.property(name);
    }
    if (value instanceof Val.Table table) {
      return table.members().getOrDefault(name, Val.NOTHING);
    }
    if (value instanceof Val.Listing list && name.equals("empty")) {
      return Val.of(list.items().isEmpty());
    }
    boolean isOfJava = OF_JAVA.contains(name);
    return value instanceof Val.Unknown || (value instanceof Val.Str && isOfJava)
        ? Val.UNKNOWN
        : Val.NOTHING;
  }

  /** {@code [index]}. */
  Val at(Val value, Val index) {
    return call(value, "get", List.of(index));
  }

  /** {@code .name(arguments)}. */
  Val call(Val value, String name, List<Val> arguments) {
    if (value instanceof Val.Host host) {
      return host.call(name, arguments);
    }
    if (value instanceof Val.None || value instanceof Val.Unknown) {
      return value;
    }
    if (arguments.stream().anyMatch(Members::isOpen) || isOpen(value)) {
      return Val.UNKNOWN;
    }
    if (value instanceof Val.Sample sample) {
      return ofSample(sample.cell(), name, arguments);
    }
    if (value instanceof Val.Listing list) {
      return ofList(list, name, arguments);
    }
    if (value instanceof Val.Table table) {
      return ofTable(table, name, arguments);
    }
    return value instanceof Val.Str text
        ? texts.call(text.text(), name, leaves(arguments))
        : ofOther(value, name, arguments);
  }

  private static boolean isOpen(Val value) {
    return value instanceof Val.Unknown
        || (value instanceof Val.Str text && text.text().indexOf(Script.MARK) >= 0);
  }

  private List<Val> leaves(List<Val> values) {
    return values.stream()
        .map(value -> value instanceof Val.Sample sample ? samples.leaf(sample.cell()) : value)
        .toList();
  }

  private Val ofOther(Val value, String name, List<Val> arguments) {
    return switch (name) {
      case "toString" -> Val.of(Printed.of(value, samples));
      case "equals" ->
          arguments.size() == 1 ? Val.of(operations.isEqual(value, arguments.get(0))) : Val.NOTHING;
      case "intValue", "longValue" -> value;
      // Numbers and flags have none of the methods that texts have.
      default -> texts.has(name) ? Val.NOTHING : Val.UNKNOWN;
    };
  }

  private Val ofSample(Cell cell, String name, List<Val> arguments) {
    boolean one = arguments.size() == 1;
    return switch (name) {
      case "size" -> Val.of(samples.size(cell));
      case "isEmpty" -> {
        samples.hint(cell, Shape.MISSING);
        samples.hint(cell, new Shape.Many(0));
        yield Val.of(!samples.isFilled(cell));
      }
      case "get" -> one ? got(cell, arguments.get(0)) : Val.NOTHING;
      case "containsKey" -> {
        Val member = one ? got(cell, arguments.get(0)) : Val.NOTHING;
        yield Val.of(operations.isTrue(member));
      }
      case "keySet" -> samples.names(cell);
      case "values" -> new Val.Listing(members(cell));
      case "entrySet" -> new Val.Listing(entries(cell));
      case "toString" -> Val.of(Printed.of(samples.leaf(cell), samples));
      default -> ofLeaf(cell, name, arguments);
    };
  }

  private Val ofLeaf(Cell cell, String name, List<Val> arguments) {
    if (!texts.has(name)) {
      return Val.UNKNOWN;
    }
    if (texts.compares(name) && arguments.size() == 1) {
      operations.hint(cell, arguments.get(0));
    }
    if (name.equals("length")) {
      samples.hint(cell, Shape.MISSING);
    }
    Val leaf = samples.leaf(cell);
    return leaf instanceof Val.None
        ? Val.NOTHING
        : texts.call(Printed.of(leaf, samples), name, leaves(arguments));
  }

  private Val got(Cell cell, Val key) {
    Val known = key instanceof Val.Sample sample ? samples.leaf(sample.cell()) : key;
    if (known instanceof Val.Num index) {
      long at = index.value().longValue();
      return at >= 0 && samples.has(cell, at) ? samples.of(cell.item(at)) : Val.NOTHING;
    }
    return samples.member(cell, Printed.of(known, samples));
  }

  private List<Val> members(Cell cell) {
    List<Val> values = new ArrayList<>();
    samples.names(cell).items().forEach(name -> values.add(got(cell, name)));
    return values;
  }

  private List<Val> entries(Cell cell) {
    List<Val> entries = new ArrayList<>();
    samples.names(cell).items().forEach(name -> entries.add(entry(name, got(cell, name))));
    return entries;
  }

  private static Val entry(Val key, Val value) {
    Map<String, Val> entry = new LinkedHashMap<>();
    entry.put("key", key);
    entry.put("value", value);
    return new Val.Table(entry);
  }

  private Val ofList(Val.Listing list, String name, List<Val> arguments) {
    boolean one = arguments.size() == 1;
    return switch (name) {
      case "size" -> Val.of(list.items().size());
      case "isEmpty" -> Val.of(list.items().isEmpty());
      case "get" -> one ? item(list, arguments.get(0)) : Val.NOTHING;
      case "add" -> {
        budget.grown(list.items().size());
        yield one ? added(list, arguments.get(0)) : Val.UNKNOWN;
      }
      case "contains" ->
          one
              ? Val.of(list.items().stream().anyMatch(x -> operations.isEqual(x, arguments.get(0))))
              : Val.NOTHING;
      case "toString" -> Val.of(budget.made(Printed.of(list, samples)));
      default -> Val.UNKNOWN;
    };
  }

  private static Val added(Val.Listing list, Val value) {
    list.items().add(value);
    return Val.of(true);
  }

  private Val item(Val.Listing list, Val index) {
    Val known = index instanceof Val.Sample sample ? samples.leaf(sample.cell()) : index;
    if (!(known instanceof Val.Num number)) {
      return Val.NOTHING;
    }
    long at = number.value().longValue();
    long counted = at < 0 ? list.items().size() + at : at;
    return counted >= 0 && counted < list.items().size()
        ? list.items().get((int) counted)
        : Val.NOTHING;
  }

  private Val ofTable(Val.Table table, String name, List<Val> arguments) {
    boolean one = arguments.size() == 1;
    return switch (name) {
      case "size" -> Val.of(table.members().size());
      case "isEmpty" -> Val.of(table.members().isEmpty());
      case "get" -> one ? property(table, key(arguments.get(0))) : Val.NOTHING;
      case "containsKey" -> Val.of(one && table.members().containsKey(key(arguments.get(0))));
      case "keySet" ->
          new Val.Listing(new ArrayList<>(table.members().keySet().stream().map(Val::of).toList()));
      case "values" -> new Val.Listing(new ArrayList<>(table.members().values()));
      case "entrySet" ->
          new Val.Listing(
              new ArrayList<>(
                  table.members().entrySet().stream()
                      .map(member -> entry(Val.of(member.getKey()), member.getValue()))
                      .toList()));
      case "put" -> arguments.size() == 2 ? replaced(table, arguments) : Val.NOTHING;
      case "remove" -> one ? removed(table, key(arguments.get(0))) : Val.UNKNOWN;
      case "toString" -> Val.of(budget.made(Printed.of(table, samples)));
      default -> Val.UNKNOWN;
    };
  }

  private Val replaced(Val.Table table, List<Val> arguments) {
    Val before = property(table, key(arguments.get(0)));
    put(table, arguments.get(0), arguments.get(1));
    return before;
  }

  private static Val removed(Val.Table table, String key) {
    Val value = table.members().remove(key);
    return value == null ? Val.NOTHING : value;
  }

  private String key(Val key) {
    return Printed.of(key, samples);
  }

  /** {@code #set} of a member. */
  void put(Val owner, Val key, Val value) {
    if (owner instanceof Val.Host host) {
      host.put(key(key), value);
    } else if (owner instanceof Val.Table table) {
      budget.grown(table.members().size());
      table.members().put(key(key), value);
    } else if (owner instanceof Val.Listing list && key instanceof Val.Num index) {
      int at = index.value().intValue();
      if (at >= 0 && at < list.items().size()) {
        list.items().set(at, value);
      }
    }
  }

  /** What a loop goes through. */
  List<Val> items(Val value) {
    if (value instanceof Val.Sample sample) {
      return samples.items(sample.cell()).items();
    }
    if (value instanceof Val.Table table) {
      return List.copyOf(table.members().values());
    }
    if (value instanceof Val.Unknown || value instanceof Val.Host) {
      throw new HaltException("a loop over what is not known");
    }
    return value instanceof Val.Listing list ? List.copyOf(list.items()) : List.of();
  }
}
