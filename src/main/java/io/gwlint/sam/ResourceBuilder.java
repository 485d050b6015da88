package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain resource in the making. It inherits what the transform hands on: the condition and the
 * deletion policies.
 */
final class ResourceBuilder {
  private static final List<String> INHERITED = List.of("DeletionPolicy", "UpdateReplacePolicy");

  private final String logicalId;
  private final String type;
  private final Resource author;
  private final MapBuilder properties;
  private final MapBuilder attributes;
  private final List<Located<String>> dependsOn = new ArrayList<>();
  private Optional<Located<String>> condition;
  private Optional<MapNode> metadata = Optional.empty();
  private Span span;

  /** A resource that a serverless one brings along. */
  ResourceBuilder(String logicalId, String type, Resource author) {
    this.logicalId = logicalId;
    this.type = type;
    this.author = author;
    this.span = author.span();
    this.condition = author.condition();
    this.properties = new MapBuilder(author.properties().span());
    this.attributes = new MapBuilder(author.span());
    INHERITED.forEach(name -> attributes.copy(author.attributes(), name));
  }

  /** The resource that takes the serverless one's place and name. */
  static ResourceBuilder inPlaceOf(Resource author, String type) {
    ResourceBuilder same = new ResourceBuilder(author.logicalId(), type, author);
    same.attributes.copy(author.attributes(), "UpdatePolicy");
    same.dependsOn.addAll(author.dependsOn());
    same.metadata = author.metadata();
    return same;
  }

  /** What it stands for in the text, where that is not the author's logical id. */
  ResourceBuilder causedBy(Span cause) {
    span = cause;
    return this;
  }

  /** Nodes at the place that causes the resource. */
  NodeBuilder nodes() {
    return NodeBuilder.at(span);
  }

  /** The serverless resource that brings it along. */
  Resource author() {
    return author;
  }

  MapBuilder properties() {
    return properties;
  }

  ResourceBuilder set(String name, Node value) {
    properties.put(name, value);
    return this;
  }

  ResourceBuilder set(String name, Optional<? extends Node> value) {
    properties.put(name, value);
    return this;
  }

  ResourceBuilder set(String name, String text) {
    return set(name, nodes().text(text));
  }

  /** Copies properties of the written resource that the plain one has under the same name. */
  ResourceBuilder copy(MapNode from, String... names) {
    for (String name : names) {
      properties.copy(from, name);
    }
    return this;
  }

  ResourceBuilder attribute(String name, Node value) {
    attributes.put(name, value);
    return this;
  }

  boolean hasAttribute(String name) {
    return attributes.get(name).isPresent();
  }

  ResourceBuilder dependsOn(List<String> logicalIds) {
    logicalIds.forEach(id -> dependsOn.add(new Located<>(id, span)));
    return this;
  }

  ResourceBuilder metadata(MapNode content) {
    metadata = Optional.of(content);
    return this;
  }

  ResourceBuilder condition(Optional<Located<String>> name) {
    condition = name;
    return this;
  }

  Resource build() {
    return new Resource(
        logicalId,
        type,
        properties.build(),
        condition,
        List.copyOf(dependsOn),
        metadata,
        attributes.build(),
        span,
        author.author());
  }
}
