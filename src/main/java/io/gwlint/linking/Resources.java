package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import java.util.List;

/** Resources in another form. */
final class Resources {
  private Resources() {}

  /** The same resource with other properties. */
  static Resource with(Resource resource, MapNode properties) {
    return new Resource(
        resource.logicalId(),
        resource.type(),
        properties,
        resource.condition(),
        resource.dependsOn(),
        resource.metadata(),
        resource.attributes(),
        resource.span(),
        resource.author());
  }

  /** The same resource under another logical id. */
  static Resource moved(
      Resource resource, String id, MapNode properties, List<Located<String>> dependsOn) {
    return new Resource(
        id,
        resource.type(),
        properties,
        resource.condition(),
        dependsOn,
        resource.metadata(),
        resource.attributes(),
        resource.span(),
        resource.author());
  }
}
