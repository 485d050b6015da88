package io.gwlint.linking;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Optional;

/**
 * Where the CDK keeps what a resource gets from S3: it writes the path into the resource's metadata
 * ({@code aws:asset:path} for the property named by {@code aws:asset:property}; CDK
 * cx-api/lib/assets).
 */
final class Assets {
  private static final String PATH = "aws:asset:path";
  private static final String PROPERTY = "aws:asset:property";

  private Assets() {}

  /** The path of what stands in a property; empty when the metadata do not tell. */
  static Optional<Node> of(Resource resource, String property) {
    Optional<MapNode> metadata = resource.metadata();
    boolean isIt =
        metadata
            .flatMap(map -> map.get(PROPERTY))
            .filter(name -> name.toString().startsWith(property))
            .isPresent();
    return isIt
        ? metadata.flatMap(map -> map.get(PATH)).filter(ScalarNode.class::isInstance)
        : Optional.empty();
  }
}
