package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events that Lambda fetches for a function: queues, streams, brokers. They need no permission, but
 * a mapping, and a role that may read from the source.
 */
final class PollingEvents {
  private static final Map<String, String> SOURCES =
      Map.of(
          "Kinesis", "Stream",
          "DynamoDB", "Stream",
          "MSK", "Stream",
          "SQS", "Queue",
          "MQ", "Broker",
          "DocumentDB", "Cluster");
  private static final Map<String, String> MANAGED =
      Map.of(
          "Kinesis", "AWSLambdaKinesisExecutionRole",
          "DynamoDB", "AWSLambdaDynamoDBExecutionRole",
          "MSK", "AWSLambdaMSKExecutionRole",
          "SQS", "AWSLambdaSQSQueueExecutionRole");
  private static final String[] SAME = {
    "StartingPosition",
    "StartingPositionTimestamp",
    "BatchSize",
    "Enabled",
    "MaximumBatchingWindowInSeconds",
    "MaximumRetryAttempts",
    "BisectBatchOnFunctionError",
    "MaximumRecordAgeInSeconds",
    "ParallelizationFactor",
    "Topics",
    "Queues",
    "SourceAccessConfigurations",
    "TumblingWindowInSeconds",
    "FunctionResponseTypes",
    "FilterCriteria",
    "KmsKeyArn",
    "ScalingConfig",
    "ProvisionedPollerConfig",
    "MetricsConfig",
    "LoggingConfig"
  };
  private static final String SECRET = "secretsmanager:GetSecretValue";
  private static final List<String> NETWORK =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeVpcs",
          "ec2:DescribeSubnets",
          "ec2:DescribeSecurityGroups");

  private final Expansion expansion;

  PollingEvents(Expansion expansion) {
    this.expansion = expansion;
  }

  /** Adds the mapping between the source and the function. */
  void expand(String type, Entry event, FunctionTarget target) {
    if (!EventProperties.POLLING.contains(type)) {
      return;
    }
    Properties properties = properties(event);
    String id = target.function().logicalId() + event.key().text();
    ResourceBuilder mapping =
        new ResourceBuilder(id, "AWS::Lambda::EventSourceMapping", target.function())
            .causedBy(event.key().span());
    NodeBuilder nodes = mapping.nodes();
    mapping
        .set("FunctionName", target.reference(nodes))
        .set(
            "EventSourceArn",
            Optional.ofNullable(SOURCES.get(type)).flatMap(name -> properties.get(name)))
        .copy(properties.map(), SAME)
        .set("DestinationConfig", properties.map("DestinationConfig").map(PollingEvents::untyped))
        .set(
            "SelfManagedEventSource",
            properties
                .get("KafkaBootstrapServers")
                .map(s -> nodes.pair("Endpoints", nodes.pair("KafkaBootstrapServers", s))));
    addKafka(type, properties, mapping);
    addDocuments(type, properties, mapping);
    expansion.add(target.function(), mapping);
  }

  private static void addDocuments(String type, Properties properties, ResourceBuilder mapping) {
    if (type.equals("DocumentDB")) {
      MapBuilder source = mapping.nodes().map();
      List.of("DatabaseName", "CollectionName", "FullDocument")
          .forEach(name -> source.copy(properties.map(), name));
      mapping.set("DocumentDBEventSourceConfig", source.build());
    }
  }

  private static void addKafka(String type, Properties properties, ResourceBuilder mapping) {
    MapBuilder config =
        mapping
            .nodes()
            .map()
            .copy(properties.map(), "ConsumerGroupId")
            .copy(properties.map(), "SchemaRegistryConfig");
    boolean kafka = type.equals("MSK") || type.equals("SelfManagedKafka");
    if (kafka && !config.isEmpty()) {
      String owner = type.equals("MSK") ? "AmazonManagedKafka" : "SelfManagedKafka";
      mapping.set(owner + "EventSourceConfig", config.build());
    }
  }

  /** The transform takes the type of a destination out, which says what the role may do. */
  private static MapNode untyped(MapNode config) {
    MapNode failure = config.get("OnFailure").map(Members::map).orElse(config);
    return MapBuilder.of(config)
        .put("OnFailure", MapBuilder.of(failure).remove("Type").build())
        .build();
  }

  private Properties properties(Entry event) {
    return expansion
        .reader(Members.map(event.value()))
        .nested("Properties")
        .orElseGet(() -> expansion.reader(Members.empty(event.key().span())));
  }

  /** Adds what the function's role needs to read from its sources. */
  void addPolicies(String function, Optional<MapNode> events, RolePolicies policies) {
    for (Entry event : events.map(MapBuilder::distinct).orElse(List.of())) {
      String type = Members.map(event.value()).get("Type").flatMap(Intrinsic::text).orElse("");
      if (type.equals("SNS") && QueuedTopic.isMeant(properties(event))) {
        String queue = Optional.ofNullable(MANAGED.get("SQS")).orElseThrow();
        policies.addManaged(NodeBuilder.at(event.key().span()).text(queue));
      }
      if (EventProperties.POLLING.contains(type)) {
        NodeBuilder nodes = NodeBuilder.at(event.key().span());
        Optional.ofNullable(MANAGED.get(type))
            .ifPresent(name -> policies.addManaged(nodes.text(name)));
        Properties properties = properties(event);
        String id = function + event.key().text();
        addStatements(type, id, properties, policies);
        addDestination(id, properties, policies);
      }
    }
  }

  private static void addStatements(
      String type, String id, Properties properties, RolePolicies policies) {
    NodeBuilder nodes = NodeBuilder.at(properties.span());
    List<Node> statements = new ArrayList<>();
    secrets(type, properties).forEach(uri -> statements.add(allow(nodes, uri, SECRET)));
    String name = policyName(type, id, properties);
    addOwn(type, properties, nodes, statements);
    if (!name.isEmpty() && !statements.isEmpty()) {
      addKey(properties, nodes, statements);
      MapBuilder document = nodes.map().put("Statement", nodes.list(statements));
      if (type.equals("SelfManagedKafka")) {
        document.put("Version", "2012-10-17");
      }
      policies.addInlineOnce(name, document.build());
    }
  }

  private static String policyName(String type, String id, Properties properties) {
    return switch (type) {
      case "MSK" -> "MSKExecutionRolePolicy";
      case "MQ" ->
          properties.isTrue("DynamicPolicyName") ? id + "AMQPolicy" : "SamAutoGeneratedAMQPolicy";
      case "SelfManagedKafka" -> "SelfManagedKafkaExecutionRolePolicy";
      case "DocumentDB" -> "SamAutoGeneratedDocumentDBPolicy";
      default -> "";
    };
  }

  private static void addOwn(
      String type, Properties properties, NodeBuilder nodes, List<Node> statements) {
    switch (type) {
      case "MQ" ->
          properties
              .get("Broker")
              .ifPresent(broker -> statements.add(allow(nodes, broker, "mq:DescribeBroker")));
      case "SelfManagedKafka" -> {
        if (isInNetwork(properties)) {
          statements.add(network(nodes));
        }
      }
      case "DocumentDB" -> addDatabase(properties, nodes, statements);
      default -> {}
    }
  }

  private static void addDatabase(Properties properties, NodeBuilder nodes, List<Node> statements) {
    String arn = "arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:";
    statements.add(
        allow(nodes, nodes.sub(arn + "cluster-pg:*"), "rds:DescribeDBClusterParameters"));
    statements.add(allow(nodes, nodes.sub(arn + "subgrp:*"), "rds:DescribeDBSubnetGroups"));
    properties
        .get("Cluster")
        .ifPresent(cluster -> statements.add(allow(nodes, cluster, "rds:DescribeDBClusters")));
    statements.add(network(nodes));
  }

  private static void addKey(Properties properties, NodeBuilder nodes, List<Node> statements) {
    properties
        .text("SecretsManagerKmsKeyId")
        .ifPresent(
            key ->
                statements.add(
                    allow(
                        nodes,
                        nodes.sub(
                            "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/"
                                + key),
                        "kms:Decrypt")));
  }

  private static MapNode network(NodeBuilder nodes) {
    return allow(nodes, nodes.text("*"), NETWORK.toArray(new String[0]));
  }

  /** Of managed Kafka the transform lets the role read certificates alone. */
  private static List<Node> secrets(String source, Properties properties) {
    List<Node> uris = new ArrayList<>();
    for (MapNode access : accesses(properties)) {
      String type = access.get("Type").flatMap(Intrinsic::text).orElse("");
      boolean secret =
          source.equals("MSK")
              ? type.equals("CLIENT_CERTIFICATE_TLS_AUTH")
              : type.endsWith("_AUTH") || type.equals("SERVER_ROOT_CA_CERTIFICATE");
      access.get("URI").filter(uri -> secret).ifPresent(uris::add);
    }
    return uris;
  }

  private static boolean isInNetwork(Properties properties) {
    return accesses(properties).stream()
        .flatMap(access -> access.get("Type").flatMap(Intrinsic::text).stream())
        .anyMatch("VPC_SUBNET"::equals);
  }

  private static List<MapNode> accesses(Properties properties) {
    return properties.get("SourceAccessConfigurations").stream()
        .filter(ListNode.class::isInstance)
        .flatMap(list -> ((ListNode) list).items().stream())
        .map(Members::map)
        .toList();
  }

  private static void addDestination(String id, Properties properties, RolePolicies policies) {
    properties
        .nested("DestinationConfig")
        .flatMap(config -> config.nested("OnFailure"))
        .ifPresent(
            failure ->
                failure
                    .get("Destination")
                    .ifPresent(
                        target ->
                            Destinations.policy(failure.text("Type").orElse(""), target, id)
                                .ifPresent(policies::addInlineOnce)));
  }

  static MapNode allow(NodeBuilder nodes, Node resource, String... actions) {
    List<Node> all = new ArrayList<>();
    for (String action : actions) {
      all.add(nodes.text(action));
    }
    return nodes
        .map()
        .put("Action", nodes.list(all))
        .put("Effect", "Allow")
        .put("Resource", resource)
        .build();
  }
}
