package io.gwlint.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template, expanded, and ways to ask what came of it. */
record Expanded(Template template) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD = "Transform: AWS::Serverless-2016-10-31\n";

  /** Expands sections of a template that goes through the transform. */
  static Expanded of(String sections) {
    return new Expanded(new SamExpansion().expand(read(HEAD + sections)));
  }

  /** Expands what a file holds, in the Region of the recorded results. */
  static Expanded recorded(String text) {
    Inputs inputs =
        new Inputs(Map.of(), Optional.of("ap-southeast-1"), Optional.empty(), Optional.empty());
    return new Expanded(new SamExpansion(inputs).expandAnyway(read(text)));
  }

  static Template read(String text) {
    SourceFile file = new SourceFile("template.yaml", text);
    return TemplateReader.read(new TreeReader().read(file)).orElseThrow();
  }

  /** The template as it is written. */
  JsonNode json() {
    try {
      StringWriter out = new StringWriter();
      new TemplateWriter().write(template, out);
      return JSON.readTree(out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> ids() {
    return List.copyOf(template.resources().keySet());
  }

  Resource resource(String logicalId) {
    return Optional.ofNullable(template.resources().get(logicalId)).orElseThrow();
  }

  /** The only resource of a type. */
  Resource only(String type) {
    List<Resource> all =
        template.resources().values().stream().filter(r -> r.type().equals(type)).toList();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " of " + type + " in " + ids());
    }
    return all.get(0);
  }

  /** A part of a resource's properties as compact JSON. */
  String at(String logicalId, String... keys) {
    JsonNode node = json().path("Resources").path(logicalId).path("Properties");
    for (String key : keys) {
      node = node.path(key);
    }
    return node.toString();
  }

  /** The text that a resource stands for. */
  String cause(String logicalId) {
    return resource(logicalId).span().text();
  }

  List<String> problems() {
    return template.problems().stream().map(Problem::message).toList();
  }
}
