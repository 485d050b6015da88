package io.gwlint.tree;

import io.gwlint.source.SourceFile;

/**
 * Reads YAML and JSON texts. What cannot be read becomes a problem of the document; no text makes
 * it throw.
 *
 * <p>A text that starts with <code>{</code> or <code>[</code> is JSON. Where it is not, and the
 * file's name does not promise JSON ({@code .json}, {@code .template}), it may be YAML in flow
 * style; when it is neither, the problem told is that of the reading that came further.
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
    if (!startsLikeJson(file)) {
      return yaml.read(file);
    }
    Draft first = json.read(file);
    if (!first.isBroken() || isNamedJson(file.name())) {
      return first;
    }
    Draft second = yaml.read(file);
    return second.isBroken() && second.brokenAt() <= first.brokenAt() ? first : second;
  }

  private static boolean startsLikeJson(SourceFile file) {
    String text = file.text();
    int at = 0;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    // A comment is not JSON either, but a JSON file that starts with one is not YAML.
    String first = file.name().endsWith(".json") ? "{[/" : "{[";
    return at < text.length() && first.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNamedJson(String name) {
    return name.endsWith(".json") || name.endsWith(".template");
  }
}
