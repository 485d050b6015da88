package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What {@code Auth} says alike in REST and HTTP APIs. */
final class AuthSection {
  private AuthSection() {}

  /** {@code Auth} of an API; an empty one where there is none. */
  static Properties of(Expansion expansion, ServerlessApi api, Properties properties) {
    return properties
        .literal("Auth")
        .orElseGet(() -> expansion.reader(Members.empty(api.resource().span())));
  }

  /** The authorizers by name; what is no mapping is refused. */
  static <T> Map<String, T> authorizers(
      Expansion expansion, Properties auth, BiFunction<ScalarNode, Properties, T> reading) {
    Map<String, T> authorizers = new LinkedHashMap<>();
    for (Entry entry : auth.map("Authorizers").map(MapBuilder::distinct).orElse(List.of())) {
      String name = entry.key().text();
      if (entry.value() instanceof MapNode map) {
        authorizers.put(name, reading.apply(entry.key(), expansion.reader(map)));
      } else {
        expansion.refuse(entry.key().span(), "authorizer `" + name + "` has to be a mapping");
      }
    }
    return authorizers;
  }

  /** The security scheme of {@code AWS_IAM}. */
  static MapNode iam(NodeBuilder nodes) {
    return nodes
        .map()
        .put("type", "apiKey")
        .put("name", "Authorization")
        .put("in", "header")
        .put("x-amazon-apigateway-authtype", "awsSigv4")
        .build();
  }
}
