package io.gwlint.config;

/** Configurations that tests share. */
final class Samples {
  /** Has every key there is. */
  static final String FULL =
      """
      profile: security
      select: [GW3, GW4]
      ignore: GW403
      rules:
        GW601: off
        lambda-timeout-default: warning
      severity: note
      fail-on: never
      exclude: [legacy/**]
      overrides:
        - paths: [test/**, demo]
          profile: all
          select: [GW5]
          ignore: [GW501]
          rules: {GW5: note}
          severity: error
          fail-on: warning
      suppressions:
        require-reason: true
      baseline: known.json
      quotas:
        integration-timeout-ms: 60000
      provided-elsewhere:
        logging-role: true
        permissions: [Orders]
        web-acl: true
      parameters: {Team: 7, On: true}
      region: eu-central-1
      account: "012345678901"
      partition: aws
      environments:
        prod:
          parameters: {Stage: prod}
          region: eu-west-1
          account: "123456789012"
          partition: aws
        none:
      """;

  private Samples() {}
}
