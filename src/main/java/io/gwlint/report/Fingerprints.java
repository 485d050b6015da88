package io.gwlint.report;

import io.gwlint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Marks by which a finding is known again in the next run: made of rule, file, path in the document
 * and message, not of lines, and not of numbers in the message, so that moving a resource or
 * changing a timeout keeps them. Equal ones are counted.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The mark of a finding. Findings come in the order of the result. */
  String of(Finding finding) {
    String identity =
        String.join(
            "\n",
            finding.code(),
            finding.span().file().name(),
            finding.path(),
            withoutNumbers(finding.message()));
    int occurrence = seen.merge(identity, 1, Integer::sum);
    byte[] digest =
        sha256().digest((identity + "\n" + occurrence).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static String withoutNumbers(String message) {
    return message.replaceAll("[0-9][0-9.,_]*", "#");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
