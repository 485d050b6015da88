package io.gwlint.velocity;

import io.gwlint.value.Answer;
import io.gwlint.value.RegularExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The methods of Java's texts that templates call. */
final class TextMethods {
  private static final Set<String> COMPARING =
      Set.of("equals", "equalsIgnoreCase", "contains", "startsWith", "endsWith");
  private static final Set<String> ALL =
      Set.of(
          "length",
          "isEmpty",
          "toString",
          "trim",
          "strip",
          "toLowerCase",
          "toUpperCase",
          "equals",
          "equalsIgnoreCase",
          "contains",
          "startsWith",
          "endsWith",
          "indexOf",
          "lastIndexOf",
          "concat",
          "matches",
          "substring",
          "replace",
          "replaceAll",
          "split",
          "charAt");

  private final Operations operations;
  private final Budget budget;

  TextMethods(Operations operations, Budget budget) {
    this.operations = operations;
    this.budget = budget;
  }

  boolean has(String name) {
    return ALL.contains(name);
  }

  /** True for methods that ask whether a text is like another. */
  boolean compares(String name) {
    return COMPARING.contains(name);
  }

  Val call(String text, String name, List<Val> arguments) {
    budget.read(text);
    return switch (arguments.size()) {
      case 0 -> call(text, name);
      case 1 ->
          arguments.get(0) instanceof Val.Num number
              ? call(text, name, number.value().intValue())
              : call(text, name, text(arguments.get(0)));
      case 2 -> two(text, name, arguments);
      default -> Val.UNKNOWN;
    };
  }

  private String text(Val value) {
    return value instanceof Val.Str text ? text.text() : Json.write(operations.known(value));
  }

  private Val call(String text, String name) {
    return switch (name) {
      case "length" -> Val.of(text.length());
      case "isEmpty" -> Val.of(text.isEmpty());
      case "toString" -> Val.of(text);
      case "trim" -> Val.of(text.trim());
      case "strip" -> Val.of(text.strip());
      case "toLowerCase" -> Val.of(text.toLowerCase(Locale.ROOT));
      case "toUpperCase" -> Val.of(text.toUpperCase(Locale.ROOT));
      default -> Val.UNKNOWN;
    };
  }

  private Val call(String text, String name, String argument) {
    return switch (name) {
      case "equals" -> Val.of(text.equals(argument));
      case "equalsIgnoreCase" -> Val.of(text.equalsIgnoreCase(argument));
      case "contains" -> Val.of(indexOf(text, argument) >= 0);
      case "startsWith" -> Val.of(text.startsWith(argument));
      case "endsWith" -> Val.of(text.endsWith(argument));
      case "indexOf" -> Val.of(indexOf(text, argument));
      case "lastIndexOf" -> {
        budget.sought(text, argument);
        yield Val.of(text.lastIndexOf(argument));
      }
      case "concat" -> Val.of(budget.made(text + argument));
      case "matches" -> {
        budget.matched(text);
        Answer answer = RegularExpression.matches(argument, text);
        yield answer.isUnknown() ? Val.UNKNOWN : Val.of(answer.isYes());
      }
      case "split" -> {
        budget.matched(text);
        Optional<List<String>> pieces = RegularExpression.split(argument, text);
        yield pieces.isPresent() ? list(pieces.get()) : Val.UNKNOWN;
      }
      default -> Val.UNKNOWN;
    };
  }

  private int indexOf(String text, String part) {
    budget.sought(text, part);
    return text.indexOf(part);
  }

  private static Val list(List<String> pieces) {
    return new Val.Listing(new ArrayList<>(pieces.stream().map(Val::of).toList()));
  }

  private static Val call(String text, String name, int argument) {
    boolean isIn = argument >= 0 && argument <= text.length();
    return switch (name) {
      case "substring" -> isIn ? Val.of(text.substring(argument)) : Val.UNKNOWN;
      case "charAt" ->
          isIn && argument < text.length()
              ? Val.of(String.valueOf(text.charAt(argument)))
              : Val.UNKNOWN;
      case "equals" -> Val.of(false);
      default -> Val.UNKNOWN;
    };
  }

  private Val two(String text, String name, List<Val> arguments) {
    if (arguments.get(0) instanceof Val.Num from && arguments.get(1) instanceof Val.Num to) {
      int start = from.value().intValue();
      int end = to.value().intValue();
      boolean isIn = start >= 0 && start <= end && end <= text.length();
      return isIn && name.equals("substring") ? Val.of(text.substring(start, end)) : Val.UNKNOWN;
    }
    String first = text(arguments.get(0));
    String second = text(arguments.get(1));
    if (name.equals("replace")) {
      budget.sought(text, first);
      return Val.of(budget.made(text.replace(first, second)));
    }
    budget.matched(text);
    Optional<String> replaced =
        name.equals("replaceAll")
            ? RegularExpression.replaceAll(first, text, second)
            : Optional.empty();
    return replaced.isPresent() ? Val.of(budget.made(replaced.get())) : Val.UNKNOWN;
  }
}
