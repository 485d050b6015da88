package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Map;

/** {@code GatewayResponses} of a REST API, into its document. */
final class GatewayResponses {
  private static final String EXTENSION = "x-amazon-apigateway-gateway-responses";
  private static final List<String> KEYS =
      List.of("ResponseParameters", "ResponseTemplates", "StatusCode");
  private static final List<Map.Entry<String, String>> PREFIXES =
      List.of(
          Map.entry("Headers", "gatewayresponse.header."),
          Map.entry("Paths", "gatewayresponse.path."),
          Map.entry("QueryStrings", "gatewayresponse.querystring."));

  private final Problems problems;
  private final ApiBody body;

  GatewayResponses(Problems problems, ApiBody body) {
    this.problems = problems;
    this.body = body;
  }

  void write(Properties responses) {
    MapBuilder all = MapBuilder.of(body.section(EXTENSION));
    for (Entry entry : MapBuilder.distinct(responses.map())) {
      if (entry.value() instanceof MapNode map && !Intrinsic.is(map)) {
        all.put(new Entry(entry.key(), response(new Properties(map, problems))));
      } else {
        problems.refused(
            entry.key().span(),
            "gateway response `" + entry.key().text() + "` has to be a mapping");
      }
    }
    if (!all.isEmpty()) {
      body.put(EXTENSION, all.build());
    }
  }

  private MapNode response(Properties response) {
    refuseUnknown(response.map(), KEYS);
    NodeBuilder nodes = NodeBuilder.at(response.span());
    MapBuilder written = nodes.map();
    written.put("responseParameters", parameters(response, nodes));
    Node templates = response.get("ResponseTemplates").orElseGet(() -> nodes.map().build());
    written.put("responseTemplates", templates);
    response.get("StatusCode").ifPresent(status -> written.put("statusCode", statusCode(status)));
    return written.build();
  }

  private Node statusCode(Node status) {
    if (!(status instanceof ScalarNode code)) {
      problems.refused(status.span(), "`StatusCode` has to be a number");
      return status;
    }
    if (!code.text().matches("[0-9]{1,3}")) {
      problems.refused(code.span(), "`StatusCode` has to be a number");
    }
    return code.kind() == ScalarNode.Kind.STRING
        ? code
        : ScalarNode.synthetic(code.text(), code.span());
  }

  private MapNode parameters(Properties response, NodeBuilder nodes) {
    MapBuilder parameters = nodes.map();
    response
        .nested("ResponseParameters")
        .ifPresent(
            given -> {
              refuseUnknown(given.map(), PREFIXES.stream().map(Map.Entry::getKey).toList());
              PREFIXES.forEach(prefix -> addParameters(parameters, given, prefix));
            });
    return parameters.build();
  }

  private static void addParameters(
      MapBuilder parameters, Properties given, Map.Entry<String, String> prefix) {
    for (Entry entry : given.map(prefix.getKey()).map(MapBuilder::distinct).orElse(List.of())) {
      String name = prefix.getValue() + entry.key().text();
      parameters.put(new Entry(ScalarNode.synthetic(name, entry.key().span()), entry.value()));
    }
  }

  private void refuseUnknown(MapNode map, List<String> known) {
    for (Entry entry : map.entries()) {
      if (!known.contains(entry.key().text())) {
        problems.refused(
            entry.key().span(), "a gateway response has no `" + entry.key().text() + "`");
      }
    }
  }
}
