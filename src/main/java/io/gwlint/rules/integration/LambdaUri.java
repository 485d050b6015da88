package io.gwlint.rules.integration;

import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Qualifier;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.value.Text;
import io.gwlint.value.Text.Reference;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * What follows {@code path/} in the URI of a Lambda function: version of the interface, function,
 * kind of invocation.
 *
 * @param operation {@code 2015-03-31/functions/{ARN}/invocations} when it is right
 * @param proxy whether the integration is a proxy, which takes nothing else
 */
record LambdaUri(Gateway gateway, Text operation, boolean proxy) {
  private static final String FUNCTIONS = "functions/";
  private static final String BUFFERED = "invocations";
  private static final String STREAMED = "response-streaming-invocations";

  /** Ways to invoke, and the version of Lambda's interface that has them. */
  private static final Map<String, String> VERSIONS =
      Map.of(BUFFERED, "2015-03-31", STREAMED, "2021-11-15", "invoke-async", "2014-11-13");

  /**
   * What is wrong with it.
   *
   * @param refused whether the service says so when the integration is a proxy; else the call fails
   */
  record Complaint(String message, boolean refused) {}

  /** What a text is that an integration gives as its URI, references to functions looked up. */
  static ServiceUri.Form formOf(Gateway gateway, Text uri) {
    Optional<Reference> reference = uri.reference();
    if (reference.isEmpty()) {
      return ServiceUri.formOf(uri);
    }
    if (reference.get().attribute().equals("Arn")) {
      return ServiceUri.Form.OTHER_ARN;
    }
    String id = reference.get().resource();
    if (gateway.function(id).isPresent()) {
      return ServiceUri.Form.NO_ARN;
    }
    boolean qualifier =
        gateway.qualifiers().stream()
            .map(Qualifier::origin)
            .anyMatch(o -> o.logicalId().equals(id));
    return qualifier ? ServiceUri.Form.OTHER_ARN : ServiceUri.Form.UNKNOWN;
  }

  /** What is wrong with it, given whether the integration streams; empty when nothing surely is. */
  Optional<Complaint> complaint(Value<Boolean> streaming) {
    TextChars chars = new TextChars(operation);
    String all = chars.chars();
    int version = all.indexOf('/');
    int start = version + 1 + FUNCTIONS.length();
    if (version < 0 || !all.startsWith(FUNCTIONS, version + 1)) {
      return ofOtherCall(all);
    }
    int end = all.indexOf('/', start);
    if (end < 0) {
      return operation.hasOpenParts() ? Optional.empty() : notInvoked();
    }
    Optional<String> way = chars.from(end + 1).literal();
    // A folded scalar ends with a line break; what the service makes of it is not known.
    return way.map(String::stripTrailing)
        .flatMap(word -> ofWay(word, chars.slice(0, version), streaming))
        .or(() -> ofFunction(chars.slice(start, end)));
  }

  private Optional<Complaint> ofOtherCall(String all) {
    boolean shown = operation.isLiteral() || all.startsWith("2015-03-31/");
    return proxy && shown && !operation.hasOpenParts()
        ? Optional.of(new Complaint("the URI calls something else than a function", true))
        : Optional.empty();
  }

  private Optional<Complaint> notInvoked() {
    return Optional.of(new Complaint("the URI ends without `/invocations`", true));
  }

  private Optional<Complaint> ofWay(String way, Text version, Value<Boolean> streaming) {
    String right = VERSIONS.getOrDefault(way, "");
    if (right.isEmpty()) {
      return proxy
          ? Optional.of(new Complaint("the URI ends with `/" + way + "`", true))
          : Optional.empty();
    }
    if (version.isLiteral() && !version.equals(Text.of(right))) {
      return Optional.of(
          new Complaint(
              "`" + way + "` is of version `" + right + "`, not `" + version + "`", false));
    }
    return proxy ? ofTransfer(way, streaming) : Optional.empty();
  }

  private static Optional<Complaint> ofTransfer(String way, Value<Boolean> streaming) {
    if (way.equals(BUFFERED) && streaming.is(true).isYes()) {
      return Optional.of(
          new Complaint("the response is streamed, but the URI ends with `/invocations`", false));
    }
    return way.equals(STREAMED) && streaming.is(true).isNo()
        ? Optional.of(
            new Complaint("the URI streams, but `ResponseTransferMode` is not `STREAM`", false))
        : Optional.empty();
  }

  // A name instead of the ARN deploys, and Lambda knows its functions by name.
  private static Optional<Complaint> ofFunction(Text function) {
    return function.literal().filter(LambdaUri::isBroken).map(LambdaUri::broken);
  }

  private static Complaint broken(String arn) {
    return new Complaint("`" + arn + "` is not the ARN of a function", true);
  }

  private static boolean isBroken(String arn) {
    return arn.startsWith("arn:")
        && !arn.contains("stageVariables.")
        && !arn.matches("arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[\\w-]+(:[\\w$-]+)?");
  }
}
