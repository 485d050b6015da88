package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What an API presents to the functions it calls. */
public final class Invocations {
  /** Verbs a method {@code ANY} stands for. */
  static final List<String> VERBS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private static final String ANY = "ANY";
  private static final Text.Open ANY_VERB =
      new Text.Open("any verb", "the method is known only at deployment");

  // Far more than the ten that an API has unless its quota is raised; each multiplies every call.
  private static final int MOST_STAGES = 40;

  private final Api api;
  private final InvocationArn base;

  private Invocations(Api api, InvocationArn base) {
    this.api = api;
    this.base = base;
  }

  /**
   * Every kind of request that a route passes on; all of them must be allowed for the route to
   * work.
   */
  public static List<Invocation> of(Call call) {
    InvocationArn base = InvocationArn.of(CallerParts.apiId(call.api().identity()));
    Optional<Text> region = region(call.integration().uri());
    Invocations invocations =
        new Invocations(
            call.api(), region.map(text -> base.with(ArnSegment.REGION, text)).orElse(base));
    return invocations.of(call.route());
  }

  /** The one kind of request by which an authorizer is asked. */
  public static Invocation of(Api api, Authorizer authorizer) {
    Text id = Text.of("authorizers/").plus(Text.of(InvocationArn.AUTHORIZER_ID));
    String name = authorizer.name().get().map(Text::toString).orElse("an authorizer");
    return new Invocation(
        name,
        List.of(
            InvocationArn.of(CallerParts.apiId(api.identity())).plus(ArnSegment.AUTHORIZER, id)));
  }

  /** True for a verb or {@code ANY}, in upper case. */
  public static boolean isVerb(String text) {
    return text.equals(ANY) || VERBS.contains(text);
  }

  /**
   * The end of a SourceArn that allows a route in every stage, with wildcards for stage and path
   * parameters as SAM and CDK write it.
   */
  public static String pattern(Call call) {
    String api = CallerParts.apiId(call.api().identity()) + "/*/";
    Optional<String> path = call.route().path().get().map(Text::toString);
    if (path.isEmpty() || !path.get().startsWith("/")) {
      return api + path.orElse("*");
    }
    Optional<String> verb =
        call.route().method().get().flatMap(Text::literal).filter(method -> !method.equals(ANY));
    return api + verb.orElse("*") + path.get().replaceAll("\\{[^{}]*\\}", "*");
  }

  // A REST API's URI names the region of the API, before that of the function.
  private static Optional<Text> region(Value<Text> uri) {
    List<Text> pieces = uri.get().map(text -> text.split(':')).orElse(List.of());
    boolean names =
        pieces.size() > 4 && pieces.get(2).literal().filter("apigateway"::equals).isPresent();
    return names ? Optional.of(pieces.get(3)).filter(Text::isLiteral) : Optional.empty();
  }

  private List<Invocation> of(Route route) {
    if (api.kind() == ApiKind.WEBSOCKET
        || route.path().get().filter(Invocations::isRouteKey).isPresent()) {
      return List.of(ofRouteKey(route));
    }
    List<String> verbs = verbs(route);
    if (verbs.isEmpty()) {
      return List.of(ofMethod(route.name(), route, List.of(Text.of(ANY_VERB))));
    }
    boolean siblingsKnown = verbs.size() == 1 || api.routes().complete();
    return siblingsKnown
        ? verbs.stream()
            .map(verb -> ofMethod(shown(verb, route), route, texts(verb, route)))
            .toList()
        : List.of(ofMethod(route.name(), route, verbs.stream().map(Text::of).toList()));
  }

  private static String shown(String verb, Route route) {
    return route.method().is(Text.of(ANY)).isYes()
        ? verb + " " + RoutePath.shown(route)
        : route.name();
  }

  private static boolean isRouteKey(Text path) {
    return !path.isEmpty()
        && path.parts().get(0) instanceof Text.Literal first
        && !first.text().startsWith("/");
  }

  // Whether `$default` of an HTTP API is presented with a verb is not documented, so patterns for
  // either are accepted.
  private Invocation ofRouteKey(Route route) {
    Text key =
        route
            .path()
            .get()
            .orElse(Text.of(new Text.Open("any route", "the route is known only at deployment")));
    List<InvocationArn> arns = new ArrayList<>(inStages(arn -> arn.plus(ArnSegment.ROUTE, key)));
    if (api.kind() == ApiKind.HTTP) {
      arns.addAll(
          inStages(arn -> arn.plus(ArnSegment.METHOD, Text.of(ANY)).plus(ArnSegment.PATH, key)));
    }
    return new Invocation(route.name(), arns);
  }

  private Invocation ofMethod(String name, Route route, List<Text> verbs) {
    List<InvocationArn> arns = new ArrayList<>();
    for (Text verb : verbs) {
      for (Text path : RoutePath.presented(route)) {
        arns.addAll(inStages(arn -> arn.plus(ArnSegment.METHOD, verb).plus(ArnSegment.PATH, path)));
      }
    }
    return new Invocation(name, arns);
  }

  /** The verbs that a route serves; empty when they are not known. */
  private List<String> verbs(Route route) {
    Optional<String> method =
        route.method().get().flatMap(Text::literal).filter(verb -> !verb.isEmpty());
    if (!method.orElse("").equals(ANY)) {
      return method.stream().toList();
    }
    Set<String> verbs = new TreeSet<>(VERBS);
    for (Route sibling : api.routes().list()) {
      if (sibling.path().get().equals(route.path().get())) {
        sibling.method().get().flatMap(Text::literal).ifPresent(verbs::remove);
      }
    }
    return List.copyOf(verbs);
  }

  // An HTTP API may present the route's own key: `ANY` then is a verb like others.
  private List<Text> texts(String verb, Route route) {
    boolean ownKey = api.kind() == ApiKind.HTTP && route.method().is(Text.of(ANY)).isYes();
    return ownKey ? List.of(Text.of(verb), Text.of(ANY)) : List.of(Text.of(verb));
  }

  private List<InvocationArn> inStages(UnaryOperator<InvocationArn> rest) {
    return stages().stream().map(stage -> rest.apply(base.plus(ArnSegment.STAGE, stage))).toList();
  }

  private List<Text> stages() {
    Items<Stage> stages = api.stages();
    boolean known =
        stages.complete()
            && !stages.list().isEmpty()
            && stages.list().size() <= MOST_STAGES
            && stages.list().stream().allMatch(s -> s.name().isKnown());
    return known
        ? stages.list().stream().flatMap(stage -> stage.name().get().stream()).distinct().toList()
        : List.of(Text.of(InvocationArn.ANY_STAGE));
  }
}
