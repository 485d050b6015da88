package io.gwlint.engine;

import io.gwlint.cdk.CloudAssembly;
import io.gwlint.project.Lookup;
import io.gwlint.project.ProjectFiles;
import io.gwlint.rule.Construct;
import io.gwlint.rule.Finding;
import io.gwlint.tree.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to findings in templates of the CDK which construct made the resource, and where. */
final class ConstructNames {
  private static final String RESOURCES = "Resources/";

  private final Map<String, Document> documents = new HashMap<>();
  private final ProjectFiles files;
  private final Map<String, CloudAssembly> assemblies = new HashMap<>();

  /**
   * For findings in these documents.
   *
   * @param files reads what stands beside them
   */
  ConstructNames(List<Document> documents, ProjectFiles files) {
    this.files = files;
    for (Document document : documents) {
      this.documents.put(document.file().name(), document);
    }
  }

  /** The findings, with their constructs as far as these are known. */
  List<Finding> in(List<Finding> findings) {
    boolean isCdk =
        !findings.isEmpty() && documents.values().stream().anyMatch(CloudAssembly::mayHold);
    return isCdk
        ? findings.stream().map(finding -> finding.madeBy(construct(finding))).toList()
        : findings;
  }

  private Optional<Construct> construct(Finding finding) {
    String logicalId = logicalId(finding);
    if (logicalId.isEmpty()) {
      return Optional.empty();
    }
    Document document = documents.get(finding.span().file().name());
    return document == null || !CloudAssembly.mayHold(document)
        ? around(logicalId)
        : assembly(document).construct(logicalId);
  }

  /** For a place in an asset, such as a definition: what made the resource that it is part of. */
  private Optional<Construct> around(String logicalId) {
    List<Construct> made =
        documents.values().stream()
            .filter(CloudAssembly::mayHold)
            .flatMap(document -> assembly(document).construct(logicalId).stream())
            .toList();
    return made.size() == 1 ? Optional.of(made.get(0)) : Optional.empty();
  }

  private static String logicalId(Finding finding) {
    if (!finding.resource().isEmpty() || !finding.path().startsWith(RESOURCES)) {
      return finding.resource();
    }
    String rest = finding.path().substring(RESOURCES.length());
    int end = rest.indexOf('/');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private CloudAssembly assembly(Document document) {
    return assemblies.computeIfAbsent(
        document.file().name(),
        name -> CloudAssembly.around(document, beside -> read(document, beside)));
  }

  private Optional<Document> read(Document from, String name) {
    return files.find(from.file(), name) instanceof Lookup.Found found
        ? Optional.of(found.document())
        : Optional.empty();
  }
}
