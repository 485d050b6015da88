package io.gwlint.assembly;

import io.gwlint.language.LanguageExtensions;
import io.gwlint.sam.SamExpansion;
import io.gwlint.sam.TemplateWriter;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A template as the service's macros leave it, before anything of it is deployed. */
public final class Transformed {
  /** What does not stop the service: two equal keys, another macro, an open route. */
  private static final Set<Problem.Kind> HARMLESS =
      EnumSet.of(
          Problem.Kind.DUPLICATE_KEY,
          Problem.Kind.NOT_ANALYSED,
          Problem.Kind.AUTHORIZER_PASSED_OVER);

  private final Document document;
  private final Template template;

  private Transformed(Document document, Template template) {
    this.document = document;
    this.template = template;
  }

  /**
   * Applies the macros, SAM's also where the template has its resources and does not name it.
   *
   * @return empty for a document that is no template
   */
  public static Optional<Transformed> of(Document document, Inputs inputs) {
    SamExpansion sam = new SamExpansion(inputs);
    return TemplateReader.read(document)
        .map(template -> LanguageExtensions.expand(template, inputs))
        .map(template -> new Transformed(document, sam.expandAnyway(template)));
  }

  /** True when SAM's transform makes resources of this template, but the template names it not. */
  public boolean lacksTransform() {
    return !template.isServerless()
        && TemplateReader.read(document).stream()
            .flatMap(written -> written.resources().values().stream())
            .anyMatch(resource -> resource.type().startsWith("AWS::Serverless::"));
  }

  /** Gateways of nothing but what the macros refuse. */
  public Gateways refusals() {
    return Gateways.nothing(
        List.of(document),
        Stream.concat(document.problems().stream(), template.problems().stream())
            .filter(problem -> !HARMLESS.contains(problem.kind()))
            .toList());
  }

  /**
   * Writes the template as CloudFormation JSON, without flushing or closing the writer.
   *
   * @throws IOException when the writer does
   */
  public void write(Writer out) throws IOException {
    new TemplateWriter().write(template, out);
  }
}
