package io.gwlint.cdk;

import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stack in a manifest.
 *
 * @param name of the stack in CloudFormation
 * @param file its template
 * @param metadata by construct path with a leading slash: lists of {@code type} and {@code data}
 */
record StackArtifact(String name, String file, MapNode metadata) {
  private static final String STACK = "aws:cloudformation:stack";
  private static final String LOGICAL_ID = "aws:cdk:logicalId";
  private static final String CREATION = "aws:cdk:creationStack";

  /** The artifact, when it is a stack. */
  static Optional<StackArtifact> of(Entry entry, Function<String, Optional<Document>> beside) {
    if (!(entry.value() instanceof MapNode artifact)
        || !CloudAssembly.text(artifact, "type").orElse("").equals(STACK)) {
      return Optional.empty();
    }
    Optional<MapNode> properties = CloudAssembly.map(artifact, "properties");
    String id = entry.key().text();
    String name = properties.flatMap(map -> CloudAssembly.text(map, "stackName")).orElse(id);
    return properties
        .flatMap(map -> CloudAssembly.text(map, "templateFile"))
        .map(file -> new StackArtifact(name, file, metadata(artifact, beside)));
  }

  private static MapNode metadata(MapNode artifact, Function<String, Optional<Document>> beside) {
    return CloudAssembly.map(artifact, "metadata")
        .or(
            () ->
                CloudAssembly.content(
                    CloudAssembly.text(artifact, "additionalMetadataFile").flatMap(beside)))
        .orElseGet(() -> new MapNode(List.of(), artifact.span()));
  }

  /** True when that template, by whatever path, is this stack's. */
  boolean isOf(String template) {
    return template.equals(file) || template.endsWith("/" + file);
  }

  boolean knows(String path) {
    return metadata.get("/" + path).isPresent();
  }

  /** The construct of a logical id, where the template does not say it. */
  Optional<String> pathOf(String logicalId) {
    for (Entry entry : metadata.entries()) {
      boolean isIt =
          entries(entry.value()).stream()
              .anyMatch(
                  one ->
                      isOfType(one, LOGICAL_ID)
                          && CloudAssembly.text(one, "data").orElse("").equals(logicalId));
      if (isIt && entry.key().text().startsWith("/")) {
        return Optional.of(entry.key().text().substring(1));
      }
    }
    return Optional.empty();
  }

  /** The line of the app that made a construct. */
  Optional<String> madeAt(String path) {
    List<MapNode> entries = metadata.get("/" + path).map(StackArtifact::entries).orElse(List.of());
    return entries.stream()
        .map(StackArtifact::trace)
        .flatMap(trace -> StackTrace.ownLine(trace).stream())
        .findFirst();
  }

  /** Stack traces stand at the logical id, since 2026 in an entry of their own. */
  private static List<String> trace(MapNode entry) {
    Optional<Node> trace =
        isOfType(entry, CREATION)
            ? entry.get("data")
            : isOfType(entry, LOGICAL_ID) ? entry.get("trace") : Optional.empty();
    return trace
        .filter(ListNode.class::isInstance)
        .map(list -> ((ListNode) list).items().stream().map(Node::toString).toList())
        .orElse(List.of());
  }

  private static boolean isOfType(MapNode entry, String type) {
    return CloudAssembly.text(entry, "type").orElse("").equals(type);
  }

  private static List<MapNode> entries(Node node) {
    return node instanceof ListNode list
        ? list.items().stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList()
        : List.of();
  }
}
