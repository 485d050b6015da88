package io.gwlint.sam;

import io.gwlint.template.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A serverless REST or HTTP API, written or implied by events, while events write into it. */
final class ServerlessApi {
  static final String REST = "AWS::Serverless::Api";
  static final String HTTP = "AWS::Serverless::HttpApi";

  private final Resource resource;
  private final Properties properties;
  private final boolean managed;
  private final Optional<ApiBody> body;
  private final MapBuilder routeSettings;
  private final Map<String, Map<String, Optional<String>>> conditions = new LinkedHashMap<>();

  /**
   * An API.
   *
   * @param resource with {@code Globals} merged
   * @param body its inline document, or an empty one to write into
   * @param managed whether the transform writes the document: nobody gave one
   * @param problems where wrong shapes are reported
   */
  ServerlessApi(Resource resource, Optional<ApiBody> body, boolean managed, Problems problems) {
    this.resource = resource;
    this.properties = new Properties(resource.properties(), problems);
    this.body = body;
    this.managed = managed;
    this.routeSettings = new MapBuilder(resource.span());
  }

  Resource resource() {
    return resource;
  }

  String id() {
    return resource.logicalId();
  }

  boolean isRest() {
    return resource.type().equals(REST);
  }

  Properties properties() {
    return properties;
  }

  /** True when nobody gave a definition, so that it consists of what events ask for. */
  boolean isManaged() {
    return managed;
  }

  /** The inline definition; empty when it is elsewhere. */
  Optional<ApiBody> body() {
    return body;
  }

  /** The inline definition, if it is one that can be written into. */
  Optional<ApiBody> editableBody() {
    return body.filter(document -> document.isComplete() && (isRest() || document.isOpenApi3()));
  }

  /** Settings of routes that events ask for. */
  MapBuilder routeSettings() {
    return routeSettings;
  }

  /** Remembers under which condition an event asks for a method of a path. */
  void demand(String path, String method, Optional<String> condition) {
    conditions.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, condition);
  }

  /** Conditions by path and method. */
  Map<String, Map<String, Optional<String>>> demands() {
    return conditions;
  }
}
