package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest
  @CsvSource({
    "*.yaml, a.yaml, true",
    "*.yaml, a.yml, false",
    "a*b*c, aXbYc, true",
    "a*b*c, aXcYb, false",
    "?.json, a.json, true",
    "?.json, ab.json, false",
    "a/*.json, a/b.json, true",
    "a/*.json, a/b/c.json, false",
    "**/x, x, true",
    "**/x, a/b/x, true",
    "a/**, a/b/c, true",
    "a/**, a, false",
    "a/**/z, a/z, true",
    "a/**/z, a/b/c/z, true",
    "a/**/z, a/b/c/y, false",
    "a/**/b/**/c, a/x/b/y/z/c, true",
    "a**b/c, aXXb/c, true",
    "a**b/c, aX/Xb/c, false",
    "[a-c]x, bx, true",
    "[a-c]x, dx, false",
    "[!a-c]x, dx, true",
    "[^a-c]x, bx, false",
    "[]a]x, ]x, true",
    "[a-]x, -x, true",
    "[[:digit:]]x, 7x, true",
    "[[:digit:]]x, ax, false",
    "[[:nonsense:]]x, ax, false",
    "[abc, a, false",
    "\\*x, *x, true",
    "\\*x, ax, false",
    "a[/]b, a/b, false",
  })
  void matchesAsGitDoes(String pattern, String path, boolean expected) {
    assertThat(PathGlob.matches(pattern, path)).isEqualTo(expected);
  }

  @Test
  @Timeout(5)
  void manyStarsDoNotTakeForEver() {
    String pattern = "*a".repeat(50) + "/" + "**/".repeat(50) + "z";
    String path = "a".repeat(2_000) + "/b".repeat(2_000);
    long start = System.nanoTime();
    assertThat(PathGlob.matches(pattern, path)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }
}
