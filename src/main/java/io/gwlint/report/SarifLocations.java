package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.rule.Finding;
import io.gwlint.source.Position;
import io.gwlint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Places as SARIF writes them: URIs from the root of the repository, which code scanning wants; of
 * files outside it, which a relative URI may not name, the whole one.
 */
final class SarifLocations {
  private static final String BASE = "%SRCROOT%";

  private final RepositoryPaths paths;

  SarifLocations(RepositoryPaths paths) {
    this.paths = paths;
  }

  /** {@code originalUriBaseIds}. */
  void base(JsonGenerator json) throws IOException {
    String uri = uri(paths.root().toString());
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    json.writeStringField("uri", uri.endsWith("/") ? uri : uri + "/");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The path of a finding's file from the root of the repository. */
  String path(Finding finding) {
    return paths.of(finding.span().file().name());
  }

  /** A location that is a whole file. */
  void file(JsonGenerator json, String name) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, name);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** {@code physicalLocation}: file and region. */
  void physical(JsonGenerator json, Span span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, span.file().name());
    region(json, "region", span);
    json.writeEndObject();
  }

  /** A region; columns count UTF-16 code units and the end is exclusive, in SARIF as here. */
  void region(JsonGenerator json, String field, Span span) throws IOException {
    Position from = span.from();
    Position to = span.to();
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", from.line());
    json.writeNumberField("startColumn", from.column());
    json.writeNumberField("endLine", to.line());
    json.writeNumberField("endColumn", to.column());
    json.writeEndObject();
  }

  /** {@code artifactLocation}. */
  void artifact(JsonGenerator json, String name) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    if (paths.isOutside(name)) {
      json.writeStringField("uri", uri(paths.of(name)));
    } else {
      json.writeStringField("uri", encoded(paths.of(name)));
      json.writeStringField("uriBaseId", BASE);
    }
    json.writeEndObject();
  }

  private static String uri(String path) {
    String slashes = path.replace('\\', '/');
    return "file://" + encoded(slashes.startsWith("/") ? slashes : "/" + slashes);
  }

  /** A path as a URI has it. (The JDK's way composes characters anew: another file's name.) */
  static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length() + 16);
    boolean isRelative = !path.startsWith("/");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      // A colon in the first segment of a relative URI would end a scheme.
      if (isPlain(c) || (c == ':' && !isRelative)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~/!$&'()*+,;=@".indexOf(c) >= 0;
  }
}
