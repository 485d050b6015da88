package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Optional;

/** The {@code Auth} of an {@code HttpApi} event. */
final class HttpEventAuth {
  private static final String SCOPES = "AuthorizationScopes";

  private final Expansion expansion;
  private final ApiEvent event;
  private final ServerlessApi api;
  private final Optional<Properties> auth;
  private final Properties apiAuth;

  HttpEventAuth(Expansion expansion, ApiEvent event, ServerlessApi api) {
    this.expansion = expansion;
    this.event = event;
    this.api = api;
    this.auth = event.properties().nested("Auth").filter(a -> !a.map().entries().isEmpty());
    this.apiAuth =
        api.properties()
            .nested("Auth")
            .orElseGet(() -> expansion.reader(Members.empty(event.span())));
  }

  /** Writes the authorization of the method into the document. */
  void write(ApiBody body) {
    auth.ifPresent(own -> write(body, own));
  }

  private void write(ApiBody body, Properties own) {
    check(own);
    Optional<Node> given = own.get("Authorizer").or(() -> apiAuth.get("DefaultAuthorizer"));
    Optional<String> name = given.flatMap(Intrinsic::text);
    if (name.isEmpty()) {
      expansion.refuse(own.span(), "`Auth` names no authorizer and the API has no default one");
    } else if (isDefined(name.get(), given.get())) {
      NodeBuilder nodes = NodeBuilder.at(given.get().span());
      MapNode requirement = nodes.pair(name.get(), scopes(name.get(), own, nodes));
      body.editMethod(
          event.path().text(), event.method().text(), method -> Security.add(method, requirement));
    }
  }

  private void check(Properties own) {
    own.get(SCOPES)
        .filter(scopes -> !(scopes instanceof ListNode) && !Intrinsic.isBlank(scopes))
        .ifPresent(s -> expansion.refuse(s.span(), "`" + SCOPES + "` has to be a list"));
    api.properties()
        .map()
        .entry("Auth")
        .filter(entry -> Intrinsic.isNull(entry.value()))
        .ifPresent(e -> expansion.refuse(e.key().span(), "`Auth` has to be a mapping"));
  }

  private boolean isDefined(String name, Node given) {
    boolean iam = name.equals(Security.AWS_IAM) && apiAuth.isTrue("EnableIamAuthorizer");
    if (iam || authorizer(name).isPresent()) {
      return true;
    }
    if (!name.equals(Security.NONE)) {
      expansion.refuse(given.span(), "the API defines no authorizer `" + name + "`");
      return false;
    }
    if (!apiAuth.has("DefaultAuthorizer")) {
      expansion.refuse(given.span(), "`NONE` needs a DefaultAuthorizer of the API to opt out of");
    }
    return apiAuth.has("DefaultAuthorizer");
  }

  private Optional<Properties> authorizer(String name) {
    return apiAuth.nested("Authorizers").flatMap(all -> all.nested(name));
  }

  private Node scopes(String name, Properties own, NodeBuilder nodes) {
    if (name.equals(Security.NONE) || name.equals(Security.AWS_IAM)) {
      return nodes.list();
    }
    return own.get(SCOPES)
        .filter(scopes -> !Intrinsic.isBlank(scopes))
        .or(() -> authorizer(name).flatMap(authorizer -> authorizer.get(SCOPES)))
        .orElseGet(nodes::list);
  }
}
