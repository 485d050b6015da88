package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * {@code AutoPublishAlias}: a version with every change of the code, and an alias that points to
 * it.
 */
final class FunctionVersion {
  private final Expansion expansion;
  private final Resource written;
  private final Properties properties;
  private final ResourceBuilder function;
  private final Deployments deployments;

  /** The version of a function that is being made. */
  FunctionVersion(
      Expansion expansion, Resource written, ResourceBuilder function, Deployments deployments) {
    this.deployments = deployments;
    this.expansion = expansion;
    this.written = written;
    this.properties = expansion.properties(written);
    this.function = function;
  }

  /** Adds version and alias if the function asks for them; gives the alias' logical id. */
  Optional<String> add() {
    Optional<Node> given =
        properties.get("AutoPublishAlias").filter(name -> !Intrinsic.isBlank(name));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Node name = expansion.parameters().resolve(given.get());
    boolean open = expansion.parameters().isParameter(name);
    Optional<String> readable =
        Intrinsic.text(name).or(() -> Intrinsic.refTarget(name).filter(target -> open));
    if (readable.isEmpty()) {
      expansion.refuse(
          given.get().span(), "`AutoPublishAlias` has to be a text or a reference to a parameter");
      return Optional.empty();
    }
    if (Intrinsic.text(name).isPresent() && !isAliasName(readable.get())) {
      expansion.refuse(
          given.get().span(),
          "`AutoPublishAlias` takes letters, digits, - and _, not digits alone");
    }
    Optional<Node> hash =
        properties.get("AutoPublishCodeSha256").map(expansion.parameters()::resolve);
    hash.ifPresent(this::checkHash);
    hash.ifPresent(this::describe);
    // To tell versions apart the transform writes the values of parameters into the code's place.
    function.properties().get("Code").map(expansion.parameters()::resolve).ifPresent(this::setCode);
    String version = versionId(hash);
    expansion.add(written, version(version));
    return Optional.of(addAlias(name, readable.get(), version));
  }

  private void checkHash(Node hash) {
    if (Intrinsic.text(hash).isEmpty() && !expansion.parameters().isParameter(hash)) {
      expansion.refuse(hash.span(), "`AutoPublishCodeSha256` has to be a text");
    }
  }

  private void setCode(Node code) {
    function.set("Code", code);
  }

  private static boolean isAliasName(String name) {
    return name.matches("[a-zA-Z0-9_-]+") && !name.matches("[0-9]+");
  }

  /** An alias whose name only the deployment knows has the parameter's name in its logical id. */
  private String addAlias(Node name, String readable, String version) {
    String id = written.logicalId() + "Alias" + readable.replace("-", "D").replace("_", "U");
    ResourceBuilder alias =
        new ResourceBuilder(id, "AWS::Lambda::Alias", written).causedBy(name.span());
    NodeBuilder nodes = alias.nodes();
    alias
        .set("Name", name)
        .set("FunctionName", nodes.ref(written.logicalId()))
        .set("FunctionVersion", nodes.getAtt(version, "Version"))
        .copy(written.properties(), "ProvisionedConcurrencyConfig");
    deployments.shift(written, properties, alias);
    expansion.add(written, alias);
    expansion.references().add(written.logicalId(), "Alias", id);
    expansion.references().add(written.logicalId(), "Version", version);
    return id;
  }

  /** A given hash goes into the description, so that the function changes with it. */
  private void describe(Node hash) {
    NodeBuilder nodes = NodeBuilder.at(hash.span());
    Optional<Node> description = properties.get("Description").map(expansion.parameters()::resolve);
    Optional<String> text = description.flatMap(Intrinsic::text);
    String digits = Intrinsic.text(hash).orElse("");
    if (text.isPresent() || description.isEmpty()) {
      function.set("Description", nodes.text(text.map(t -> t + " ").orElse("") + digits));
    } else {
      MapNode joined =
          nodes.pair("Fn::Join", nodes.list(nodes.text(" "), nodes.list(description.get(), hash)));
      function.set("Description", joined);
    }
  }

  private ResourceBuilder version(String id) {
    ResourceBuilder version = new ResourceBuilder(id, "AWS::Lambda::Version", written);
    if (!version.hasAttribute("DeletionPolicy")) {
      boolean managed = properties.get("CapacityProviderConfig").isPresent();
      Node policy =
          properties
              .get("VersionDeletionPolicy")
              .orElseGet(() -> version.nodes().text(managed ? "Delete" : "Retain"));
      version.attribute("DeletionPolicy", policy);
    }
    if (properties.get("CapacityProviderConfig").isPresent()) {
      version.copy(written.properties(), "FunctionScalingConfig");
    }
    return version
        .set("FunctionName", version.nodes().ref(written.logicalId()))
        .set("Description", properties.get("VersionDescription"));
  }

  private String versionId(Optional<Node> hash) {
    String prefix = written.logicalId() + "Version";
    Optional<String> digits = hash.flatMap(Intrinsic::text);
    if (digits.isPresent()) {
      return prefix + digits.get().substring(0, Math.min(10, digits.get().length()));
    }
    return LogicalIds.hashed(prefix, hashedContent());
  }

  private Node hashedContent() {
    if (properties.isTrue("AutoPublishAliasAllProperties")) {
      return function.properties().build();
    }
    Node code = function.properties().get("Code").orElse(Members.empty(written.span()));
    MapBuilder content = MapBuilder.of(Members.map(expansion.parameters().resolve(code)));
    List.of("Environment").forEach(k -> properties.map(k).ifPresent(content::putAll));
    content.copy(written.properties(), "MemorySize");
    properties
        .nested("SnapStart")
        .filter(start -> !start.text("ApplyOn").orElse("None").equals("None"))
        .ifPresent(start -> content.put("SnapStart", start.map()));
    return content.build();
  }
}
