package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Cors;
import io.gwlint.gateway.Limits;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What is missing of the CORS configuration of an HTTP API. */
final class HttpCors {
  private static final Text ANY = Text.of("*");

  private final Api api;
  private final Cors cors;
  private final List<Fault> faults = new ArrayList<>();

  HttpCors(Api api, Cors cors) {
    this.api = api;
    this.cors = cors;
  }

  List<Fault> faults() {
    if (api.kind() != ApiKind.HTTP) {
      return List.of();
    }
    origins();
    maxAge();
    methods();
    headers();
    return faults;
  }

  private void origins() {
    if (cors.origins().isEmpty().isYes()) {
      add(cors.span(), "CORS allows no origin", "list the origins that may call");
    }
    if (cors.origins().list().contains(ANY) && cors.credentials().is(true).isYes()) {
      faults.add(
          fault(
                  cors.origins().span(),
                  "credentials are allowed for the origin `*`, which the service refuses",
                  "name the origins that may call, or leave out the credentials")
              .as(Severity.ERROR)
              .seenAs(
                  Symptom.refused("allow-credentials is not supported if 'allow-origin' is *")));
    }
    for (Text origin : cors.origins().list()) {
      origin
          .literal()
          .filter(HttpCors::hasPath)
          .ifPresent(
              one -> add(cors.origins().span(), neverSent(one), "leave out what follows the host"));
    }
  }

  // An origin is a scheme, a host and perhaps a port.
  static boolean hasPath(String origin) {
    int host = origin.indexOf("://");
    return host > 0 && origin.indexOf('/', host + 3) > 0;
  }

  static String neverSent(String origin) {
    return "no browser sends the origin `" + origin + "`: an origin ends with host and port";
  }

  private void maxAge() {
    if (cors.maxAge().test(age -> age < -1 || age > Limits.LONGEST_CORS_AGE_SECONDS).isYes()) {
      faults.add(
          fault(
                  cors.maxAge().span(),
                  "the answer may be kept for -1 to " + Limits.LONGEST_CORS_AGE_SECONDS + " s",
                  "write seconds, at most " + Limits.LONGEST_CORS_AGE_SECONDS)
              .as(Severity.ERROR)
              .seenAs(Symptom.refused("")));
    }
  }

  private void methods() {
    List<String> missing =
        api.routes().list().stream()
            .flatMap(route -> route.method().get().flatMap(Text::literal).stream())
            .filter(RestCors.ASKED_FOR::contains)
            .filter(verb -> lists(cors.methods(), verb).isNo())
            .distinct()
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      String quoted = RestCors.quoted(missing);
      add(
          place(cors.methods()),
          "CORS does not allow " + quoted + ", which the API has",
          "list " + quoted + " in the allowed methods");
    }
  }

  private void headers() {
    List<Route> routes = api.routes().list();
    List<String> missing =
        CorsAnswer.demanded(routes, api).stream()
            .filter(name -> lists(cors.headers(), name).isNo())
            .toList();
    if (!missing.isEmpty()) {
      String quoted = RestCors.quoted(missing);
      add(
          place(cors.headers()),
          "CORS does not allow " + quoted + ", which authorizers read",
          "list " + quoted + " in the allowed headers");
    }
  }

  private static Answer lists(Items<Text> items, String word) {
    Answer answer = items.complete() ? Answer.NO : Answer.UNKNOWN;
    for (Text item : items.list()) {
      boolean fits =
          item.literal().filter(one -> one.equals("*") || one.equalsIgnoreCase(word)).isPresent();
      answer = answer.or(fits ? Answer.YES : item.isLiteral() ? Answer.NO : Answer.UNKNOWN);
    }
    return answer;
  }

  private Span place(Items<Text> items) {
    return items.list().isEmpty() ? cors.span() : items.span();
  }

  private void add(Span span, String message, String mend) {
    faults.add(fault(span, message, mend));
  }

  private Fault fault(Span span, String message, String mend) {
    return Fault.at(span, api.origin(), message).mend(mend).in(api.kind());
  }
}
