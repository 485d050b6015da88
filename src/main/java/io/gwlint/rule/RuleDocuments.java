package io.gwlint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the documents of rules. Nothing is kept: a run reads the documents of the rules that found
 * something, once each.
 */
public final class RuleDocuments {
  private static final String PACKAGE = "io.gwlint.rules.";
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private RuleDocuments() {}

  /**
   * The document of a rule.
   *
   * @throws IllegalStateException when there is none or it cannot be used; the message says what to
   *     do
   */
  public static RuleDocument of(Class<? extends Rule> rule) {
    String stage = stage(rule);
    String name = WORD_START.matcher(rule.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    return new RuleDocumentReader(stage, name, text(rule, stage + "/" + name + ".md")).read();
  }

  /** Reads a document's text, as it stands at {@code rules/<stage>/<name>.md}. */
  static RuleDocument read(String stage, String name, String text) {
    return new RuleDocumentReader(stage, name, text).read();
  }

  private static String stage(Class<? extends Rule> rule) {
    String stage =
        rule.getPackageName().startsWith(PACKAGE)
            ? rule.getPackageName().substring(PACKAGE.length())
            : "";
    if (Stages.codePrefix(stage).isEmpty()) {
      throw new IllegalStateException(
          rule.getName()
              + " is a rule outside "
              + PACKAGE
              + "<stage>; move it to one of "
              + Stages.names());
    }
    return stage;
  }

  private static String text(Class<? extends Rule> rule, String path) {
    try (InputStream in = rule.getResourceAsStream("/rules/" + path)) {
      if (in == null) {
        throw new IllegalStateException(
            rule.getName()
                + " has no document; write rules/"
                + path
                + " (rules/README.md has the format)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
