package io.gwlint.velocity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** {@code $util}. */
final class Utilities implements Val.Host {
  private final Samples samples;
  private final Budget budget;

  Utilities(Samples samples, Budget budget) {
    this.samples = samples;
    this.budget = budget;
  }

  @Override
  public Val property(String name) {
    return Val.NOTHING;
  }

  @Override
  public Val call(String name, List<Val> arguments) {
    if (!ServiceObjects.UTIL_METHODS.contains(name)) {
      return Val.NOTHING;
    }
    if (arguments.size() != 1) {
      return Val.UNKNOWN;
    }
    Val argument = arguments.get(0);
    if (name.equals("parseJson") && argument instanceof Val.Sample sample) {
      return parsed(sample.cell());
    }
    String text = Printed.of(argument, samples);
    budget.read(text);
    if (text.indexOf(Script.MARK) >= 0) {
      return Val.UNKNOWN;
    }
    return name.equals("parseJson")
        ? Json.read(text).orElse(Val.UNKNOWN)
        : converted(name, text).map(made -> Val.of(budget.made(made))).orElse(Val.UNKNOWN);
  }

  @Override
  public String print() {
    return "";
  }

  // A text of JSON within the request; what is in it shows when it is used.
  private Val parsed(Cell cell) {
    return samples.isMissing(cell)
        ? Val.UNKNOWN
        : new Val.Sample(new Cell(cell.origin(), cell.path() + "!"));
  }

  private static Optional<String> converted(String name, String text) {
    try {
      return Optional.of(
          switch (name) {
            case "escapeJavaScript" -> escaped(text);
            case "urlEncode" -> URLEncoder.encode(text, UTF_8);
            case "urlDecode" -> URLDecoder.decode(text, UTF_8);
            case "base64Encode" -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
            default -> new String(Base64.getDecoder().decode(text), UTF_8);
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * As JavaScript escapes it, which is not as JSON does: the apostrophe gets a backslash too.
   * (Developer guide, mapping template reference.)
   */
  private static String escaped(String text) {
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\'', '\\' -> builder.append('\\').append(c);
        case '\n' -> builder.append("\\n");
        case '\r' -> builder.append("\\r");
        case '\t' -> builder.append("\\t");
        case '\b' -> builder.append("\\b");
        case '\f' -> builder.append("\\f");
        default -> {
          if (c < ' ' || (c > '~' && c < '\uE000')) {
            builder.append(String.format("\\u%04X", (int) c));
          } else {
            builder.append(c);
          }
        }
      }
    }
    return builder.toString();
  }
}
