package io.gwlint.linking;

import io.gwlint.template.Intrinsic;
import io.gwlint.template.Substitution;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes what another tool fills into a definition unknown: Terraform's {@code ${lambda_arn}},
 * double braces. What API Gateway itself replaces stays: stage variables, context variables and
 * mapping templates.
 */
final class Placeholders {
  private static final Set<String> MAPPING_TEMPLATES =
      Set.of("requestTemplates", "responseTemplates", "x-amazon-apigateway-gateway-responses");
  private static final String SUB = "Fn::Sub";

  Node open(Node node) {
    if (node instanceof ScalarNode scalar) {
      return text(scalar);
    }
    if (node instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::open).toList(), list.span());
    }
    MapNode map = (MapNode) node;
    if (Intrinsic.of(map).isPresent()) {
      return map;
    }
    List<Entry> entries = new ArrayList<>(map.entries().size());
    for (Entry entry : map.entries()) {
      boolean isTemplate = MAPPING_TEMPLATES.contains(entry.key().text());
      Node value = isTemplate ? entry.value() : open(entry.value());
      entries.add(new Entry(entry.key(), value));
    }
    return new MapNode(entries, map.span());
  }

  private static Node text(ScalarNode scalar) {
    String text = scalar.text();
    if (text.contains("{{")) {
      return call("Ref", scalar, text);
    }
    if (!text.contains("${")) {
      return scalar;
    }
    StringBuilder pattern = new StringBuilder();
    boolean isOpen = false;
    for (Substitution.Piece piece : Substitution.of(text).pieces()) {
      boolean isOurs = piece.isName() && isReplacedByGateway(piece.text());
      isOpen |= piece.isName() && !isOurs;
      pattern.append(written(piece, isOurs));
    }
    return isOpen ? call(SUB, scalar, pattern.toString()) : scalar;
  }

  private static String written(Substitution.Piece piece, boolean isOurs) {
    if (!piece.isName()) {
      return piece.text().replace("${", "${!");
    }
    return (isOurs ? "${!" : "${") + piece.text() + "}";
  }

  private static boolean isReplacedByGateway(String name) {
    return name.startsWith("stageVariables.") || name.startsWith("context.");
  }

  private static Node call(String function, ScalarNode scalar, String argument) {
    Entry entry =
        new Entry(
            ScalarNode.synthetic(function, scalar.span()),
            ScalarNode.synthetic(argument, scalar.span()));
    return new MapNode(List.of(entry), scalar.span());
  }
}
