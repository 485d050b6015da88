package io.gwlint.language;

/** What may be a logical id. */
final class Keys {
  private Keys() {}

  static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isAlphanumeric(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> isAlphanumeric((char) c));
  }
}
