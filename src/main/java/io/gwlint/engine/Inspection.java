package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.linking.Neighbours;
import io.gwlint.tree.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows what a template becomes, without judging it. */
public final class Inspection {
  private Inspection() {}

  /**
   * The gateways that a template can become, that of the defaults first.
   *
   * @throws IOException when the file cannot be read or is no template; the message is for users
   * @throws InvalidDeploymentException when what is said of the deployment cannot be used
   */
  public static List<GatewayView> of(Candidate candidate, Deployment deployment)
      throws IOException, InvalidDeploymentException {
    Document document =
        FileReading.of(candidate).document().orElseThrow(() -> new IOException("is no template"));
    Optional<String> obstacle = FileReading.obstacle(document, List.of());
    if (obstacle.isPresent()) {
      throw new IOException(obstacle.get());
    }
    return GatewayViews.of(
        Gateways.of(
            document, DeploymentReader.inputs(deployment), Neighbours.of(candidate.files().get())));
  }
}
