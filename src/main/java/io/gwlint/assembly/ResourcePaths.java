package io.gwlint.assembly;

import io.gwlint.value.Data;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Paths of REST resources: the chain of {@code ParentId} up to the root. */
final class ResourcePaths {
  static final String RESOURCE = "AWS::ApiGateway::Resource";
  private static final int DEEPEST = 100;

  private final Stack stack;
  private final Map<String, Text> paths = new HashMap<>();

  ResourcePaths(Stack stack) {
    this.stack = stack;
  }

  /** The path of the resource that a property names, from the leading slash. */
  Value<Text> of(Data resourceId) {
    return resourceId.text().map(id -> withoutParentSlash(path(id, DEEPEST)));
  }

  // The root is "" while children are put behind it, and "/" by itself.
  private static Text withoutParentSlash(Text path) {
    return path.isEmpty() ? Text.of("/") : path;
  }

  private Text path(Text id, int depth) {
    Optional<Text.Reference> reference = id.reference();
    if (reference.isPresent() && reference.get().attribute().equals("RootResourceId")) {
      return Text.empty();
    }
    Optional<Element> resource = stack.referred(id, RESOURCE);
    if (resource.isEmpty() || depth == 0) {
      return Text.of(
          new Text.Open(
              "path of " + id, "the path of the parent resource is known only at deployment"));
    }
    return of(resource.get(), depth);
  }

  private Text of(Element resource, int depth) {
    Text known = paths.get(resource.id());
    if (known != null) {
      return known;
    }
    Text parent =
        resource
            .get("ParentId")
            .text()
            .get()
            .map(id -> path(id, depth - 1))
            .orElseGet(() -> unknown(resource));
    Text part = resource.get("PathPart").text().get().orElseGet(() -> unknown(resource));
    Text path = parent.plus("/").plus(part);
    paths.put(resource.id(), path);
    return path;
  }

  private static Text unknown(Element resource) {
    return Text.of(new Text.Open("path of " + resource.id(), "known only at deployment"));
  }
}
