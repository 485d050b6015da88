package io.gwlint.openapi;

import io.gwlint.value.Data;
import java.util.Locale;
import java.util.Optional;

/**
 * What an import puts in front of every path of a definition. By default nothing: {@code basePath}
 * and {@code servers} are ignored unless the API asks for them (API Gateway Developer Guide, "Set
 * the OpenAPI basePath property", 2023-06).
 *
 * @param prefix starts with a slash, ends without one; empty text for none; nothing when only the
 *     import knows
 */
public record BasePath(Optional<String> prefix) {
  /** Paths stay as they are written. */
  public static final BasePath NONE = new BasePath(Optional.of(""));

  private static final BasePath OPEN = new BasePath(Optional.empty());
  private static final String VARIABLE = "{basePath}";

  /**
   * As the API asks for it.
   *
   * @param mode {@code ignore}, {@code prepend}, {@code split} or nothing
   */
  public static BasePath of(Definition definition, Data mode) {
    Optional<String> written = written(definition.body());
    if (mode.isAbsent() || written.filter(String::isEmpty).isPresent()) {
      return NONE;
    }
    return switch (mode.string().get().orElse("").toLowerCase(Locale.ROOT)) {
      case "ignore" -> NONE;
      case "prepend" -> new BasePath(written);
      case "split" -> new BasePath(written.map(BasePath::withoutFirst));
      default -> OPEN;
    };
  }

  private static Optional<String> written(Data body) {
    Data swagger = body.get("basePath");
    if (!swagger.isAbsent()) {
      return swagger.string().get().map(BasePath::normal);
    }
    Data servers = body.get("servers");
    if (servers.isUnknown()) {
      return Optional.empty();
    }
    return servers.items().isEmpty() ? Optional.of("") : ofServer(servers.items().get(0));
  }

  private static Optional<String> ofServer(Data server) {
    Data value = server.get("variables").get("basePath").get("default");
    Optional<String> path = server.get("url").string().get().map(BasePath::pathOf);
    if (path.filter(text -> text.contains(VARIABLE)).isPresent()) {
      String base = value.string().get().orElse("{");
      path = path.map(text -> text.replace(VARIABLE, base));
    }
    return path.filter(text -> text.indexOf('{') < 0).map(BasePath::normal);
  }

  private static String pathOf(String url) {
    int host = url.indexOf("//");
    int path = url.indexOf('/', host < 0 ? 0 : host + 2);
    return path < 0 ? "" : url.substring(path);
  }

  private static String normal(String path) {
    StringBuilder normal = new StringBuilder();
    for (String part : path.split("/", -1)) {
      if (!part.isBlank()) {
        normal.append('/').append(part);
      }
    }
    return normal.toString();
  }

  // The first part is for the mapping of a domain.
  private static String withoutFirst(String path) {
    int second = path.indexOf('/', 1);
    return second < 0 ? "" : path.substring(second);
  }
}
