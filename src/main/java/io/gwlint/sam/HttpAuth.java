package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Auth} of an HTTP API: authorizers, and the default for routes that say nothing of their
 * own.
 */
final class HttpAuth {
  private final Expansion expansion;
  private final ServerlessApi api;
  private final Properties auth;
  private final Map<String, HttpAuthorizer> authorizers;

  HttpAuth(Expansion expansion, ServerlessApi api) {
    this.expansion = expansion;
    this.api = api;
    this.auth = AuthSection.of(expansion, api, api.properties());
    this.authorizers = AuthSection.authorizers(expansion, auth, HttpAuthorizer::new);
  }

  /** Writes everything into the document. */
  void write(ApiBody body) {
    auth.refuseUnknown(
        List.of("Authorizers", "DefaultAuthorizer", "EnableIamAuthorizer"), "`Auth`");
    authorizers.values().forEach(HttpAuthorizer::check);
    MapNode components = body.section("components");
    MapBuilder schemes =
        MapBuilder.of(
            components.get("securitySchemes").map(Members::map).orElse(Members.empty(auth.span())));
    auth.get("EnableIamAuthorizer")
        .filter(Intrinsic::isTrue)
        .ifPresent(
            enabled ->
                schemes.put(Security.AWS_IAM, AuthSection.iam(NodeBuilder.at(enabled.span()))));
    authorizers.forEach(
        (name, authorizer) -> schemes.put(name, authorizer.definition(expansion.partition())));
    if (!schemes.isEmpty()) {
      body.put(
          "components", MapBuilder.of(components).put("securitySchemes", schemes.build()).build());
    }
    auth.get("DefaultAuthorizer")
        .filter(name -> !Intrinsic.isNoValue(name))
        .ifPresent(name -> writeDefault(body, name));
  }

  private void writeDefault(ApiBody body, Node given) {
    String name = Intrinsic.text(given).orElse("");
    boolean iam = name.equals(Security.AWS_IAM) && auth.isTrue("EnableIamAuthorizer");
    if (!iam && !authorizers.containsKey(name)) {
      expansion.refuse(given.span(), "`DefaultAuthorizer` is not among the API's authorizers");
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(given.span());
    Node scopes =
        Optional.ofNullable(authorizers.get(name))
            .flatMap(HttpAuthorizer::scopes)
            .orElseGet(nodes::list);
    ListNode requirement = nodes.list(nodes.pair(name, scopes));
    for (String path : body.paths()) {
      body.pathItems(path).forEach(this::checkSpelling);
      body.editMethods(
          path,
          (method, definition) ->
              method.equals("options") || !Security.of(definition).isEmpty()
                  ? definition
                  : Security.with(definition, requirement.items(), given.span()));
    }
  }

  /** For its default, the transform finds methods by their normal spelling alone. */
  private void checkSpelling(MapNode item) {
    for (Entry method : item.entries()) {
      String name = ApiBody.methodName(method.key().text());
      if (!name.equals("options") && !name.equals("parameters") && item.get(name).isEmpty()) {
        expansion.refuse(
            method.key().span(),
            "with a `DefaultAuthorizer` the method has to read `" + name + "`");
      }
    }
  }

  /** Lets the API call those Lambda authorizers that ask for it; by default none does. */
  void addPermissions() {
    authorizers.forEach(
        (name, authorizer) ->
            authorizer
                .permittedFunction()
                .map(f -> Permissions.ofAuthorizer(api, name, f, "${AWS::Partition}"))
                .ifPresent(permission -> expansion.add(api.resource(), permission)));
  }
}
