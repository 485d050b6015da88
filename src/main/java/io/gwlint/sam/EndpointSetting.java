package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * Where an API can be reached: {@code EndpointConfiguration} and {@code DisableExecuteApiEndpoint}.
 */
final class EndpointSetting {
  private static final String CONFIGURATION = "EndpointConfiguration";
  private static final String EXTENSION = "x-amazon-apigateway-endpoint-configuration";
  private static final String DISABLE = "disableExecuteApiEndpoint";

  private EndpointSetting() {}

  /**
   * Writes the endpoint's type, given as a mapping with {@code Type} or, in old templates, as a
   * text.
   */
  static void write(ResourceBuilder restApi, Node endpoint) {
    NodeBuilder nodes = NodeBuilder.at(endpoint.span());
    Optional<Node> named =
        endpoint instanceof MapNode map && !Intrinsic.is(map) ? map.get("Type") : Optional.empty();
    Node type = named.orElse(endpoint);
    MapBuilder configuration = nodes.map().put("Types", nodes.list(type));
    if (named.isPresent()) {
      MapNode map = (MapNode) endpoint;
      configuration.copy(map, "VPCEndpointIds", "VpcEndpointIds");
      configuration.copy(map, "VpcEndpointIds").copy(map, "IpAddressType");
    }
    restApi.set(CONFIGURATION, configuration.build());
    restApi.set("Parameters", nodes.pair("endpointConfigurationTypes", type));
  }

  /**
   * True when the endpoints of a VPC are given in both spellings, of which only one may be there.
   */
  static boolean isAmbiguous(Node endpoint) {
    return endpoint instanceof MapNode map
        && map.get("VPCEndpointIds").isPresent()
        && map.get("VpcEndpointIds").isPresent();
  }

  /** Says in the document whether the default address is switched off. */
  static void disableDefault(ApiBody body, Node value) {
    if (!body.isOpenApi3()) {
      body.put(EXTENSION, disabled(body.section(EXTENSION), value));
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(value.span());
    List<Node> servers =
        body.get("servers")
            .filter(ListNode.class::isInstance)
            .map(list -> ((ListNode) list).items())
            .orElse(List.of(nodes.map().build()));
    body.put("servers", nodes.list(servers.stream().map(s -> onServer(s, value)).toList()));
  }

  private static Node onServer(Node server, Node value) {
    if (!(server instanceof MapNode map)) {
      return server;
    }
    MapNode present = map.get(EXTENSION).map(Members::map).orElse(Members.empty(value.span()));
    return MapBuilder.of(map).put(EXTENSION, disabled(present, value)).build();
  }

  private static MapNode disabled(MapNode configuration, Node value) {
    return MapBuilder.of(configuration).put(DISABLE, value).build();
  }
}
