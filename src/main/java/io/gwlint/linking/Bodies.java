package io.gwlint.linking;

import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts definitions that stand in local files into the {@code Body} of their APIs, as {@code aws
 * cloudformation package} takes them: {@code BodyS3Location: ./api.yaml}.
 */
final class Bodies {
  private static final Set<String> APIS =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");
  private static final String LOCATION = "BodyS3Location";
  private static final String BODY = "Body";

  private final Trail trail;
  private final Fragments fragments;

  Bodies(Trail trail) {
    this.trail = trail;
    this.fragments = new Fragments(trail);
  }

  /** The template with definitions in place; the same when it has none elsewhere. */
  Template fill(Template template) {
    Map<String, Resource> filled = new LinkedHashMap<>();
    for (Resource resource : template.resources().values()) {
      if (APIS.contains(resource.type())) {
        filled(resource).ifPresent(api -> filled.put(api.logicalId(), api));
      }
    }
    if (filled.isEmpty()) {
      return template;
    }
    Map<String, Resource> resources = new LinkedHashMap<>(template.resources());
    resources.putAll(filled);
    return template.with(resources, template.conditions(), template.problems());
  }

  private Optional<Resource> filled(Resource api) {
    MapNode properties = api.properties();
    Optional<Entry> location = properties.entry(LOCATION).filter(entry -> !isNothing(entry));
    Optional<Entry> body =
        location.isPresent()
            ? located(api, location.get())
            : properties.entry(BODY).map(this::complete);
    if (body.isEmpty() || body.equals(properties.entry(BODY))) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : properties.entries()) {
      if (!entry.key().text().equals(LOCATION) && !entry.key().text().equals(BODY)) {
        entries.add(entry);
      }
    }
    entries.add(body.get());
    return Optional.of(api.with(new MapNode(entries, properties.span())));
  }

  private static boolean isNothing(Entry entry) {
    return entry.value() instanceof ScalarNode scalar && scalar.isNull();
  }

  private Entry complete(Entry body) {
    if (body.value() instanceof MapNode map && Definitions.isSomethingElse(map)) {
      trail.unreadable(body.key().span(), "the body is no OpenAPI definition");
    }
    if (!body.value().span().file().text().contains(Fragments.REF)) {
      return body;
    }
    Node value = fragments.in(body.value());
    return value == body.value() ? body : new Entry(body.key(), value);
  }

  private Optional<Entry> located(Resource api, Entry location) {
    Node place = Assets.of(api, LOCATION).orElse(location.value());
    return trail.into(
        place,
        document -> {
          Node root = document.roots().get(0);
          if (root instanceof MapNode map && Definitions.isDefinition(map)) {
            Verbatim.problem(root, location.value().span()).ifPresent(trail::add);
            ScalarNode key = ScalarNode.synthetic(BODY, location.key().span());
            return Optional.of(new Entry(key, fragments.in(root)));
          }
          if (place instanceof ScalarNode path) {
            trail.broken(path, "is no OpenAPI definition");
          }
          return Optional.empty();
        });
  }
}
