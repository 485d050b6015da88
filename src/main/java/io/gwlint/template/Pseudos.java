package io.gwlint.template;

import java.util.Optional;
import java.util.Set;

/** What is known of the pseudo parameters, those that CloudFormation sets itself. */
final class Pseudos {
  static final String REGION = "AWS::Region";
  static final String PARTITION = "AWS::Partition";
  static final String ACCOUNT = "AWS::AccountId";
  static final String NO_VALUE = "AWS::NoValue";
  static final String NOTIFICATION_ARNS = "AWS::NotificationARNs";
  private static final String URL_SUFFIX = "AWS::URLSuffix";

  private static final Set<String> NAMES =
      Set.of(
          REGION,
          PARTITION,
          ACCOUNT,
          NO_VALUE,
          NOTIFICATION_ARNS,
          URL_SUFFIX,
          "AWS::StackId",
          "AWS::StackName");

  private final Inputs inputs;
  private final Scenario scenario;

  Pseudos(Inputs inputs, Scenario scenario) {
    this.inputs = inputs;
    this.scenario = scenario;
  }

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  /** Its value, when it is given or follows from what is given. */
  Optional<String> value(String name) {
    return switch (name) {
      case REGION -> region();
      case ACCOUNT -> inputs.account().or(() -> chosen(ACCOUNT));
      case PARTITION -> partition();
      case URL_SUFFIX -> partition().flatMap(Pseudos::suffix);
      default -> Optional.empty();
    };
  }

  private Optional<String> region() {
    return inputs.region().or(() -> chosen(REGION));
  }

  private Optional<String> partition() {
    return inputs
        .partition()
        .or(() -> region().flatMap(Pseudos::partitionOf))
        .or(() -> chosen(PARTITION));
  }

  private Optional<String> chosen(String name) {
    return Optional.ofNullable(scenario.choices().get(name))
        .filter(value -> !value.equals(Scenario.OTHER));
  }

  private static Optional<String> partitionOf(String region) {
    if (region.startsWith("cn-")) {
      return Optional.of("aws-cn");
    }
    if (region.startsWith("us-gov-")) {
      return Optional.of("aws-us-gov");
    }
    boolean isolated = region.contains("-iso") || region.startsWith("eusc-");
    return isolated ? Optional.empty() : Optional.of("aws");
  }

  private static Optional<String> suffix(String partition) {
    return switch (partition) {
      case "aws", "aws-us-gov" -> Optional.of("amazonaws.com");
      case "aws-cn" -> Optional.of("amazonaws.com.cn");
      default -> Optional.empty();
    };
  }
}
