package io.gwlint.linking;

import io.gwlint.language.LanguageExtensions;
import io.gwlint.project.ProjectFiles;
import io.gwlint.sam.SamExpansion;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.template.References;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one template of a document and the files that it leads to. */
public final class Linker {
  private final Trail trail;

  /** A linker that may read these files. */
  public Linker(ProjectFiles files) {
    this.trail = new Trail(files);
  }

  /** The template in a document, and all that it points to; empty when there is none. */
  public Optional<Linked> link(Document document, Inputs inputs) {
    trail.start(document);
    Document whole = new Includes(trail).in(document);
    return TemplateReader.read(whole)
        .map(template -> link(document, template, inputs))
        .or(() -> PlainDefinition.of(whole).map(plain -> link(document, plain)));
  }

  private Linked link(Document document, PlainDefinition definition) {
    Template template = new Bodies(trail).fill(definition.template());
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(trail.problems());
    return new Linked(template, problems, documents(document), false);
  }

  private List<Document> documents(Document document) {
    List<Document> documents = new ArrayList<>();
    documents.add(document);
    documents.addAll(trail.documents());
    return documents;
  }

  private Linked link(Document document, Template written, Inputs inputs) {
    Template unrolled = LanguageExtensions.expand(written, inputs);
    Template template = new Bodies(trail).fill(new SamExpansion(inputs).expand(unrolled));
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(template.problems());
    problems.addAll(Completeness.macros(template));
    if (!Completeness.isPreprocessed(document)) {
      problems.addAll(References.of(template).unresolved());
    }
    problems.addAll(trail.problems());
    boolean complete = Completeness.isComplete(document, template);
    return new Linked(template, problems, documents(document), complete);
  }
}
