package io.gwlint.linking;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;

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
}
