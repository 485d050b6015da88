package io.gwlint.sam;

import java.util.Locale;
import java.util.Map;

/** The partition that the transform, running in a Region, writes into ARNs. */
final class Partitions {
  /** Starts of names of Regions (SAM translator 1.110). */
  private static final Map<String, String> BY_START =
      Map.of(
          "cn-", "aws-cn",
          "us-iso-", "aws-iso",
          "us-isob", "aws-iso-b",
          "us-gov", "aws-us-gov",
          "eu-isoe", "aws-iso-e",
          "us-isof", "aws-iso-f",
          "eusc-", "aws-eusc");

  private Partitions() {}

  static String of(String region) {
    String name = region.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> start : BY_START.entrySet()) {
      if (name.startsWith(start.getKey())) {
        return start.getValue();
      }
    }
    return "aws";
  }
}
