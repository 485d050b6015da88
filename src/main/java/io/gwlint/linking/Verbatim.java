package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition that the service imports from a file, where CloudFormation never sees it: a function
 * in it is a mapping instead of the address that the import wants (SAM Developer Guide, {@code
 * DefinitionUri}: intrinsic functions are not supported in such files; {@code
 * aws/serverless-application-model#79}).
 */
final class Verbatim {
  /** What the import takes as a text alone, and refuses as a mapping. */
  private static final Set<String> TEXTS =
      Set.of(
          "uri",
          "credentials",
          "connectionId",
          "authorizerUri",
          "authorizerCredentials",
          "providerARNs");

  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Verbatim() {}

  /**
   * The first function that would have to be worked out.
   *
   * @param definition the file's root
   * @param location what names the file
   */
  static Optional<Problem> problem(Node definition, Span location) {
    return new Verbatim()
        .function(definition, "")
        .map(
            call ->
                new Problem(
                    Problem.Kind.DEFINITION_UNREADABLE,
                    call.key().span(),
                    "`" + call.key().text() + "` is not worked out: this file is imported as it is",
                    List.of(
                        new Located<>(
                            "imported from here; a body with `AWS::Include` has it worked out",
                            location))));
  }

  private Optional<Entry> function(Node node, String key) {
    if (node instanceof ListNode list) {
      return list.items().stream().flatMap(item -> function(item, key).stream()).findFirst();
    }
    if (!(node instanceof MapNode map) || !seen.add(map)) {
      return Optional.empty();
    }
    if (map.isSingle() && isFunction(map.entries().get(0))) {
      return TEXTS.contains(key) ? Optional.of(map.entries().get(0)) : Optional.empty();
    }
    return map.entries().stream()
        .flatMap(entry -> function(entry.value(), entry.key().text()).stream())
        .findFirst();
  }

  private static boolean isFunction(Entry entry) {
    return entry.key().text().equals("Ref") || entry.key().text().startsWith("Fn::");
  }
}
