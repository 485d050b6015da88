package io.gwlint.rule;

import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a template to be put into one, as YAML or as JSON. */
public sealed interface Snippet {
  /** A text; in YAML it stands in double quotes, so that it stays one. */
  record Words(String text) implements Snippet {}

  /** Words that need no quotes in YAML, such as type names, {@code true}, and intrinsics' names. */
  record Plain(String text, boolean isText) implements Snippet {}

  /** A member of a mapping. */
  record Member(String key, Snippet value) {}

  /** A mapping. */
  record Entries(List<Member> members) implements Snippet {
    public Entries {
      members = List.copyOf(members);
    }

    /** The same with a further member. */
    public Entries put(String key, Snippet value) {
      List<Member> more = new ArrayList<>(members);
      more.add(new Member(key, value));
      return new Entries(more);
    }
  }

  /** A list. */
  record Items(List<? extends Snippet> items) implements Snippet {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An empty mapping, to be filled. */
  static Entries entries() {
    return new Entries(List.of());
  }

  /** A text. */
  static Snippet text(String text) {
    return new Words(text);
  }

  /** A name, which needs no quotes in YAML. */
  static Snippet name(String text) {
    return new Plain(text, true);
  }

  /** The value true. */
  static Snippet yes() {
    return new Plain("true", false);
  }

  /** The value false. */
  static Snippet no() {
    return new Plain("false", false);
  }

  /**
   * What a definition says of a parameter or header that is a text; empty when it is not known how
   * the definition is written.
   *
   * @param version {@code 2.0} of Swagger, {@code 3.0.1} of OpenAPI
   * @param more what else is said of it
   */
  static Optional<Entries> declared(Value<String> version, Entries more) {
    Entries type = entries().put("type", name("string"));
    return version
        .get()
        .filter(word -> word.startsWith("2") || word.startsWith("3"))
        .map(
            word ->
                word.startsWith("2") ? more.put("type", name("string")) : more.put("schema", type));
  }

  /** A reference to a resource. */
  static Snippet ref(String logicalId) {
    return entries().put("Ref", name(logicalId));
  }

  /** A text with references in it. */
  static Snippet sub(String text) {
    return entries().put("Fn::Sub", new Plain(text, true));
  }

  /** As JSON, which is YAML in flow style, too. */
  default String json() {
    StringBuilder out = new StringBuilder();
    SnippetWriter.json(this, out);
    return out.toString();
  }

  /**
   * As the value of a YAML key, from what follows the colon on; lines end with {@code \n}.
   *
   * @param indent spaces before the key
   */
  default String yaml(int indent) {
    StringBuilder out = new StringBuilder();
    SnippetWriter.yaml(this, indent, out);
    return out.toString();
  }
}
