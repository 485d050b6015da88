package io.gwlint.cdk;

import io.gwlint.rule.Construct;
import io.gwlint.tree.Document;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folder that {@code cdk synth} writes, as seen from one of its templates: {@code
 * manifest.json} lists the stacks, their metadata (in the manifest, since 2026 in a file of its
 * own) says which line of the app made which construct. Both may be missing; the path of a
 * construct stands in the template as well.
 */
public final class CloudAssembly {
  private static final String MANIFEST = "manifest.json";
  private static final String PATH = "aws:cdk:path";

  private final Document template;
  private final List<StackArtifact> stacks;

  private CloudAssembly(Document template, List<StackArtifact> stacks) {
    this.template = template;
    this.stacks = stacks;
  }

  /** True for a template that the CDK may have written, as far as that can be told at once. */
  public static boolean mayHold(Document template) {
    return template.file().name().endsWith(".template.json")
        || template.file().text().contains(PATH);
  }

  /**
   * The assembly around a template.
   *
   * @param beside gives the files in the same folder, as far as they can be read
   */
  public static CloudAssembly around(
      Document template, Function<String, Optional<Document>> beside) {
    List<StackArtifact> stacks = new ArrayList<>();
    beside
        .apply(MANIFEST)
        .flatMap(CloudAssembly::root)
        .flatMap(manifest -> map(manifest, "artifacts"))
        .ifPresent(
            artifacts ->
                artifacts
                    .entries()
                    .forEach(entry -> StackArtifact.of(entry, beside).ifPresent(stacks::add)));
    return new CloudAssembly(template, stacks);
  }

  /** What made the resource of that logical id. */
  public Optional<Construct> construct(String logicalId) {
    Optional<StackArtifact> own =
        stacks.stream().filter(stack -> stack.isOf(template.file().name())).findFirst();
    return written(logicalId)
        .or(() -> own.flatMap(stack -> stack.pathOf(logicalId)))
        .map(path -> construct(path, own));
  }

  /** The template of a nested stack is of the stack whose metadata know the construct. */
  private Construct construct(String path, Optional<StackArtifact> own) {
    Optional<StackArtifact> stack =
        own.or(() -> stacks.stream().filter(one -> one.knows(path)).findFirst());
    return new Construct(
        path,
        stack.map(StackArtifact::name).orElse(""),
        stack.flatMap(one -> one.madeAt(path)).orElse(""));
  }

  private Optional<String> written(String logicalId) {
    return root(template)
        .flatMap(root -> map(root, "Resources"))
        .flatMap(resources -> map(resources, logicalId))
        .flatMap(resource -> map(resource, "Metadata"))
        .flatMap(metadata -> text(metadata, PATH));
  }

  private static Optional<MapNode> root(Document document) {
    return document.roots().stream().findFirst().flatMap(CloudAssembly::map);
  }

  private static Optional<MapNode> map(Node node) {
    return node instanceof MapNode map ? Optional.of(map) : Optional.empty();
  }

  static Optional<MapNode> map(MapNode parent, String key) {
    return parent.get(key).flatMap(CloudAssembly::map);
  }

  static Optional<String> text(MapNode parent, String key) {
    return parent
        .get(key)
        .filter(node -> node instanceof ScalarNode scalar && !scalar.isNull())
        .map(Node::toString);
  }

  /** The metadata in a file of their own. */
  static Optional<MapNode> content(Optional<Document> document) {
    return document.flatMap(CloudAssembly::root);
  }
}
