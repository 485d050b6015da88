package io.gwlint.iam;

import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A call of S3, whose action follows from the verb and from whether the path names an object. */
record BucketCall(ServiceCall service) {
  private static final Map<String, String> OF_OBJECTS =
      Map.of(
          "GET", "s3:GetObject",
          "HEAD", "s3:GetObject",
          "PUT", "s3:PutObject",
          "DELETE", "s3:DeleteObject");
  private static final Map<String, String> OF_BUCKETS =
      Map.of("GET", "s3:ListBucket", "HEAD", "s3:ListBucket");

  // A parameter in the query makes it another action: an access list, tags, a version.
  Optional<Demand> demand() {
    Text path = path();
    boolean plain =
        !new TextChars(path).chars().contains("?")
            && service.uri().isPath()
            && !service.payload().hasParameters("querystring.");
    return plain ? ofPath(path) : Optional.empty();
  }

  // `bucket.s3:path/key` is another way to write `s3:path/bucket/key`.
  private Text path() {
    Text path = service.filled(service.uri().operation());
    String host = service.uri().service().literal().orElse("");
    return host.endsWith(".s3")
        ? Text.of(host.substring(0, host.length() - "s3".length() - 1) + "/").plus(path)
        : path;
  }

  private Optional<Demand> ofPath(Text path) {
    String verb = service.call().integration().method().get().orElse("").toUpperCase(Locale.ROOT);
    TextChars chars = new TextChars(path);
    int slash = chars.chars().indexOf('/');
    boolean object = slash > 0 && slash < chars.chars().length() - 1;
    boolean bucket = !chars.chars().isEmpty() && slash < 0 && path.isLiteral();
    if (!object && !bucket) {
      return Optional.empty();
    }
    return Optional.ofNullable((object ? OF_OBJECTS : OF_BUCKETS).get(verb))
        .map(action -> new Demand(action, Optional.of(Arns.bucket(path))));
  }
}
