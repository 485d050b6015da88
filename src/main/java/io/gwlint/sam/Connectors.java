package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::Connector}, on its own or inside its source: what lets one resource use
 * another.
 */
final class Connectors {
  static final String TYPE = "AWS::Serverless::Connector";

  private final Expansion expansion;
  private final BlockTable table = new BlockTable("connectors.txt");

  Connectors(Expansion expansion) {
    this.expansion = expansion;
  }

  void expandAll() {
    for (Resource resource : List.copyOf(expansion.written().values())) {
      if (resource.type().equals(TYPE)) {
        Properties properties = expansion.properties(resource);
        connect(new Connector(resource.logicalId(), resource, resource.span(), properties));
        expansion.drop(resource);
      }
      Optional<Node> embedded = resource.attributes().get("Connectors");
      embedded
          .filter(value -> !(value instanceof MapNode))
          .ifPresent(v -> expansion.refuse(v.span(), "`Connectors` has to be a mapping"));
      for (Entry entry : MapBuilder.distinct(embedded.map(Members::map).orElse(none(resource)))) {
        connectEmbedded(resource, entry);
      }
    }
  }

  private static MapNode none(Resource resource) {
    return Members.empty(resource.span());
  }

  private record Connector(String id, Resource author, Span span, Properties properties) {
    List<String> permissions() {
      return properties.list("Permissions").orElse(List.of()).stream()
          .flatMap(permission -> Intrinsic.text(permission).stream())
          .toList();
    }
  }

  private void connectEmbedded(Resource source, Entry entry) {
    Properties connector = expansion.reader(Members.map(entry.value()));
    Properties written =
        connector.nested("Properties").orElseGet(() -> expansion.reader(none(source)));
    MapBuilder from =
        MapBuilder.of(written.map("SourceReference").orElse(Members.empty(entry.key().span())));
    from.put("Id", source.logicalId());
    MapNode whole = MapBuilder.of(written.map()).put("Source", from.build()).build();
    String id = source.logicalId() + entry.key().text();
    Resource author = author(source, connector);
    connect(new Connector(id, author, entry.key().span(), expansion.reader(whole)));
  }

  /** The source, with what the connector itself has beside its properties. */
  private static Resource author(Resource source, Properties connector) {
    List<Located<String>> dependsOn = new ArrayList<>();
    for (Node id :
        connector
            .get("DependsOn")
            .map(ids -> ids instanceof ListNode list ? list.items() : List.of(ids))
            .orElse(List.of())) {
      Intrinsic.text(id).ifPresent(text -> dependsOn.add(new Located<>(text, id.span())));
    }
    return new Resource(
        source.logicalId(),
        source.type(),
        source.properties(),
        connector.scalar("Condition").map(name -> new Located<>(name.text(), name.span())),
        dependsOn,
        connector.map("Metadata"),
        connector.map(),
        source.span(),
        source.logicalId());
  }

  private void connect(Connector connector) {
    Optional<Properties> source = connector.properties().nested("Source");
    Optional<Node> destination = connector.properties().get("Destination");
    if (source.isEmpty() || destination.isEmpty()) {
      expansion.refuse(connector.span(), "a connector needs `Source` and `Destination`");
      return;
    }
    List<String> made = new ArrayList<>();
    if (destination.get() instanceof ListNode list) {
      if (list.items().isEmpty()) {
        expansion.refuse(list.span(), "the connector leads nowhere");
      }
      for (int i = 0; i < list.items().size(); i++) {
        made.addAll(connect(connector, source.get(), list.items().get(i), "Destination" + i));
      }
    } else {
      made.addAll(connect(connector, source.get(), destination.get(), ""));
    }
    expansion.dependencies().replace(connector.id(), made);
  }

  private List<String> connect(
      Connector connector, Properties source, Node destination, String suffix) {
    Optional<ConnectorEnd> from = end(source, destination);
    Optional<ConnectorEnd> to = end(expansion.reader(Members.map(destination)), source.map());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    Optional<ConnectorProfile> profile =
        ConnectorProfile.find(table, from.get().type(), to.get().type());
    if (profile.isEmpty()) {
      String ends = from.get().shownType() + " to " + to.get().shownType();
      expansion.refuse(connector.span(), "there are no connectors from " + ends);
      return List.of();
    }
    Optional<String> objection = profile.get().objection(connector.permissions());
    if (objection.isPresent()) {
      Span place =
          connector.properties().get("Permissions").map(Node::span).orElse(connector.span());
      expansion.refuse(place, objection.get());
      return List.of();
    }
    Connection connection =
        new Connection(
            connector.id(), connector.permissions(), profile.get(), from.get(), to.get());
    return connection.build(connector.author(), connector.span(), suffix, expansion);
  }

  private Optional<ConnectorEnd> end(Properties reference, Node other) {
    Optional<String> id = reference.scalar("Id").map(ScalarNode::text);
    boolean more =
        reference.map().entries().stream()
            .anyMatch(e -> !e.key().text().equals("Id") && !e.key().text().equals("Qualifier"));
    if (id.isPresent() == more) {
      expansion.refuse(
          reference.span(), "an end needs either `Id` or `Type` and what goes with it");
      return Optional.empty();
    }
    if (id.isEmpty()) {
      return Optional.of(ConnectorEnd.described(reference));
    }
    Optional<Resource> resource = expansion.find(id.get());
    if (resource.isEmpty()) {
      Span place = reference.get("Id").map(Node::span).orElse(reference.span());
      expansion.problems().unresolved(place, "no resource `" + id.get() + "` to connect");
    }
    String shown =
        Optional.ofNullable(expansion.template().resources().get(id.get()))
            .map(Resource::type)
            .or(() -> resource.map(Resource::type))
            .orElse("");
    return resource.map(found -> ConnectorEnd.of(found, shown, reference, other));
  }
}
