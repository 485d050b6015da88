package io.gwlint.velocity;

import java.math.BigDecimal;
import java.util.Map;

/** What values print as. */
final class Printed {
  private Printed() {}

  private static final int LONGEST = 256 * 1024;
  private static final int DEEPEST = 100;

  /** As the service prints it: an array as JSON, other lists and maps as Java does. */
  static String of(Val value, Samples samples) {
    if (value instanceof Val.Str text) {
      return text.text();
    }
    StringBuilder builder = new StringBuilder();
    print(value, samples, builder, 0);
    return builder.toString();
  }

  /** Ends the trial where a list or map is in itself, or prints without end. */
  static void check(StringBuilder builder, int depth) {
    if (depth > DEEPEST || builder.length() > LONGEST) {
      throw new HaltException("too much to print");
    }
  }

  private static void print(Val value, Samples samples, StringBuilder to, int depth) {
    check(to, depth);
    if (value instanceof Val.Sample sample) {
      print(samples.leaf(sample.cell()), samples, to, depth + 1);
    } else if (value instanceof Val.Str text) {
      to.append(text.text());
    } else if (value instanceof Val.Num number) {
      to.append(number(number));
    } else if (value instanceof Val.Flag flag) {
      to.append(flag.value());
    } else if (value instanceof Val.Listing list) {
      list(list, samples, to, depth + 1);
    } else if (value instanceof Val.Table table) {
      table(table, samples, to, depth + 1);
    } else if (value instanceof Val.Host host) {
      to.append(host.print());
    } else if (value instanceof Val.Unknown) {
      to.append(Script.MARK);
    }
  }

  private static void list(Val.Listing list, Samples samples, StringBuilder to, int depth) {
    String separator = "[";
    for (Val item : list.items()) {
      to.append(separator);
      if (!list.isJson()) {
        print(item, samples, to, depth);
      } else if (item instanceof Val.Sample sample) {
        to.append(samples.json(sample.cell()));
      } else {
        to.append(Json.write(item));
      }
      separator = list.isJson() ? "," : ", ";
    }
    to.append(list.items().isEmpty() ? "[]" : "]");
  }

  private static void table(Val.Table table, Samples samples, StringBuilder to, int depth) {
    String separator = "{";
    for (Map.Entry<String, Val> member : table.members().entrySet()) {
      to.append(separator).append(member.getKey()).append('=');
      print(member.getValue(), samples, to, depth);
      separator = ", ";
    }
    to.append(table.members().isEmpty() ? "{}" : "}");
  }

  /** A number in digits. */
  static String number(Val.Num number) {
    if (number.isWhole()) {
      return number.value().toBigInteger().toString();
    }
    BigDecimal plain = number.value();
    return plain.scale() <= 0 ? plain.toPlainString() + ".0" : plain.toPlainString();
  }
}
