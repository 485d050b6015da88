package io.gwlint.template;

import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreeReader;

/** Templates for tests, from YAML. */
final class Yaml {
  private Yaml() {}

  static Document document(String text) {
    return new TreeReader().read(new SourceFile("template.yaml", text));
  }

  static Template template(String text) {
    return TemplateReader.read(document(text)).orElseThrow();
  }
}
