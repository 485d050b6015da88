package io.gwlint.rules.integration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an HTTP API changes of a request or an answer: {@code overwrite:header.x-api}.
 *
 * @param valid whether it is of a form that the service takes
 * @param header the header that is changed; empty for everything else
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html">Parameter
 *     mapping</a>, read 2026-11
 */
record ParameterAction(boolean valid, String header) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:append|overwrite|remove):(?:(header)|querystring|path)\\.(\\S+)|overwrite:path");
  private static final Pattern OF_ANSWER =
      Pattern.compile("(?:append|overwrite|remove):(header)\\.(\\S+)|overwrite:statuscode");

  /** A change of a request. */
  static ParameterAction ofRequest(String key) {
    return of(FORM.matcher(key));
  }

  /** A change of an answer. */
  static ParameterAction ofAnswer(String key) {
    return of(OF_ANSWER.matcher(key));
  }

  private static ParameterAction of(Matcher matcher) {
    if (!matcher.matches()) {
      return new ParameterAction(false, "");
    }
    return new ParameterAction(true, matcher.group(1) == null ? "" : matcher.group(2));
  }
}
