package io.gwlint.assembly;

import io.gwlint.gateway.Origin;
import io.gwlint.template.Resource;
import io.gwlint.value.Data;
import io.gwlint.value.Text;

/** A resource that exists in the scenario, with its properties worked out. */
record Element(Resource resource, Data properties) {
  Data get(String property) {
    return properties.get(property);
  }

  String id() {
    return resource.logicalId();
  }

  String type() {
    return resource.type();
  }

  Origin origin() {
    return new Origin(resource.author(), resource.span());
  }

  /** True for the API of an OpenAPI file that is checked without what deploys it. */
  boolean isAlone() {
    return resource.author().isEmpty();
  }

  /** What {@code Ref} gives. */
  Text reference() {
    return Text.of(new Text.Reference(id(), ""));
  }
}
