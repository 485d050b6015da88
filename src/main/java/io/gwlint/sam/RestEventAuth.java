package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Optional;

/** The {@code Auth} of an {@code Api} event. */
final class RestEventAuth {
  private static final String AUTHORIZER = "Authorizer";
  private static final String SCOPES = "AuthorizationScopes";
  private static final String CALLER = "CALLER_CREDENTIALS";

  private final Expansion expansion;
  private final ApiEvent event;
  private final Properties auth;
  private final Properties apiAuth;
  private final Properties written;

  RestEventAuth(Expansion expansion, ApiEvent event, ServerlessApi api) {
    this.expansion = expansion;
    this.event = event;
    this.auth =
        event
            .properties()
            .nested("Auth")
            .orElseGet(() -> expansion.reader(Members.empty(event.span())));
    MapNode whole = api.properties().map("Auth").orElse(Members.empty(event.span()));
    this.written = expansion.reader(whole);
    this.apiAuth = expansion.reader(expansion.parameters().resolveAll(whole));
  }

  /** The role that API Gateway calls the function with: only with IAM's authorization. */
  Optional<Node> credentials() {
    boolean own = auth.text(AUTHORIZER).filter(Security.AWS_IAM::equals).isPresent();
    boolean byDefault =
        auth.map().entries().isEmpty()
            && apiAuth.text("DefaultAuthorizer").filter(Security.AWS_IAM::equals).isPresent();
    if (!own && !byDefault) {
      return Optional.empty();
    }
    Node role =
        invokeRole(auth).or(() -> invokeRole(written)).orElseGet(() -> event.nodes().text(CALLER));
    return switch (Intrinsic.text(role).orElse("")) {
      case Security.NONE -> Optional.empty();
      case CALLER ->
          Optional.of(
              NodeBuilder.at(role.span()).text("arn:" + expansion.partition() + ":iam::*:user/*"));
      default -> Optional.of(role);
    };
  }

  /** A role that is there but empty means none. */
  private static Optional<Node> invokeRole(Properties auth) {
    return auth.map()
        .get("InvokeRole")
        .map(
            role ->
                Intrinsic.isBlank(role) ? NodeBuilder.at(role.span()).text(Security.NONE) : role);
  }

  /** Writes the authorization of the method into the document. */
  void write(ApiBody body, Node stage) {
    auth.refuseCall(AUTHORIZER);
    Optional<ScalarNode> authorizer = auth.scalar(AUTHORIZER);
    checkScopes(authorizer.isPresent());
    authorizer.filter(this::isDefined).ifPresent(name -> require(body, name));
    auth.get("ApiKeyRequired").ifPresent(required -> requireKey(body, required));
    auth.nested("ResourcePolicy")
        .filter(policy -> !policy.map().entries().isEmpty())
        .ifPresent(
            policy -> {
              ResourcePolicy policies = new ResourcePolicy(body, stage, expansion.problems());
              policies.add(policy, event.path().text());
              policy.get("CustomStatements").ifPresent(policies::addStatements);
            });
  }

  private void checkScopes(boolean authorized) {
    Optional<Node> scopes = auth.get(SCOPES).filter(given -> !Intrinsic.isBlank(given));
    if (scopes.isPresent() && !(scopes.get() instanceof ListNode)) {
      expansion.refuse(scopes.get().span(), "`" + SCOPES + "` has to be a list");
    } else if (scopes.isPresent() && !authorized) {
      expansion.refuse(scopes.get().span(), "`" + SCOPES + "` needs an `Authorizer` beside it");
    }
  }

  private boolean isDefined(ScalarNode authorizer) {
    String name = authorizer.text();
    if (name.equals(Security.AWS_IAM)) {
      return true;
    }
    if (name.equals(Security.NONE)) {
      if (!apiAuth.has("DefaultAuthorizer")) {
        expansion.refuse(
            authorizer.span(), "`NONE` needs a DefaultAuthorizer of the API to opt out of");
      }
      return apiAuth.has("DefaultAuthorizer");
    }
    boolean defined = authorizer(name).isPresent();
    if (!defined) {
      expansion.refuse(authorizer.span(), "the API defines no authorizer `" + name + "`");
    }
    return defined;
  }

  private Optional<Properties> authorizer(String name) {
    return apiAuth.nested("Authorizers").flatMap(all -> all.nested(name));
  }

  private void require(ApiBody body, ScalarNode authorizer) {
    NodeBuilder nodes = NodeBuilder.at(authorizer.span());
    String name = authorizer.text();
    Node scopes = scopes(name).orElseGet(nodes::list);
    body.editMethod(
        event.path().text(),
        event.method().text(),
        method -> Security.add(method, nodes.pair(name, scopes)));
    if (name.equals(Security.AWS_IAM)) {
      Security.defineIam(body, nodes);
    }
  }

  private Optional<Node> scopes(String name) {
    return authorizer(name)
        .flatMap(authorizer -> auth.get(SCOPES).or(() -> authorizer.get(SCOPES)))
        .filter(ListNode.class::isInstance);
  }

  private void requireKey(ApiBody body, Node required) {
    NodeBuilder nodes = NodeBuilder.at(required.span());
    boolean wanted = !Intrinsic.isBlank(required);
    if (wanted) {
      Security.defineApiKey(body, nodes);
    } else if (!apiAuth.has("ApiKeyRequired")) {
      expansion.refuse(required.span(), "the API requires no key that a method could opt out of");
      return;
    }
    String name = wanted ? Security.API_KEY : Security.NO_API_KEY;
    body.editMethod(
        event.path().text(),
        event.method().text(),
        method -> Security.add(method, Security.requirement(name, nodes)));
  }
}
