package io.gwlint.sam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a template as CloudFormation JSON: what is expanded as it is now, the rest as it was
 * written.
 */
public final class TemplateWriter {
  private static final String CONDITIONS = "Conditions";
  private static final String RESOURCES = "Resources";
  private static final String OUTPUTS = "Outputs";
  private static final String DEPENDS_ON = "DependsOn";
  private static final String PROPERTIES = "Properties";
  private static final String TRANSFORM = "Transform";
  private static final Set<String> CONSUMED = Set.of("IgnoreGlobals", "Connectors");

  /**
   * Writes the template, indented by two spaces, without flushing or closing the writer.
   *
   * @throws IOException when the writer does
   */
  public void write(Template template, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      json.setPrettyPrinter(printer);
      writeTemplate(template, json);
    }
  }

  private static void writeTemplate(Template template, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Entry section : MapBuilder.distinct(template.root())) {
      writeSection(section, json);
    }
    if (!template.conditions().isEmpty()) {
      json.writeObjectFieldStart(CONDITIONS);
      for (Map.Entry<String, Node> condition : template.conditions().entrySet()) {
        json.writeFieldName(condition.getKey());
        writeNode(condition.getValue(), json);
      }
      json.writeEndObject();
    }
    json.writeObjectFieldStart(RESOURCES);
    for (Resource resource : template.resources().values()) {
      writeResource(template, resource, json);
    }
    json.writeEndObject();
    if (!template.outputs().entries().isEmpty()) {
      json.writeFieldName(OUTPUTS);
      writeNode(template.outputs(), json);
    }
    json.writeEndObject();
  }

  /** Sections that the expansion leaves as they are; SAM's own are spent. */
  private static void writeSection(Entry section, JsonGenerator json) throws IOException {
    switch (section.key().text()) {
      case CONDITIONS, RESOURCES, OUTPUTS, "Globals" -> {}
      case TRANSFORM -> writeOtherMacros(section.value(), json);
      default -> {
        json.writeFieldName(section.key().text());
        writeNode(section.value(), json);
      }
    }
  }

  private static void writeOtherMacros(Node transform, JsonGenerator json) throws IOException {
    List<Node> macros = new ArrayList<>();
    for (Node macro : transform instanceof ListNode list ? list.items() : List.of(transform)) {
      if (Intrinsic.text(macro).filter(Template.SAM::equals).isEmpty()) {
        macros.add(macro);
      }
    }
    if (!macros.isEmpty()) {
      json.writeFieldName(TRANSFORM);
      writeNode(macros.size() == 1 ? macros.get(0) : new ListNode(macros, transform.span()), json);
    }
  }

  private static void writeResource(Template template, Resource resource, JsonGenerator json)
      throws IOException {
    MapNode written = written(template, resource.logicalId());
    boolean same = Intrinsic.text(written.get("Type")).filter(resource.type()::equals).isPresent();
    json.writeObjectFieldStart(resource.logicalId());
    json.writeStringField("Type", resource.type());
    if (resource.condition().isPresent()) {
      json.writeStringField("Condition", resource.condition().get().value());
    }
    writeDependencies(resource, written.get(DEPENDS_ON), json);
    for (Entry attribute : resource.attributes().entries()) {
      if (!CONSUMED.contains(attribute.key().text())) {
        json.writeFieldName(attribute.key().text());
        writeNode(attribute.value(), json);
      }
    }
    writeMetadata(resource, json);
    if (!same
        || written.get(PROPERTIES).isPresent()
        || !resource.properties().entries().isEmpty()) {
      json.writeFieldName(PROPERTIES);
      writeNode(resource.properties(), json);
    }
    json.writeEndObject();
  }

  private static void writeMetadata(Resource resource, JsonGenerator json) throws IOException {
    if (resource.metadata().isPresent()) {
      json.writeFieldName("Metadata");
      writeNode(resource.metadata().get(), json);
    }
  }

  private static MapNode written(Template template, String logicalId) {
    return template
        .root()
        .get(RESOURCES)
        .flatMap(section -> Members.map(section).get(logicalId))
        .map(Members::map)
        .orElse(Members.empty(template.root().span()));
  }

  /** A single dependency stays the plain text that it was. */
  private static void writeDependencies(
      Resource resource, Optional<Node> written, JsonGenerator json) throws IOException {
    if (resource.dependsOn().isEmpty()) {
      return;
    }
    if (resource.dependsOn().size() == 1 && written.flatMap(Intrinsic::text).isPresent()) {
      json.writeStringField(DEPENDS_ON, resource.dependsOn().get(0).value());
      return;
    }
    json.writeArrayFieldStart(DEPENDS_ON);
    for (Located<String> id : resource.dependsOn()) {
      json.writeString(id.value());
    }
    json.writeEndArray();
  }

  private static void writeNode(Node node, JsonGenerator json) throws IOException {
    if (node instanceof MapNode map) {
      json.writeStartObject();
      for (Entry entry : MapBuilder.distinct(map)) {
        json.writeFieldName(entry.key().text());
        writeNode(isShortAttribute(entry) ? split(entry.value()) : entry.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof ListNode list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        writeNode(item, json);
      }
      json.writeEndArray();
    } else {
      writeScalar((ScalarNode) node, json);
    }
  }

  /** {@code !GetAtt A.B} is short for a list, {@code Fn::GetAtt: A.B} is what it is. */
  private static boolean isShortAttribute(Entry call) {
    return call.key().text().equals("Fn::GetAtt") && call.key().span().text().startsWith("!");
  }

  private static Node split(Node path) {
    List<Node> parts = new ArrayList<>();
    for (String part : Intrinsic.text(path).orElse("").split("\\.", 2)) {
      parts.add(ScalarNode.synthetic(part, path.span()));
    }
    return path instanceof ScalarNode ? new ListNode(parts, path.span()) : path;
  }

  private static void writeScalar(ScalarNode scalar, JsonGenerator json) throws IOException {
    switch (scalar.kind()) {
      case NULL -> json.writeNull();
      case BOOLEAN -> json.writeBoolean(Intrinsic.isTrue(scalar));
      case STRING -> json.writeString(scalar.text());
      case NUMBER -> writeNumber(scalar.text(), json);
    }
  }

  private static void writeNumber(String text, JsonGenerator json) throws IOException {
    if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      json.writeNumber(text);
    } else {
      json.writeString(text);
    }
  }
}
