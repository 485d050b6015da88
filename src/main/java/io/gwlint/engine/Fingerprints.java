package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Marks by which a finding is known again in the next run, in every report and baseline. A mark is
 * made of the rule, the file, the resource, the path in the document and the names that the message
 * quotes. Neither lines nor indexes of lists take part, nor the wording of the message, so that a
 * mark stays when text moves, items change places, a number changes, or gwlint words things
 * otherwise. Findings alike in all of that are counted.
 *
 * <p>One object serves one run and is given the findings in their order.
 */
public final class Fingerprints {
  private static final int BYTES = 16;

  /** Lists are shorter than that, and the numbers that are keys, status codes, are not. */
  private static final int INDEX_DIGITS = 2;

  /**
   * SAM ends the id of a deployment with 10 hexadecimal digits of its content, CDK with 32: they
   * change with every edit of the API.
   */
  private static final int CONTENT_HASH_DIGITS = 10;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The mark of a finding, by the name that its file has in the run. */
  public String of(Finding finding) {
    return of(finding, finding.span().file().name());
  }

  /**
   * The mark of a finding.
   *
   * @param file the name of its file, from a place that stays the same wherever one runs
   */
  public String of(Finding finding, String file) {
    StringBuilder identity = new StringBuilder(finding.code()).append('\n').append(file);
    identity.append('\n').append(withoutContentHash(finding.resource())).append('\n');
    for (String segment : finding.path().split("/", -1)) {
      identity.append(isIndex(segment) ? "*" : withoutContentHash(segment)).append('/');
    }
    quoted(finding.message(), identity);
    int occurrence = seen.merge(identity.toString(), 1, Integer::sum);
    return digest(identity.append('\n').append(occurrence).toString());
  }

  private static boolean isIndex(String segment) {
    if (segment.isEmpty() || segment.length() > INDEX_DIGITS) {
      return false;
    }
    return segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Appends what stands in backticks. */
  private static void quoted(String message, StringBuilder identity) {
    int open = message.indexOf('`');
    while (open >= 0) {
      int close = message.indexOf('`', open + 1);
      if (close < 0) {
        return;
      }
      identity.append('\n').append(withoutContentHash(message.substring(open + 1, close)));
      open = message.indexOf('`', close + 1);
    }
  }

  private static String withoutContentHash(String id) {
    int start = id.length();
    while (start > 0 && isLowerHex(id.charAt(start - 1))) {
      start--;
    }
    return id.length() - start < CONTENT_HASH_DIGITS ? id : id.substring(0, start);
  }

  private static boolean isLowerHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static String digest(String identity) {
    byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
