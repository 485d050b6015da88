package io.gwlint.rules.integration;

import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.Route;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which template a request gets, by its content type. */
final class MediaTypes {
  private static final String JSON = "application/json";
  private static final String FALLBACK = "$default";
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  private MediaTypes() {}

  /** The templates of requests with JSON, or with no content type, which counts as JSON. */
  static List<MappingTemplate> forJson(Items<MappingTemplate> templates) {
    List<MappingTemplate> json =
        templates.list().stream().filter(template -> type(template).equals(JSON)).toList();
    return json.isEmpty()
        ? templates.list().stream().filter(template -> type(template).equals(FALLBACK)).toList()
        : json;
  }

  // Parameters such as a charset do not count.
  static String type(MappingTemplate template) {
    String key = template.key().value();
    int end = key.indexOf(';');
    return (end < 0 ? key : key.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** True for a verb whose requests ordinarily have no body and say no content type. */
  static boolean isWithoutBody(Route route) {
    return route.method().get().flatMap(Text::literal).filter(WITHOUT_BODY::contains).isPresent();
  }
}
