package io.gwlint.config;

import java.util.List;

/** The mappings of a configuration and their keys; the schema beside this class has the same. */
enum Section {
  ROOT(
      "profile",
      "select",
      "ignore",
      "rules",
      "severity",
      "fail-on",
      "exclude",
      "overrides",
      "suppressions",
      "baseline",
      "quotas",
      "provided-elsewhere",
      "parameters",
      "region",
      "account",
      "partition",
      "environments"),
  OVERRIDE("paths", "profile", "select", "ignore", "rules", "severity", "fail-on"),
  SUPPRESSIONS("require-reason"),
  QUOTAS("integration-timeout-ms"),
  ELSEWHERE("logging-role", "permissions", "web-acl"),
  ENVIRONMENT("parameters", "region", "account", "partition");

  // Joined: an enum holds what cannot change.
  private final String keys;

  Section(String... keys) {
    this.keys = String.join(" ", keys);
  }

  List<String> keys() {
    return List.of(keys.split(" ", -1));
  }
}
