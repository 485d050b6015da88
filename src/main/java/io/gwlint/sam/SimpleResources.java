package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Serverless resources that stand for a single plain one: tables, layers, nested applications. */
final class SimpleResources {
  private static final String PREFIX = "AWS::Serverless::";

  private static final Set<String> ARCHITECTURES = Set.of("x86_64", "arm64");

  private final Expansion expansion;

  SimpleResources(Expansion expansion) {
    this.expansion = expansion;
  }

  void expandAll() {
    for (Resource resource : List.copyOf(expansion.written().values())) {
      if (resource.type().startsWith(PREFIX)) {
        expand(resource);
      }
    }
  }

  private void expand(Resource resource) {
    switch (resource.type().substring(PREFIX.length())) {
      case "SimpleTable" -> expandTable(resource);
      case "LayerVersion" -> expandLayer(resource);
      case "Application" -> expandApplication(resource);
      default -> {}
    }
  }

  private void expandTable(Resource resource) {
    Properties properties = expansion.properties(resource);
    ResourceBuilder table = ResourceBuilder.inPlaceOf(resource, "AWS::DynamoDB::Table");
    NodeBuilder nodes = table.nodes();
    Optional<Properties> key =
        properties.nested("PrimaryKey").filter(given -> !given.map().entries().isEmpty());
    Node name = key.flatMap(k -> k.get("Name")).orElseGet(() -> nodes.text("id"));
    String type = key.flatMap(k -> k.text("Type")).orElse("String");
    checkKey(key, type);
    MapBuilder attribute = nodes.map().put("AttributeName", name);
    attribute.put("AttributeType", type.isEmpty() ? type : type.substring(0, 1));
    MapBuilder hash = nodes.map().put("AttributeName", name).put("KeyType", "HASH");
    table.set("AttributeDefinitions", nodes.list(attribute.build()));
    table.set("KeySchema", nodes.list(hash.build()));
    if (properties.get("ProvisionedThroughput").isEmpty()) {
      table.set("BillingMode", "PAY_PER_REQUEST");
    }
    table.copy(
        properties.map(),
        "ProvisionedThroughput",
        "TableName",
        "SSESpecification",
        "PointInTimeRecoverySpecification");
    expansion.add(resource, table.set("Tags", properties.map("Tags").map(Tags::list)));
  }

  private void checkKey(Optional<Properties> key, String type) {
    key.filter(given -> given.get("Name").isEmpty())
        .ifPresent(given -> expansion.refuse(given.span(), "`PrimaryKey` has no `Name`"));
    key.filter(given -> given.map().get("Type").isEmpty())
        .ifPresent(given -> expansion.refuse(given.span(), "`PrimaryKey` has no `Type`"));
    key.flatMap(given -> given.get("Type"))
        .filter(given -> !List.of("String", "Number", "Binary").contains(type))
        .ifPresent(given -> expansion.refuse(given.span(), "`Type` is String, Number or Binary"));
  }

  /** Its logical id changes with its content, so that an update makes a new version. */
  private void expandLayer(Resource resource) {
    Properties properties = expansion.properties(resource);
    MapNode content = expansion.parameters().resolveAll(properties.map());
    String id = LogicalIds.hashed(resource.logicalId(), content);
    ResourceBuilder layer =
        new ResourceBuilder(id, "AWS::Lambda::LayerVersion", resource)
            .copy(content, "Description", "LicenseInfo")
            .dependsOn(resource.dependsOn().stream().map(Located::value).toList())
            .set("LayerName", layerName(expansion.reader(content), resource))
            .copy(properties.map(), "CompatibleArchitectures", "CompatibleRuntimes")
            .set("Content", properties.get("ContentUri").map(S3Location.CODE::of));
    properties.get("CompatibleArchitectures").ifPresent(this::checkArchitectures);
    retention(properties, layer).ifPresent(policy -> layer.attribute("DeletionPolicy", policy));
    expansion.add(resource, layer);
    expansion.references().rename(resource.logicalId(), id);
  }

  private void checkArchitectures(Node given) {
    List<Node> items = given instanceof ListNode list ? list.items() : List.of();
    for (Node item : items) {
      boolean known = Intrinsic.is(item) || ARCHITECTURES.contains(Intrinsic.text(item).orElse(""));
      if (!known) {
        expansion.refuse(item.span(), "an architecture is x86_64 or arm64");
      }
    }
  }

  private static Node layerName(Properties properties, Resource resource) {
    return properties
        .get("LayerName")
        .orElseGet(() -> NodeBuilder.at(resource.span()).text(resource.logicalId()));
  }

  private Optional<Node> retention(Properties properties, ResourceBuilder layer) {
    Optional<Node> given = properties.get("RetentionPolicy").map(expansion.parameters()::resolve);
    Optional<String> text = given.flatMap(Intrinsic::text);
    given
        .filter(value -> Intrinsic.is(value) && !expansion.parameters().isParameter(value))
        .ifPresent(call -> expansion.refuse(call.span(), "`RetentionPolicy` takes no function"));
    if (text.isEmpty()) {
      return layer.hasAttribute("DeletionPolicy")
          ? Optional.empty()
          : Optional.of(layer.nodes().text("Retain"));
    }
    NodeBuilder at = NodeBuilder.at(given.get().span());
    if (!List.of("delete", "retain").contains(text.get().toLowerCase(Locale.ROOT))) {
      expansion.refuse(at.span(), "`RetentionPolicy` is Retain or Delete");
    }
    return Optional.of(at.text(text.get().equalsIgnoreCase("delete") ? "Delete" : "Retain"));
  }

  private void expandApplication(Resource resource) {
    Properties properties = expansion.properties(resource);
    checkLocation(properties);
    ResourceBuilder stack =
        ResourceBuilder.inPlaceOf(resource, "AWS::CloudFormation::Stack")
            .copy(properties.map(), "NotificationARNs", "Parameters", "TimeoutInMinutes")
            .set("TemplateURL", properties.get("Location"));
    ListNode tags = Tags.created(properties.map("Tags"), resource.span());
    expansion.add(resource, stack.set("Tags", tags));
  }

  /** An application of the repository needs both. */
  private void checkLocation(Properties properties) {
    Optional<Node> location = properties.get("Location").filter(MapNode.class::isInstance);
    for (String name : List.of("ApplicationId", "SemanticVersion")) {
      location
          .filter(given -> !Intrinsic.is(given) && Members.map(given).get(name).isEmpty())
          .ifPresent(given -> expansion.refuse(given.span(), "`Location` has no `" + name + "`"));
    }
  }
}
