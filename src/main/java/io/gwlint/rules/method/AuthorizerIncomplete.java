package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Limits;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** GW204: an authorizer that lacks what its type needs. */
@AutoService(Rule.class)
public final class AuthorizerIncomplete implements Rule {
  private static final String BAD_URI =
      "Authorizer URI should be a valid API Gateway ARN that represents a Lambda function"
          + " invocation.";
  private static final String FUNCTIONS = ":lambda:path/2015-03-31/functions/";
  private static final String INVOCATIONS = "/invocations";
  private static final String HTTPS = "https://";
  // A region, an underscore and letters or digits. Other words may stand for what is given later.
  private static final Pattern POOL_ID = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-\\d_[0-9A-Za-z]+");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Guard guard : Guard.of(gateway)) {
      withoutFunction(guard)
          .or(() -> withoutVersion(guard))
          .or(() -> withoutPools(guard))
          .or(() -> withoutIssuer(guard))
          .ifPresent(report::add);
      withTtl(guard).ifPresent(report::add);
    }
  }

  private static Optional<Fault> withoutFunction(Guard guard) {
    Authorizer authorizer = guard.authorizer();
    if (!authorizer.asksFunction().isYes()) {
      return Optional.empty();
    }
    if (authorizer.uri().isAbsent()) {
      return Optional.of(
          guard
              .fault("`" + guard.name() + "` asks a function, and names none")
              .mend("set the authorizer URI to that of the function's invocations")
              .seenAs(
                  Symptom.refused(
                      guard.isOf(ApiKind.REST)
                          ? BAD_URI
                          : "AuthorizerUri is a required field in an Authorizer")));
    }
    Optional<Text> uri = authorizer.uri().get();
    return uri.filter(AuthorizerIncomplete::isFunction)
        .map(text -> noInvocations(guard, text, "is the function's ARN, not"))
        .or(
            () ->
                uri.filter(AuthorizerIncomplete::stopsAtFunction)
                    .map(text -> noInvocations(guard, text, "does not end as")));
  }

  // What ends with an unknown part may end rightly.
  private static boolean stopsAtFunction(Text uri) {
    String chars = new TextChars(uri).chars().strip();
    return chars.contains(FUNCTIONS) && !chars.endsWith(INVOCATIONS) && isKnownAtEnd(uri);
  }

  private static boolean isKnownAtEnd(Text uri) {
    Text.Part last = uri.parts().get(uri.parts().size() - 1);
    boolean arn = last instanceof Text.Reference function && function.attribute().equals("Arn");
    return arn || last instanceof Text.Literal;
  }

  // Of what is surely the function itself; other spellings of URIs the service takes, spaces even.
  private static boolean isFunction(Text uri) {
    boolean attribute =
        uri.reference().filter(reference -> reference.attribute().equals("Arn")).isPresent();
    String chars = new TextChars(uri).chars();
    return attribute
        || (chars.startsWith("arn:")
            && chars.contains(":function:")
            && !chars.contains(":apigateway:"));
  }

  private static Fault noInvocations(Guard guard, Text uri, String what) {
    return guard
        .fault(
            guard.authorizer().uri().span(),
            "the authorizer URI " + what + " that of the function's invocations")
        .mend(
            "write `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/` and"
                + " `/invocations` around the function's ARN")
        .seenAs(Symptom.refused("Invalid Authorizer URI: " + uri + ". " + BAD_URI));
  }

  private static Optional<Fault> withoutVersion(Guard guard) {
    Authorizer authorizer = guard.authorizer();
    Value<String> version = authorizer.payloadVersion();
    boolean asked = guard.isOf(ApiKind.HTTP) && authorizer.is("REQUEST").isYes();
    if (asked && version.isAbsent()) {
      return Optional.of(
          guard
              .fault("`" + guard.name() + "` has no payload format version")
              .mend("set it to `2.0`, or to `1.0` for a function written for REST APIs")
              .seenAs(
                  Symptom.refused(
                      "AuthorizerPayloadFormatVersion is a required parameter for REQUEST"
                          + " authorizer")));
    }
    boolean simple = asked && version.is("1.0").and(authorizer.simpleResponses().is(true)).isYes();
    return simple ? Optional.of(simpleFault(guard)) : Optional.empty();
  }

  private static Fault simpleFault(Guard guard) {
    return guard
        .fault(
            guard.authorizer().simpleResponses().span(),
            "simple responses need the payload format version `2.0`, here it is `1.0`")
        .mend("write `2.0`, or let the function answer with a policy")
        .seenAs(
            Symptom.refused(
                "EnableSimpleResponses can only be set for AuthorizerPayloadFormatVersion"
                    + " \"2.0\"."));
  }

  private static Optional<Fault> withoutPools(Guard guard) {
    if (!guard.isOf(ApiKind.REST) || !guard.authorizer().is("COGNITO_USER_POOLS").isYes()) {
      return Optional.empty();
    }
    Items<Text> pools = guard.authorizer().identity().providers();
    if (pools.isEmpty().isYes()) {
      return Optional.of(
          guard
              .fault("`" + guard.name() + "` names no user pool")
              .mend("list the ARN of a user pool at least"));
    }
    return pools.list().stream()
        .flatMap(pool -> pool.literal().stream())
        .filter(pool -> POOL_ID.matcher(pool).matches())
        .findFirst()
        .map(
            pool ->
                guard.fault(pools.span(), "`" + pool + "` is the id of a user pool, not its ARN"))
        .map(fault -> fault.mend("write the pool's ARN, such as `!GetAtt Pool.Arn`"));
  }

  private static Optional<Fault> withoutIssuer(Guard guard) {
    Authorizer authorizer = guard.authorizer();
    if (!guard.isOf(ApiKind.HTTP) || !authorizer.is("JWT").isYes()) {
      return Optional.empty();
    }
    Value<Text> issuer = authorizer.identity().issuer();
    if (issuer.isAbsent() || authorizer.identity().audiences().isEmpty().isYes()) {
      String lacks = issuer.isAbsent() ? "issuer" : "audience";
      return Optional.of(
          guard
              .fault("`" + guard.name() + "` accepts tokens of no " + lacks)
              .mend("set `Issuer` and `Audience` of the JWT configuration")
              .seenAs(
                  Symptom.refused(
                      issuer.isAbsent()
                          ? "JwtConfiguration must not be null for JWT Authorizer"
                          : "")));
    }
    return issuer.get().filter(AuthorizerIncomplete::isNoUrl).map(url -> noUrl(guard, url));
  }

  // Its first characters tell: `cognito-idp.${AWS::Region}...` lacks the scheme whatever follows.
  private static boolean isNoUrl(Text issuer) {
    String head = ServiceUri.head(issuer);
    boolean starts = head.startsWith(HTTPS) || (!issuer.isLiteral() && HTTPS.startsWith(head));
    return !issuer.isEmpty() && (!starts || (issuer.isLiteral() && head.equals(HTTPS)));
  }

  private static Fault noUrl(Guard guard, Text issuer) {
    return guard
        .fault(
            guard.authorizer().identity().issuer().span(),
            "the issuer `" + issuer + "` is no https URL")
        .mend("write the `iss` of the tokens, which is an https URL")
        .seenAs(Symptom.refused("Invalid issuer: Issuer is not a valid URL for JWT Authorizer"));
  }

  private static Optional<Fault> withTtl(Guard guard) {
    Value<Long> ttl = guard.authorizer().ttlSeconds();
    long longest = Limits.LONGEST_AUTHORIZER_TTL_SECONDS;
    return ttl.test(seconds -> seconds < 0 || seconds > longest).isYes()
        ? Optional.of(
            guard
                .fault(ttl.span(), "results are kept for 0 to " + longest + " s, not for so long")
                .mend("write seconds, at most " + longest)
                .seenAs(
                    Symptom.refused(
                        "Authorizer result TTL outside allowable range. TTL must be between 0 and"
                            + " 3600 seconds.")))
        : Optional.empty();
  }
}
