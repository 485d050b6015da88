package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Limits;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;

/** GW203: an authorizer that reads the identity from nowhere, or from what does not exist. */
@AutoService(Rule.class)
public final class AuthorizerIdentitySource implements Rule {
  private static final String HEADER = "method.request.header.";
  private static final List<String> REST =
      List.of(
          HEADER,
          "method.request.querystring.",
          "method.request.multivalueheader.",
          "method.request.multivaluequerystring.",
          "context.",
          "stageVariables.");
  private static final List<String> HTTP =
      List.of("$request.header.", "$request.querystring.", "$context.", "$stageVariables.");
  private static final List<String> WEBSOCKET =
      List.of("route.request.header.", "route.request.querystring.", "context.", "stageVariables.");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Guard guard : Guard.of(gateway)) {
      missing(guard).or(() -> malformed(guard)).ifPresent(report::add);
    }
  }

  private static Optional<Fault> missing(Guard guard) {
    Authorizer authorizer = guard.authorizer();
    Items<Text> sources = authorizer.identitySources();
    boolean nothing =
        sources.complete() && sources.list().stream().allMatch(AuthorizerIdentitySource::isBlank);
    boolean missing = nothing && needsSource(guard).isYes();
    return missing ? Optional.of(missingFault(guard)) : Optional.empty();
  }

  private static boolean isBlank(Text source) {
    return source.literal().filter(text -> !text.isBlank()).isEmpty() && source.isLiteral();
  }

  // A definition names the header of a token in the scheme itself.
  private static Answer needsSource(Guard guard) {
    Authorizer authorizer = guard.authorizer();
    Answer caches =
        authorizer
            .ttlSeconds()
            .orDefault(guard.isOf(ApiKind.REST) ? Limits.REST_AUTHORIZER_TTL_SECONDS : 0)
            .test(seconds -> seconds > 0);
    Answer request = authorizer.is("REQUEST").and(caches);
    return switch (guard.api().kind()) {
      case REST ->
          request.or(
              Answer.of(authorizer.isResource())
                  .and(authorizer.is("TOKEN").or(authorizer.is("COGNITO_USER_POOLS"))));
      case HTTP -> request;
      case WEBSOCKET -> Answer.NO;
    };
  }

  private static Fault missingFault(Guard guard) {
    boolean http = guard.isOf(ApiKind.HTTP);
    String why = guard.authorizer().is("REQUEST").isYes() ? " while results are cached" : "";
    return guard
        .fault("`" + guard.name() + "` reads the identity from nowhere" + why)
        .mend("set the identity source to `" + example(guard.api().kind()) + "` or the like")
        .seenAs(
            Symptom.refused(
                http
                    ? "Identity source must be set if authorizer caching is enabled (TTL is"
                        + " greater than 0)"
                    : "IdentitySource cannot be empty"));
  }

  private static Optional<Fault> malformed(Guard guard) {
    List<String> accepted = accepted(guard);
    for (Text source : guard.authorizer().identitySources().list()) {
      Optional<String> start = start(source);
      boolean nameless = source.literal().map(String::strip).filter(accepted::contains).isPresent();
      if (nameless
          || (start.isPresent() && accepted.stream().noneMatch(start.get().strip()::startsWith))) {
        return Optional.of(malformedFault(guard, source));
      }
    }
    return Optional.empty();
  }

  private static List<String> accepted(Guard guard) {
    if (guard.isOf(ApiKind.HTTP)) {
      return HTTP;
    }
    if (guard.isOf(ApiKind.WEBSOCKET)) {
      return WEBSOCKET;
    }
    boolean oneHeader =
        guard.authorizer().is("TOKEN").or(guard.authorizer().is("COGNITO_USER_POOLS")).isYes();
    return oneHeader ? List.of(HEADER) : REST;
  }

  // What follows an unknown part may be anything; what precedes it is enough to tell.
  private static Optional<String> start(Text source) {
    return source.parts().stream()
        .findFirst()
        .filter(part -> source.isLiteral() || isLong(part))
        .filter(Text.Literal.class::isInstance)
        .map(part -> ((Text.Literal) part).text());
  }

  private static boolean isLong(Text.Part part) {
    return part instanceof Text.Literal literal && literal.text().contains(".");
  }

  private static Fault malformedFault(Guard guard, Text source) {
    String example = example(guard.api().kind());
    String shown = source.toString().strip();
    return guard
        .fault(
            guard.authorizer().identitySources().span(),
            "`" + shown + "` is no identity source of this kind of authorizer")
        .mend("write `" + example + "` or the like")
        .seenAs(
            Symptom.refused(
                guard.isOf(ApiKind.REST)
                    ? "Invalid request identity source expression: " + shown
                    : ""));
  }

  private static String example(ApiKind kind) {
    return switch (kind) {
      case REST -> HEADER + "Authorization";
      case HTTP -> "$request.header.Authorization";
      case WEBSOCKET -> "route.request.querystring.token";
    };
  }
}
