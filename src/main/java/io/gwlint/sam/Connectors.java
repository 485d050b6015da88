package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::Connector}, on its own or inside its source: from an API to a function it
 * is a permission. Connectors between other things give policies to other roles than API Gateway's
 * and are left out.
 */
final class Connectors {
  static final String TYPE = "AWS::Serverless::Connector";
  private static final String REST_API = "AWS::ApiGateway::RestApi";
  private static final String API = "AWS::ApiGatewayV2::Api";
  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final List<String> APIS = List.of(REST_API, API);

  private final Expansion expansion;

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
      for (Entry entry : MapBuilder.distinct(embedded.map(Members::map).orElse(none(resource)))) {
        connectEmbedded(resource, entry);
      }
    }
  }

  private static MapNode none(Resource resource) {
    return Members.empty(resource.span());
  }

  private record Connector(String id, Resource author, Span span, Properties properties) {}

  private void connectEmbedded(Resource source, Entry entry) {
    Properties connector = expansion.reader(Members.map(entry.value()));
    Properties written =
        connector.nested("Properties").orElseGet(() -> expansion.reader(none(source)));
    MapBuilder from =
        MapBuilder.of(written.map("SourceReference").orElse(Members.empty(entry.key().span())));
    from.put("Id", source.logicalId());
    MapNode whole = MapBuilder.of(written.map()).put("Source", from.build()).build();
    String id = source.logicalId() + entry.key().text();
    Resource author =
        new Resource(
            source.logicalId(),
            source.type(),
            source.properties(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            source.span(),
            source.logicalId());
    connect(new Connector(id, author, entry.key().span(), expansion.reader(whole)));
  }

  private void connect(Connector connector) {
    Optional<Properties> source = connector.properties().nested("Source");
    Optional<Node> destination = connector.properties().get("Destination");
    if (source.isEmpty() || destination.isEmpty()) {
      expansion.refuse(connector.span(), "a connector needs `Source` and `Destination`");
      return;
    }
    if (destination.get() instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        connect(connector, source.get(), list.items().get(i), "Destination" + i);
      }
    } else {
      connect(connector, source.get(), destination.get(), "");
    }
  }

  private void connect(Connector connector, Properties source, Node destination, String suffix) {
    Properties to = expansion.reader(Members.map(destination));
    boolean writes =
        connector.properties().list("Permissions").orElse(List.of()).stream()
            .anyMatch(p -> Intrinsic.text(p).filter("Write"::equals).isPresent());
    if (APIS.contains(plainType(source)) && plainType(to).equals(FUNCTION) && writes) {
      String id = connector.id() + "WriteLambdaPermission" + suffix;
      ResourceBuilder permission = Permissions.invoke(id, connector.author(), connector.span());
      permission
          .set("FunctionName", arn(to, permission.nodes()))
          .set("Principal", Permissions.API_GATEWAY)
          .set("SourceArn", sourceArn(source, permission.nodes()))
          .metadata(metadata(connector, source, to));
      expansion.addBeside(connector.author(), permission.build());
    }
  }

  private static MapNode sourceArn(Properties source, NodeBuilder nodes) {
    Node api =
        id(source)
            .<Node>map(id -> NodeBuilder.at(source.span()).ref(id))
            .or(() -> source.get("ResourceId"))
            .orElseGet(nodes::nothing);
    MapBuilder variables = nodes.map().put("SourceResourceId", api);
    variables.put("SourceQualifier", source.get("Qualifier").orElseGet(() -> nodes.text("*")));
    String pattern =
        Permissions.executeApi("${AWS::Partition}", "${SourceResourceId}/${SourceQualifier}");
    return nodes.sub(pattern, variables.build());
  }

  private static Optional<Node> arn(Properties function, NodeBuilder nodes) {
    return id(function).<Node>map(id -> nodes.getAtt(id, "Arn")).or(() -> function.get("Arn"));
  }

  private static Optional<String> id(Properties reference) {
    return reference.scalar("Id").map(ScalarNode::text);
  }

  /** What the transform says about the ends: the types as written. */
  private MapNode metadata(Connector connector, Properties source, Properties destination) {
    NodeBuilder nodes = NodeBuilder.at(connector.span());
    MapBuilder ends = nodes.map().put("Source", nodes.pair("Type", shownType(source)));
    ends.put("Destination", nodes.pair("Type", shownType(destination)));
    return nodes.pair("aws:sam:connectors", nodes.pair(connector.id(), ends.build()));
  }

  private String shownType(Properties reference) {
    return id(reference).isPresent() ? writtenType(reference) : plainType(reference);
  }

  private String writtenType(Properties reference) {
    return id(reference)
        .flatMap(id -> Optional.ofNullable(expansion.written().get(id)))
        .map(Resource::type)
        .or(() -> reference.text("Type"))
        .orElse("");
  }

  private String plainType(Properties reference) {
    String written = writtenType(reference);
    return switch (written) {
      case ServerlessApi.REST -> REST_API;
      case ServerlessApi.HTTP -> API;
      case FunctionExpansion.TYPE -> FUNCTION;
      default -> written;
    };
  }
}
