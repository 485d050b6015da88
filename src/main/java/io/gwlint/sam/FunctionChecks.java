package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the transform refuses of a function. Nothing is said of code that is missing: building and
 * packaging put it there.
 */
final class FunctionChecks {
  private static final String PACKAGE_TYPE = "PackageType";
  private static final String IMAGE = "Image";
  private static final String ZIP = "Zip";
  private static final String ALIAS = "AutoPublishAlias";
  private static final String PROVISIONED = "ProvisionedConcurrencyConfig";
  private static final String CAPACITY = "CapacityProviderConfig";
  private static final String SCALING = "FunctionScalingConfig";
  private static final String RETENTION = "VersionDeletionPolicy";
  private static final String URL = "FunctionUrlConfig";
  private static final Map<String, Predicate<Node>> CORS =
      Map.of(
          "AllowOrigins", ListNode.class::isInstance,
          "AllowMethods", ListNode.class::isInstance,
          "AllowHeaders", ListNode.class::isInstance,
          "ExposeHeaders", ListNode.class::isInstance,
          "AllowCredentials", Intrinsic::isBoolean,
          "MaxAge", ScalarNode.class::isInstance);

  private final Problems problems;
  private final Properties properties;
  private final Resource function;

  FunctionChecks(Expansion expansion, Resource function) {
    this.problems = expansion.problems();
    this.properties = expansion.properties(function);
    this.function = function;
  }

  void run() {
    checkPackage();
    filled("DeadLetterQueue").ifPresent(this::checkDeadLetters);
    if (properties.has(PROVISIONED) && !properties.has(ALIAS)) {
      refuse(PROVISIONED, "`" + PROVISIONED + "` needs `" + ALIAS + "`");
    }
    checkCompany();
    filled(URL).ifPresent(this::checkUrl);
    if (properties.has("TenancyConfig")) {
      checkTenancy();
    }
  }

  /** A mapping that says something: an empty one is none for the transform. */
  private Optional<Properties> filled(String name) {
    return properties.nested(name).filter(found -> !found.map().entries().isEmpty());
  }

  /** Properties that need another, or that exclude it. */
  private void checkCompany() {
    for (String other : List.of(PROVISIONED, "VpcConfig")) {
      if (properties.get(CAPACITY).isPresent() && properties.get(other).isPresent()) {
        refuse(other, "a function with `" + CAPACITY + "` takes no `" + other + "`");
      }
    }
    if (properties.get(SCALING).isPresent() && properties.get(CAPACITY).isEmpty()) {
      refuse(SCALING, "`" + SCALING + "` needs `" + CAPACITY + "`");
    }
    if (properties.get(RETENTION).isPresent() && properties.get(ALIAS).isEmpty()) {
      refuse(RETENTION, "`" + RETENTION + "` needs `" + ALIAS + "`");
    }
  }

  private void refuse(String property, String message) {
    problems.refused(
        properties.map().entry(property).map(e -> e.key().span()).orElse(function.span()), message);
  }

  private void checkPackage() {
    Optional<Node> type = properties.get(PACKAGE_TYPE);
    String known = type.isEmpty() ? ZIP : type.flatMap(Intrinsic::text).orElse("");
    if (known.equals(IMAGE)) {
      for (String name : List.of("Handler", "Runtime", "Layers")) {
        if (properties.has(name)) {
          refuse(
              name, "a function of `" + PACKAGE_TYPE + ": " + IMAGE + "` takes no `" + name + "`");
        }
      }
    } else if (known.equals(ZIP)) {
      properties
          .get("CodeUri")
          .filter(u -> !properties.has("InlineCode"))
          .ifPresent(this::checkCode);
      checkZip();
    } else if (type.filter(ScalarNode.class::isInstance).isPresent()) {
      problems.refused(type.get().span(), "`" + PACKAGE_TYPE + "` is " + ZIP + " or " + IMAGE);
    }
  }

  private void checkZip() {
    for (String name : List.of("Runtime", "Handler")) {
      if (!properties.has(name)) {
        problems.refused(function.span(), "`" + function.logicalId() + "` has no `" + name + "`");
      }
    }
    if (properties.has("ImageConfig")) {
      refuse("ImageConfig", "`ImageConfig` needs `" + PACKAGE_TYPE + ": " + IMAGE + "`");
    }
  }

  private void checkCode(Node code) {
    if (!S3Location.isPossible(code)) {
      problems.refused(code.span(), "`CodeUri` is s3://bucket/key, or Bucket and Key");
    }
  }

  private void checkDeadLetters(Properties queue) {
    if (!queue.has("Type") || !queue.has("TargetArn")) {
      problems.refused(queue.span(), "`DeadLetterQueue` needs `Type` and `TargetArn`");
    }
    queue
        .get("Type")
        .filter(type -> !List.of("SQS", "SNS").contains(Intrinsic.text(type).orElse("")))
        .ifPresent(
            type -> problems.refused(type.span(), "`Type` of a `DeadLetterQueue` is SQS or SNS"));
  }

  private void checkUrl(Properties config) {
    Optional<Node> type = config.get("AuthType");
    boolean open = type.filter(Intrinsic::is).isPresent();
    if (!open && !List.of("AWS_IAM", "NONE").contains(type.flatMap(Intrinsic::text).orElse(""))) {
      problems.refused(
          type.map(Node::span).orElse(config.span()),
          "`" + URL + "` needs an `AuthType` of AWS_IAM or NONE");
    }
    for (Entry entry : config.map("Cors").map(MapNode::entries).orElse(List.of())) {
      String name = entry.key().text();
      Optional<Predicate<Node>> fits = Optional.ofNullable(CORS.get(name));
      if (fits.isEmpty()) {
        problems.refused(entry.key().span(), "`Cors` takes no `" + name + "`");
      } else if (!Intrinsic.is(entry.value()) && !fits.get().test(entry.value())) {
        problems.refused(entry.value().span(), "`" + name + "` has not the shape it needs");
      }
    }
  }

  private void checkTenancy() {
    for (String name : List.of(PROVISIONED, URL, "SnapStart")) {
      if (properties.has(name)) {
        refuse(name, "a function with `TenancyConfig` takes no `" + name + "`");
      }
    }
    for (Entry event : properties.map("Events").map(MapNode::entries).orElse(List.of())) {
      Node type = Members.map(event.value()).get("Type").orElse(event.value());
      if (!List.of("Api", "HttpApi").contains(Intrinsic.text(type).orElse(""))) {
        problems.refused(type.span(), "a function with `TenancyConfig` takes API events alone");
      }
    }
  }
}
