package io.gwlint.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Shell patterns over paths, as git's wildmatch reads them: {@code *}, {@code ?} and {@code [...]}
 * stay within a segment, {@code **} as a whole segment spans any number of them. Time grows with
 * pattern times path, never faster.
 */
public final class PathGlob {
  private static final String ANY_DEPTH = "**";

  private PathGlob() {}

  /** Does the pattern match the whole path? Both with forward slashes. */
  public static boolean matches(String pattern, String path) {
    if (pattern.indexOf('/') < 0 && path.indexOf('/') < 0) {
      return GlobSegment.matches(pattern, path);
    }
    return matches(split(pattern), split(path));
  }

  private static boolean matches(List<String> pattern, List<String> path) {
    int p = 0;
    int s = 0;
    int resumePattern = -1;
    int resumePath = 0;
    while (s < path.size()) {
      if (p < pattern.size() && pattern.get(p).equals(ANY_DEPTH)) {
        if (p == pattern.size() - 1) {
          return true;
        }
        resumePattern = ++p;
        resumePath = s;
      } else if (p < pattern.size() && GlobSegment.matches(pattern.get(p), path.get(s))) {
        p++;
        s++;
      } else if (resumePattern >= 0) {
        p = resumePattern;
        s = ++resumePath;
      } else {
        return false;
      }
    }
    return p == pattern.size();
  }

  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', from)) {
      segments.add(path.substring(from, at));
      from = at + 1;
    }
    segments.add(path.substring(from));
    return segments;
  }
}
