package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * An API and all that hangs on it.
 *
 * @param origin the API resource; for an API of another stack, the first route that names it
 * @param kind REST, HTTP or WEBSOCKET
 * @param declared false for an API of another stack, to which this template adds routes
 * @param identity what its id is in ARNs: a reference to it, or the import that names it
 * @param endpointType absent when a REST API does not say, which makes it EDGE
 * @param routes methods of a REST API, routes of the others; incomplete when some may stand
 *     elsewhere (remote definition)
 * @param stages incomplete when stages may exist elsewhere (API of another stack, exported id)
 * @param authorizers its authorizers
 * @param models its models
 * @param validators its request validators
 * @param gatewayResponses its gateway responses
 * @param paths path segments that are resources of a REST API
 * @param settings what it says of itself as a whole
 */
public record Api(
    Origin origin,
    ApiKind kind,
    boolean declared,
    Text identity,
    Value<EndpointType> endpointType,
    Items<Route> routes,
    Items<Stage> stages,
    Items<Authorizer> authorizers,
    Items<Model> models,
    Items<Validator> validators,
    Items<GatewayResponse> gatewayResponses,
    List<PathPart> paths,
    ApiSettings settings) {

  /** The authorizer that a route names; empty when the template does not show it. */
  public Optional<Authorizer> authorizer(Text id) {
    Text wanted = Authorizer.normalised(id);
    for (Authorizer authorizer : authorizers.list()) {
      if (authorizer.id().equals(wanted)) {
        return Optional.of(authorizer);
      }
    }
    return Optional.empty();
  }

  /** Is that text the id of this API? */
  public Answer isIdentifiedBy(Text id) {
    Answer same = identity.sameAs(id);
    boolean otherResource = identity.reference().isPresent() && id.reference().isPresent();
    return same.isUnknown() && otherResource ? Answer.NO : same;
  }
}
