package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Auth} of a REST API: authorizers, and what holds for methods that say nothing of their
 * own.
 */
final class RestAuth {
  private static final String DEFAULT = "DefaultAuthorizer";
  private static final String OPTIONS = "options";
  private static final Set<String> KEYS =
      Set.of(
          "Authorizers",
          DEFAULT,
          "InvokeRole",
          "AddDefaultAuthorizerToCorsPreflight",
          "AddApiKeyRequiredToCorsPreflight",
          "ApiKeyRequired",
          "ResourcePolicy",
          "UsagePlan");
  private static final Set<String> KEY_NAMES = Set.of(Security.API_KEY, Security.NO_API_KEY);

  private final Expansion expansion;
  private final ServerlessApi api;
  private final Properties properties;
  private final Properties auth;
  private final Map<String, RestAuthorizer> authorizers;

  RestAuth(Expansion expansion, ServerlessApi api, Properties properties) {
    this.expansion = expansion;
    this.api = api;
    this.properties = properties;
    this.auth = AuthSection.of(expansion, api, properties);
    this.authorizers = AuthSection.authorizers(expansion, auth, RestAuthorizer::new);
  }

  /** Writes everything into the document. */
  void write(ApiBody body) {
    auth.refuseUnknown(KEYS, "`Auth`");
    authorizers.values().forEach(RestAuthorizer::check);
    authorizers.forEach(
        (name, authorizer) ->
            Security.replace(body, name, authorizer.definition(expansion.partition())));
    auth.get(DEFAULT).filter(this::hasEffect).ifPresent(name -> writeDefault(body, name));
    auth.get("ApiKeyRequired")
        .filter(required -> !Intrinsic.isBlank(required))
        .ifPresent(required -> writeKey(body, NodeBuilder.at(required.span())));
    auth.get(DEFAULT)
        .filter(name -> !hasEffect(name) && leavesOpen(body))
        .ifPresent(this::sayPassedOver);
    auth.nested("ResourcePolicy")
        .filter(policy -> !policy.map().entries().isEmpty())
        .ifPresent(policy -> writePolicy(body, policy));
  }

  private void writePolicy(ApiBody body, Properties policy) {
    NodeBuilder nodes = NodeBuilder.at(policy.span());
    Node stage = properties.get("StageName").orElseGet(() -> nodes.text(""));
    ResourcePolicy written = new ResourcePolicy(body, stage, expansion.problems());
    body.paths().forEach(path -> written.add(policy, path));
    policy.get("CustomStatements").ifPresent(written::addStatements);
  }

  /** The transform passes over a default where there are no authorizers to be it. */
  private boolean hasEffect(Node given) {
    return !authorizers.isEmpty()
        || Intrinsic.text(given).filter(Security.AWS_IAM::equals).isPresent();
  }

  /** True when there is a method that asks for nothing. */
  private static boolean leavesOpen(ApiBody body) {
    List<MapNode> open = new ArrayList<>();
    for (String path : body.paths()) {
      body.forEachMethod(
          path,
          (name, method) -> {
            if (!name.equals(OPTIONS) && method.get("security").isEmpty()) {
              open.add(method);
            }
          });
    }
    return !open.isEmpty() && body.get("security").isEmpty();
  }

  private void sayPassedOver(Node given) {
    Optional<String> name =
        Intrinsic.text(given).filter(text -> !text.isEmpty() && !text.equals(Security.NONE));
    name.ifPresent(
        text ->
            expansion
                .problems()
                .passedOver(
                    given.span(),
                    "no route asks for `" + text + "`: the API has no `Authorizers`"));
  }

  private void writeDefault(ApiBody body, Node given) {
    if (!(given instanceof ScalarNode scalar)) {
      expansion.refuse(given.span(), "`" + DEFAULT + "` has to be a name");
      return;
    }
    String name = scalar.text();
    NodeBuilder nodes = NodeBuilder.at(given.span());
    if (name.equals(Security.AWS_IAM)) {
      Security.replace(body, name, AuthSection.iam(nodes));
    } else if (!authorizers.containsKey(name)) {
      expansion.refuse(given.span(), "`" + DEFAULT + "` is not among the API's authorizers");
      return;
    }
    boolean preflight =
        auth.get("AddDefaultAuthorizerToCorsPreflight").filter(Intrinsic::isBlank).isEmpty();
    for (String path : body.paths()) {
      body.editMethods(
          path,
          (method, definition) ->
              preflight || !method.equals(OPTIONS)
                  ? withDefault(definition, name, nodes)
                  : definition);
    }
  }

  /** NONE opts out, an authorizer of the method's own stays, anything else gets the default. */
  private MapNode withDefault(MapNode method, String name, NodeBuilder nodes) {
    Set<String> known = new HashSet<>(authorizers.keySet());
    known.add(Security.AWS_IAM);
    List<Node> own = new ArrayList<>();
    List<Node> other = new ArrayList<>();
    requirements(method).forEach(s -> (Security.names(s, known) ? own : other).add(s));
    Optional<Node> none =
        other.stream().filter(s -> Security.names(s, Set.of(Security.NONE))).findFirst();
    if (none.isPresent()) {
      other.remove(none.get());
    } else if (own.isEmpty()) {
      other.add(nodes.pair(name, scopes(name).orElseGet(nodes::list)));
    } else {
      other.addAll(own);
    }
    return other.isEmpty() ? method : Security.with(method, other, nodes.span());
  }

  private Optional<Node> scopes(String name) {
    return Optional.ofNullable(authorizers.get(name)).flatMap(RestAuthorizer::scopes);
  }

  private void writeKey(ApiBody body, NodeBuilder nodes) {
    Security.defineApiKey(body, nodes);
    boolean preflight =
        auth.get("AddApiKeyRequiredToCorsPreflight").filter(Intrinsic::isBlank).isEmpty();
    for (String path : body.paths()) {
      body.editMethods(
          path,
          (method, definition) -> withKey(definition, nodes, preflight || !method.equals(OPTIONS)));
    }
  }

  private MapNode withKey(MapNode method, NodeBuilder nodes, boolean wanted) {
    List<Node> before = requirements(method);
    List<Node> after = new ArrayList<>();
    before.stream().filter(s -> !Security.names(s, KEY_NAMES)).forEach(after::add);
    boolean optsOut = before.stream().anyMatch(s -> Security.names(s, Set.of(Security.NO_API_KEY)));
    if (wanted && !optsOut) {
      after.add(Security.requirement(Security.API_KEY, nodes));
    }
    return after.isEmpty() && before.isEmpty()
        ? method
        : Security.with(method, after, nodes.span());
  }

  private List<Node> requirements(MapNode method) {
    method
        .get("security")
        .filter(given -> !(given instanceof ListNode))
        .ifPresent(given -> expansion.refuse(given.span(), "`security` has to be a list"));
    return Security.of(method);
  }

  /** Lets the API call its Lambda authorizers. */
  void addPermissions() {
    authorizers.forEach(
        (name, authorizer) ->
            authorizer
                .permittedFunction()
                .map(f -> Permissions.ofAuthorizer(api, name, f, expansion.partition()))
                .ifPresent(permission -> expansion.add(api.resource(), permission)));
  }
}
