package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.Locale;
import java.util.Optional;

/** Who answers an integration, from its type and URI. */
final class Backends {
  private static final String FUNCTIONS = "/functions/";

  private final FunctionNames names;

  Backends(FunctionNames names) {
    this.names = names;
  }

  /**
   * What else decides who answers: the kind of API, the subtype of an HTTP API's integration,
   * whether the gateway waits.
   */
  record Call(ApiKind kind, Value<String> subtype, boolean asynchronous) {}

  /** The backend of an integration of that type and URI. */
  Backend backend(Value<IntegrationType> type, Value<Text> uri, Call call) {
    if (type.is(IntegrationType.MOCK).isYes()) {
      return new Backend.Mock();
    }
    if (!call.subtype().isAbsent()) {
      return call.subtype()
          .get()
          .map(Backends::subtype)
          .orElseGet(() -> undetermined("the subtype is unknown"));
    }
    Optional<IntegrationType> known = type.get();
    if (known.isEmpty() || uri.get().isEmpty()) {
      return undetermined("type or URI of the integration is known only at deployment");
    }
    if (known.get() == IntegrationType.HTTP || known.get() == IntegrationType.HTTP_PROXY) {
      return new Backend.Http(uri.get().get());
    }
    return service(uri.get().get(), call, uri.span());
  }

  private Backend service(Text uri, Call call, Span span) {
    TextChars chars = new TextChars(uri);
    String all = chars.chars();
    int functions = all.indexOf(FUNCTIONS);
    if (all.contains(":lambda:path/") && functions >= 0) {
      int end = all.lastIndexOf('/');
      int start = functions + FUNCTIONS.length();
      Text function = end >= start ? chars.slice(start, end) : chars.from(start);
      return new Backend.Lambda(names.read(function, span), call.asynchronous());
    }
    int gateway = all.indexOf(":apigateway:");
    if (gateway >= 0) {
      return action(chars, gateway + ":apigateway:".length());
    }
    boolean wholeArn = call.kind() == ApiKind.HTTP || all.contains(":lambda:");
    return wholeArn
        ? new Backend.Lambda(names.read(uri, span), call.asynchronous())
        : undetermined("the URI is known only at deployment");
  }

  private static Backend action(TextChars chars, int region) {
    String all = chars.chars();
    int service = all.indexOf(':', region) + 1;
    int rest = all.indexOf(':', service) + 1;
    if (service == 0 || rest == 0) {
      return undetermined("not the URI of a service");
    }
    return new Backend.Service(all.substring(service, rest - 1), chars.from(rest));
  }

  private static Backend subtype(String subtype) {
    int dash = Math.max(0, subtype.indexOf('-'));
    String service = subtype.substring(0, dash).toLowerCase(Locale.ROOT);
    return new Backend.Service(
        service, Text.of(subtype.substring(Math.min(dash + 1, subtype.length()))));
  }

  private static Backend undetermined(String why) {
    return new Backend.Undetermined(why);
  }
}
