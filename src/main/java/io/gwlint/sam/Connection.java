package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a connector makes between two ends.
 *
 * @param id the connector's logical id
 * @param permissions Read, Write or both
 */
record Connection(
    String id,
    List<String> permissions,
    ConnectorProfile profile,
    ConnectorEnd source,
    ConnectorEnd destination) {
  private static final Pattern VALUE = Pattern.compile("\\{(Source|Destination)\\.([A-Za-z]+)}");

  private ConnectorEnd owner() {
    return profile.ofSource() ? source : destination;
  }

  /** Adds the resources; gives their logical ids. */
  List<String> build(Resource author, Span span, String suffix, Expansion expansion) {
    Maker maker = new Maker(author, span, suffix, expansion, new ArrayList<>());
    switch (profile.kind()) {
      case "permission" -> profile.categories().forEach((name, l) -> addPermission(maker, name, l));
      case "topic" ->
          addPolicy(maker, "TopicPolicy", "AWS::SNS::TopicPolicy", Map.entry("Topics", "Arn"));
      case "queue" ->
          addPolicy(maker, "QueuePolicy", "AWS::SQS::QueuePolicy", Map.entry("Queues", "QueueUrl"));
      default -> {
        addPolicy(maker, "Policy", "AWS::IAM::ManagedPolicy", Map.entry("Roles", "RoleName"));
        maker.made().forEach(policy -> depend(policy, expansion));
      }
    }
    return maker.made();
  }

  private record Maker(
      Resource author, Span span, String suffix, Expansion expansion, List<String> made) {
    NodeBuilder nodes() {
      return NodeBuilder.at(span);
    }

    void add(ResourceBuilder resource, MapNode metadata) {
      MapBuilder all = author.metadata().map(MapBuilder::of).orElseGet(() -> new MapBuilder(span));
      resource.metadata(all.putAll(metadata).build());
      resource.dependsOn(author.dependsOn().stream().map(id -> id.value()).toList());
      Resource built = resource.causedBy(span).build();
      made.add(built.logicalId());
      expansion.addBeside(author, built);
    }
  }

  private void addPermission(Maker maker, String name, List<String> lines) {
    if (!permissions.contains(name)) {
      return;
    }
    Optional<Node> function = owner().value("Arn");
    if (function.isEmpty()) {
      maker.expansion().refuse(maker.span(), "the function of the connector has no `Arn`");
      return;
    }
    ResourceBuilder permission =
        Permissions.invoke(
            id + name + "LambdaPermission" + maker.suffix(), maker.author(), maker.span());
    permission.set("FunctionName", function);
    for (String line : lines) {
      String word = line.strip().substring(2);
      switch (line.strip().charAt(0)) {
        case '@' -> permission.set("Principal", word);
        case '#' -> permission.set("SourceArn", value(word, maker));
        default -> permission.set("SourceAccount", value(word, maker));
      }
    }
    maker.add(permission, metadata(maker));
  }

  private void addPolicy(
      Maker maker, String suffix, String type, Map.Entry<String, String> owners) {
    Optional<Node> of = owner().value(owners.getValue());
    if (of.isEmpty()) {
      maker
          .expansion()
          .refuse(maker.span(), "the connector needs the `" + owners.getValue() + "` of an end");
      return;
    }
    NodeBuilder nodes = maker.nodes();
    List<Node> statements = new ArrayList<>();
    profile
        .categories()
        .forEach(
            (name, lines) -> {
              if (permissions.contains(name)) {
                statements.addAll(StatementReader.read(lines, nodes, text -> value(text, maker)));
              }
            });
    MapBuilder document =
        nodes.map().put("Version", "2012-10-17").put("Statement", nodes.list(statements));
    maker.add(
        new ResourceBuilder(id + suffix + maker.suffix(), type, maker.author())
            .set("PolicyDocument", document.build())
            .set(owners.getKey(), nodes.list(of.get())),
        metadata(maker));
  }

  /** A value of the table with what the ends say in it. */
  private Node value(String text, Maker maker) {
    NodeBuilder nodes = maker.nodes();
    String written = StatementReader.writtenOut(text);
    Matcher whole = VALUE.matcher(written);
    if (whole.matches()) {
      return of(whole.group(1), whole.group(2), maker);
    }
    Map<String, Node> variables = new LinkedHashMap<>();
    String pattern =
        whole.replaceAll(
            found -> {
              String name = found.group(1) + found.group(2);
              variables.put(name, of(found.group(1), found.group(2), maker));
              return Matcher.quoteReplacement("${" + name + "}");
            });
    if (variables.isEmpty()) {
      return pattern.contains("${") ? nodes.sub(pattern) : nodes.text(pattern);
    }
    MapBuilder map = nodes.map();
    variables.forEach(map::put);
    return nodes.sub(pattern, map.build());
  }

  private Node of(String end, String name, Maker maker) {
    Optional<Node> value = (end.equals("Source") ? source : destination).value(name);
    if (value.isEmpty()) {
      maker.expansion().refuse(maker.span(), "`" + end + "` of the connector needs `" + name + "`");
    }
    return value.orElseGet(() -> maker.nodes().text(""));
  }

  /** What the policy has to be there for. */
  private void depend(String policy, Expansion expansion) {
    if (source.id().isEmpty()) {
      return;
    }
    if (profile.dependent().equals("waiting")) {
      expansion.dependencies().add(source.id().get(), policy);
    } else if (profile.dependent().equals("mapping") && destination.id().isPresent()) {
      List<String> mappings =
          expansion.all().stream()
              .filter(resource -> resource.type().equals("AWS::Lambda::EventSourceMapping"))
              .filter(mapping -> points(mapping, "FunctionName", destination.id()))
              .filter(mapping -> points(mapping, "EventSourceArn", source.id()))
              .map(Resource::logicalId)
              .toList();
      if (mappings.size() == 1) {
        expansion.dependencies().add(mappings.get(0), policy);
      }
    }
  }

  private static boolean points(Resource mapping, String property, Optional<String> id) {
    return mapping.properties().get(property).flatMap(Intrinsic::target).equals(id);
  }

  private MapNode metadata(Maker maker) {
    NodeBuilder nodes = maker.nodes();
    MapBuilder ends = nodes.map().put("Source", nodes.pair("Type", source.shownType()));
    ends.put("Destination", nodes.pair("Type", destination.shownType()));
    return nodes.pair("aws:sam:connectors", nodes.pair(id, ends.build()));
  }
}
