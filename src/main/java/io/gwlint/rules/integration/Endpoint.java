package io.gwlint.rules.integration;

import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Host and port of a URL.
 *
 * @param host lower case
 * @param port as written; empty when left out
 */
record Endpoint(String host, Optional<String> port) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int FIRST_OPEN_PORT = 1024;
  private static final int LONGEST_LABEL = 63;
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  // RFC 1918, loopback and link-local.
  private static final Pattern PRIVATE =
      Pattern.compile(
          "localhost|127(\\.\\d+){3}|10(\\.\\d+){3}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}"
              + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}");

  /**
   * The endpoint of a URL. Empty when a part of it is known only at deployment, comes from a stage
   * variable or a path parameter, or has a user or an IPv6 address in it.
   */
  static Optional<Endpoint> of(Text url) {
    return authority(url).flatMap(Text::literal).flatMap(Endpoint::read);
  }

  /** Host and port as written; empty when a part that only the deployment knows may go on. */
  static Optional<Text> authority(Text url) {
    TextChars chars = new TextChars(url);
    String all = chars.chars();
    int scheme = all.indexOf("://");
    if (scheme < 0) {
      return Optional.empty();
    }
    int start = scheme + "://".length();
    int end = start;
    while (end < all.length() && "/?#".indexOf(all.charAt(end)) < 0) {
      end++;
    }
    boolean more = end == all.length() && url.hasOpenParts();
    return more ? Optional.empty() : Optional.of(chars.slice(start, end));
  }

  private static Optional<Endpoint> read(String authority) {
    if (authority.contains("{") || authority.contains("@") || authority.contains("[")) {
      return Optional.empty();
    }
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    Optional<String> port =
        colon < 0 ? Optional.empty() : Optional.of(authority.substring(colon + 1));
    return Optional.of(new Endpoint(host.toLowerCase(Locale.ROOT), port));
  }

  /** What is wrong with it as such; empty when nothing is. */
  Optional<String> complaint() {
    if (host.isEmpty()) {
      return Optional.of("the URL has no host");
    }
    if (!isHostName()) {
      return Optional.of("`" + host + "` cannot be a host name");
    }
    return port.filter(number -> !isPort(number))
        .map(number -> "`" + number + "` cannot be a port");
  }

  private boolean isHostName() {
    boolean labelled = true;
    for (String label : host.split("\\.", -1)) {
      labelled &= !label.isEmpty() && label.length() <= LONGEST_LABEL;
    }
    return labelled && HOST.matcher(host).matches();
  }

  private static boolean isPort(String number) {
    return PORT.matcher(number).matches()
        && Integer.parseInt(number) <= HIGHEST_PORT
        && Integer.parseInt(number) > 0;
  }

  /** True for a port that the gateway does not call. */
  boolean isLowPort() {
    return port.map(Integer::parseInt)
        .filter(number -> number < FIRST_OPEN_PORT && number != 80 && number != 443)
        .isPresent();
  }

  /** True for an address that only a network of one's own has. */
  boolean isPrivate() {
    return PRIVATE.matcher(host).matches();
  }
}
