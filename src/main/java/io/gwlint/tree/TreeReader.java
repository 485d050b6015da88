package io.gwlint.tree;

import io.gwlint.source.SourceFile;

/**
 * Reads YAML and JSON texts. What cannot be read becomes a problem of the document; no text makes
 * it throw.
 *
 * <p>A text that starts with <code>{</code> or <code>[</code> is JSON. Where it is not, and the
 * file's name does not promise JSON ({@code .json}, {@code .template}), it may be YAML in flow
 * style.
 */
public final class TreeReader {
  /** Longer texts are refused; AWS takes templates of 1 MB at most. */
  private static final int MAX_LENGTH = 16 * 1024 * 1024;

  private final JsonReader json = new JsonReader();
  private final YamlReader yaml = new YamlReader();

  /** Reads every document of a file. */
  public Document read(SourceFile file) {
    return draft(file).document();
  }

  private Draft draft(SourceFile file) {
    if (file.text().length() > MAX_LENGTH) {
      Draft refused = new Draft(file);
      refused.unreadable(refused.span(0, 0), "the text is longer than 16 MiB");
      return refused;
    }
    if (!startsLikeJson(file.text())) {
      return yaml.read(file);
    }
    Draft first = json.read(file);
    if (!first.isBroken() || isNamedJson(file.name())) {
      return first;
    }
    Draft second = yaml.read(file);
    return second.isBroken() ? first : second;
  }

  private static boolean startsLikeJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\uFEFF') {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  private static boolean isNamedJson(String name) {
    return name.endsWith(".json") || name.endsWith(".template");
  }
}
