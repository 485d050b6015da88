package io.gwlint.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expanded template in the form in which recorded results are compared: lists sorted, digests in
 * logical ids and descriptions masked.
 */
final class Recorded {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HASHED =
      Pattern.compile(
          "AWS::(ApiGateway(V2)?::(Deployment|DomainName(V2)?|BasePathMapping(V2)?"
              + "|DomainNameAccessAssociation)|Lambda::(Version|LayerVersion|Permission)"
              + "|Route53::RecordSet(Group)?|Serverless::LayerVersion)");
  private static final Pattern DIGEST = Pattern.compile("(.+?)([0-9a-f]{10})");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)([.}])");

  private Recorded() {}

  /** The resources of the wanted types, by masked logical id. */
  static Map<String, JsonNode> resources(JsonNode template, Predicate<String> wanted) {
    JsonNode all = template.path("Resources");
    Map<String, String> names = masks(all);
    Map<String, JsonNode> found = new TreeMap<>();
    all.fields()
        .forEachRemaining(
            entry -> {
              if (wanted.test(entry.getValue().path("Type").asText())) {
                String id = names.getOrDefault(entry.getKey(), entry.getKey());
                found.put(id, sorted(renamed(entry.getValue(), names)));
              }
            });
    return found;
  }

  private static Map<String, String> masks(JsonNode resources) {
    Map<String, List<String>> groups = new TreeMap<>();
    resources
        .fields()
        .forEachRemaining(
            entry -> {
              Matcher id = DIGEST.matcher(entry.getKey());
              if (HASHED.matcher(entry.getValue().path("Type").asText()).matches()
                  && id.matches()) {
                groups.computeIfAbsent(id.group(1), key -> new ArrayList<>()).add(entry.getKey());
              }
            });
    Map<String, String> names = new HashMap<>();
    groups.forEach((base, ids) -> name(base, ids, resources, names));
    return names;
  }

  private static void name(
      String base, List<String> ids, JsonNode resources, Map<String, String> names) {
    if (ids.size() == 1) {
      names.put(ids.get(0), base + "HASH");
      return;
    }
    Map<String, String> blank = new HashMap<>();
    ids.forEach(id -> blank.put(id, base + "HASH"));
    ids.sort(Comparator.comparing(id -> sorted(renamed(resources.get(id), blank)).toString()));
    for (int i = 0; i < ids.size(); i++) {
      names.put(ids.get(i), base + "HASH" + i);
    }
  }

  private static JsonNode renamed(JsonNode node, Map<String, String> names) {
    if (node.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      node.fields()
          .forEachRemaining(
              e ->
                  copy.set(
                      names.getOrDefault(e.getKey(), e.getKey()), renamed(e.getValue(), names)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      node.forEach(item -> copy.add(renamed(item, names)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(renamed(node.asText(), names)) : node;
  }

  private static String renamed(String text, Map<String, String> names) {
    String whole = names.get(text);
    if (whole != null) {
      return whole;
    }
    String named =
        VARIABLE
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        "${" + names.getOrDefault(m.group(1), m.group(1)) + m.group(2)));
    return named.replaceAll("\\b[0-9a-f]{40}\\b", "SHA1");
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.fields().forEachRemaining(e -> members.put(e.getKey(), sorted(e.getValue())));
      ObjectNode copy = JSON.createObjectNode();
      members.forEach(copy::set);
      return copy;
    }
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(sorted(item)));
      items.sort(Comparator.comparing(JsonNode::toString));
      return JSON.createArrayNode().addAll(items);
    }
    return node.isNumber() ? JSON.getNodeFactory().numberNode(node.decimalValue()) : node;
  }
}
