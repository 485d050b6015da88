package io.gwlint.language;

import io.gwlint.template.Intrinsic;
import io.gwlint.template.Resolver;
import io.gwlint.template.Substitution;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Data;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out expressions that stand where a name is expected. One that another deployment may make
 * another name of stays an expression: it is worked out in each scenario by itself.
 *
 * @param resolver knows parameters and mappings
 * @param parameters names of the template's parameters
 */
record Names(Resolver resolver, Set<String> parameters) {

  /** The name that an expression gives, where it gives the same in all deployments. */
  Node name(Node node) {
    return Intrinsic.of(node).isPresent() && isFixed(node) ? known(node) : node;
  }

  /** The same for the condition of a resource, which has to be one name; none when it has none. */
  Optional<Entry> condition(Entry entry) {
    Node value = entry.value();
    if (Intrinsic.of(value).isEmpty()) {
      return Optional.of(entry);
    }
    return resolver.resolve(value).isAbsent()
        ? Optional.empty()
        : Optional.of(new Entry(entry.key(), known(value)));
  }

  /** What an expression gives now. */
  Data value(Node node) {
    return resolver.resolve(node);
  }

  private Node known(Node node) {
    Optional<ScalarNode> plain = plain(node);
    return value(node)
        .string()
        .get()
        .<Node>map(
            name ->
                plain
                    .filter(text -> text.text().equals(name))
                    .orElseGet(() -> ScalarNode.synthetic(name, node.span())))
        .orElse(node);
  }

  /** The text of a {@code Fn::Sub}, which knows the place of each of its characters. */
  private static Optional<ScalarNode> plain(Node node) {
    return Intrinsic.of(node)
        .filter(call -> call.is("Fn::Sub"))
        .flatMap(call -> call.plainArgument(0));
  }

  private boolean isFixed(Node node) {
    Optional<Intrinsic> call = Intrinsic.of(node);
    if (call.isPresent() && (call.get().is("Fn::If") || namesParameter(call.get()))) {
      return false;
    }
    return node instanceof MapNode map
        ? map.entries().stream().allMatch(entry -> isFixed(entry.value()))
        : !(node instanceof ListNode list) || list.items().stream().allMatch(this::isFixed);
  }

  private boolean namesParameter(Intrinsic call) {
    List<String> names =
        switch (call.name()) {
          case "Ref" -> List.of(call.argument().toString());
          case "Fn::Sub" ->
              call.plainArgument(0).stream()
                  .flatMap(text -> Substitution.of(text.text()).pieces().stream())
                  .map(Substitution.Piece::text)
                  .toList();
          default -> List.of();
        };
    return names.stream().anyMatch(parameters::contains);
  }
}
