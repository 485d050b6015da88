package io.gwlint.sam;

import io.gwlint.template.Inputs;
import io.gwlint.template.Template;

/**
 * AWS's serverless transform ({@code AWS::Serverless-2016-10-31}, as of translator 1.110), on
 * nodes: nothing is evaluated, and every node of the result stands where its cause stands.
 *
 * <p>Where the transform needs a parameter's value (alias names, {@code Auth}, {@code Domain}), the
 * given one counts, else the default. Code and definitions that lie on this machine keep their
 * path, as {@code aws cloudformation package} accepts it: {@code BodyS3Location: ./api.yaml}.
 */
public final class SamExpansion {
  private final Inputs inputs;

  /** An expansion for a deployment of which nothing is known. */
  public SamExpansion() {
    this(Inputs.none());
  }

  /** An expansion for a deployment of which parameters, region and partition may be known. */
  public SamExpansion(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Replaces the serverless resources of a template by the plain ones they stand for. What the
   * transform would refuse, or cannot be read, becomes a problem of the template; the rest is
   * expanded all the same.
   *
   * @return the expanded template; the same template when it does not ask for the transform
   */
  public Template expand(Template template) {
    return template.isServerless() ? expandAnyway(template) : template;
  }

  /** As {@link #expand}, also for a template that does not name the transform. */
  public Template expandAnyway(Template template) {
    Expansion expansion = new Expansion(template, inputs);
    Apis apis = new Apis(expansion);
    new FunctionExpansion(expansion, apis).expandAll();
    StateMachineExpansion machines = new StateMachineExpansion(expansion, apis);
    expansion.written(StateMachineExpansion.TYPE).forEach(machines::expand);
    expandApis(expansion, apis);
    new SimpleResources(expansion).expandAll();
    new Connectors(expansion).expandAll();
    return expansion.result();
  }

  private static void expandApis(Expansion expansion, Apis apis) {
    Domains domains = new Domains(expansion);
    RestApiExpansion rest = new RestApiExpansion(expansion, domains);
    HttpApiExpansion http = new HttpApiExpansion(expansion, domains);
    for (ServerlessApi api : apis.values()) {
      if (api.isRest()) {
        rest.expand(api);
      } else {
        http.expand(api);
      }
    }
    WebSocketExpansion webSockets = new WebSocketExpansion(expansion, domains);
    expansion.written(WebSocketExpansion.TYPE).forEach(webSockets::expand);
    domains.records().finish();
  }
}
