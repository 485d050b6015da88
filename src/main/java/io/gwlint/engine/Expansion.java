package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Transformed;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** What SAM's transform makes of a template, and what it refuses. */
public final class Expansion {
  private final Optional<Transformed> transformed;
  private final Result refusals;

  private Expansion(Optional<Transformed> transformed, Result refusals) {
    this.transformed = transformed;
    this.refusals = refusals;
  }

  /**
   * Expands a template.
   *
   * @throws IOException when the file cannot be read or is no template; the message is for users
   * @throws InvalidDeploymentException when what is said of the deployment cannot be used
   */
  public static Expansion of(Candidate candidate, Deployment deployment)
      throws IOException, InvalidDeploymentException {
    Inputs inputs = DeploymentReader.inputs(deployment);
    Document document =
        FileReading.of(candidate).document().orElseThrow(() -> new IOException("is no template"));
    Optional<Transformed> transformed = Transformed.of(document, inputs);
    Gateways gateways =
        transformed
            .map(Transformed::refusals)
            .orElseGet(() -> Gateways.nothing(List.of(document), document.problems()));
    Analysis found = new TemplateAnalysis(RuleSet.installed(), inputs).check(document, gateways);
    Optional<String> obstacle = FileReading.obstacle(document, found.findings());
    if (obstacle.isPresent()) {
      throw new IOException(obstacle.get());
    }
    boolean broken =
        document.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.UNREADABLE);
    Result refusals = new Result(found.findings(), found.failures(), 1, 0);
    return new Expansion(transformed.filter(t -> !broken), refusals);
  }

  /** What the transform refuses; what it does not even read. */
  public Result refusals() {
    return refusals;
  }

  /** True when the template has SAM's resources and does not ask for the transform. */
  public boolean lacksTransform() {
    return transformed.filter(Transformed::lacksTransform).isPresent();
  }

  /**
   * Writes CloudFormation JSON: everything that is not refused. Nothing for a text that cannot be
   * read.
   *
   * @throws IOException when the writer does
   */
  public void write(Writer out) throws IOException {
    for (Transformed template : transformed.stream().toList()) {
      template.write(out);
      out.write('\n');
    }
  }
}
