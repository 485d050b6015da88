package io.gwlint.sam;

import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of code or of a definition: {@code s3://bucket/key?versionId=x} or a mapping of Bucket,
 * Key and Version. What is neither, such as a path on this machine, stays as it is.
 *
 * @param bucket name of the bucket's property
 * @param key name of the key's property
 * @param version name of the version's property
 */
record S3Location(String bucket, String key, String version) {
  static final S3Location BODY = new S3Location("Bucket", "Key", "Version");
  static final S3Location CODE = new S3Location("S3Bucket", "S3Key", "S3ObjectVersion");

  private static final Pattern URI =
      Pattern.compile("s3://([^/?]+)/([^?]+)(?:\\?(?:.*&)?versionId=([^&]+).*)?");

  /**
   * False for what is no place in a bucket and no path on this machine, which packaging would
   * upload.
   */
  static boolean isPossible(Node location) {
    if (location instanceof MapNode map) {
      return isSaid(map, "Bucket") && isSaid(map, "Key");
    }
    return location instanceof ScalarNode text
        && text.kind() == ScalarNode.Kind.STRING
        && (!text.text().contains("://") || text.text().startsWith("s3://"));
  }

  private static boolean isSaid(MapNode map, String key) {
    return map.get(key).filter(value -> !Intrinsic.isBlank(value)).isPresent();
  }

  /** The location with the plain resource's names. */
  Node of(Node location) {
    if (location instanceof ScalarNode scalar) {
      Matcher matcher = URI.matcher(scalar.text());
      return matcher.matches() ? parsed(matcher, NodeBuilder.at(scalar.span())) : location;
    }
    if (location instanceof MapNode map && map.get("Bucket").isPresent()) {
      MapBuilder renamed = new MapBuilder(map.span());
      renamed.copy(map, "Bucket", bucket).copy(map, "Key", key).copy(map, "Version", version);
      return renamed.build();
    }
    return location;
  }

  private MapNode parsed(Matcher uri, NodeBuilder nodes) {
    MapBuilder parts = nodes.map().put(bucket, uri.group(1)).put(key, uri.group(2));
    if (uri.group(3) != null) {
      parts.put(version, uri.group(3));
    }
    return parts.build();
  }
}
