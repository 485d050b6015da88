package io.gwlint.engine;

import java.nio.charset.StandardCharsets;

/**
 * What the bytes of a file tell before anybody parses them. Most YAML and JSON of a repository is
 * something else, and reading it would cost more than all templates together.
 */
final class Clues {
  private static final byte[] VERSION = bytes("AWSTemplateFormatVersion");
  private static final byte[] RESOURCES = bytes("Resources");
  private static final byte[] TRANSFORM = bytes("Transform");
  private static final byte[] EXTENSION = bytes("x-amazon-apigateway");
  private static final byte[] EXPORT = bytes("Export");
  private static final byte[] OUTPUTS = bytes("Outputs");
  private static final byte[] IMPORT = bytes("ImportValue");
  private static final byte[] PERMISSION = bytes("AWS::Lambda::Permission");
  private static final byte[] TYPE = bytes("AWS::");

  /** Begins a statement of Jinja and its kin: such a file becomes YAML only later. */
  private static final byte[] STATEMENT = bytes("{%");

  private Clues() {}

  /** False when it cannot be a template or a definition, whatever a parser says. */
  static boolean mayBeTemplate(byte[] content) {
    return isWide(content)
        || contains(content, RESOURCES)
        || contains(content, VERSION)
        || contains(content, TRANSFORM)
        || contains(content, EXTENSION);
  }

  /** False when nothing in it is exported, whatever a parser says. */
  static boolean mayExport(byte[] content) {
    return isWide(content) || (contains(content, EXPORT) && contains(content, OUTPUTS));
  }

  /** True when it may give permissions on functions of other stacks. */
  static boolean mayGrantOnImports(byte[] content) {
    return contains(content, IMPORT) && contains(content, PERMISSION);
  }

  /** True when it is meant as a template even if no parser can read it. */
  static boolean looksLikeTemplate(byte[] content) {
    boolean named =
        contains(content, VERSION) || (contains(content, RESOURCES) && contains(content, TYPE));
    return named && !contains(content, STATEMENT);
  }

  /** UTF-16, whose words look different as bytes. */
  private static boolean isWide(byte[] content) {
    return content.length >= 2
        && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
            || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
  }

  private static boolean contains(byte[] content, byte[] word) {
    int last = content.length - word.length;
    for (int i = 0; i <= last; i++) {
      if (content[i] == word[0] && startsAt(content, i, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] content, int at, byte[] word) {
    for (int i = 1; i < word.length; i++) {
      if (content[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
