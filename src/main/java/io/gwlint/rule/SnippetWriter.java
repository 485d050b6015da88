package io.gwlint.rule;

import java.util.List;
import java.util.Optional;

/** Spells snippets. */
final class SnippetWriter {
  private static final int STEP = 2;
  private static final String FUNCTION = "Fn::";

  private SnippetWriter() {}

  static void json(Snippet snippet, StringBuilder out) {
    if (snippet instanceof Snippet.Words words) {
      quoted(words.text(), out);
    } else if (snippet instanceof Snippet.Plain plain) {
      plain(plain, out);
    } else if (snippet instanceof Snippet.Items list) {
      array(list.items(), out);
    } else if (snippet instanceof Snippet.Entries entries) {
      object(entries.members(), out);
    }
  }

  private static void plain(Snippet.Plain plain, StringBuilder out) {
    if (plain.isText()) {
      quoted(plain.text(), out);
    } else {
      out.append(plain.text());
    }
  }

  private static void array(List<? extends Snippet> items, StringBuilder out) {
    String before = "[";
    for (Snippet item : items) {
      out.append(before);
      json(item, out);
      before = ", ";
    }
    out.append(']');
  }

  private static void object(List<Snippet.Member> members, StringBuilder out) {
    out.append('{');
    String before = "";
    for (Snippet.Member member : members) {
      out.append(before);
      quoted(member.key(), out);
      out.append(": ");
      json(member.value(), out);
      before = ", ";
    }
    out.append('}');
  }

  static void quoted(String text, StringBuilder out) {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  static void yaml(Snippet snippet, int indent, StringBuilder out) {
    Optional<String> inLine = inLine(snippet);
    if (inLine.isPresent()) {
      out.append(' ').append(inLine.get());
    } else if (snippet instanceof Snippet.Items list) {
      for (Snippet item : list.items()) {
        out.append('\n').append(" ".repeat(indent + STEP)).append("-");
        item(item, indent + 2 * STEP, out);
      }
    } else if (snippet instanceof Snippet.Entries entries) {
      for (Snippet.Member member : entries.members()) {
        out.append('\n').append(" ".repeat(indent + STEP));
        member(member, indent + STEP, out);
      }
    }
  }

  /** An item behind its dash; further members stand below the first. */
  private static void item(Snippet item, int indent, StringBuilder out) {
    if (item instanceof Snippet.Entries entries && inLine(item).isEmpty()) {
      String before = " ";
      for (Snippet.Member member : entries.members()) {
        out.append(before);
        member(member, indent, out);
        before = "\n" + " ".repeat(indent);
      }
    } else {
      yaml(item, indent, out);
    }
  }

  private static void member(Snippet.Member member, int indent, StringBuilder out) {
    boolean isNumber = member.key().chars().allMatch(Character::isDigit);
    if (isNumber) {
      quoted(member.key(), out);
    } else {
      out.append(member.key());
    }
    out.append(':');
    yaml(member.value(), indent, out);
  }

  /** What fits behind a key: texts, and functions with their short tags. */
  private static Optional<String> inLine(Snippet snippet) {
    if (snippet instanceof Snippet.Words words) {
      StringBuilder quoted = new StringBuilder();
      quoted(words.text(), quoted);
      return Optional.of(quoted.toString());
    }
    if (snippet instanceof Snippet.Plain plain) {
      return Optional.of(plain.text());
    }
    boolean call =
        snippet instanceof Snippet.Entries entries
            && entries.members().size() == 1
            && isFunction(entries.members().get(0).key());
    return call
        ? Optional.of(tagged(((Snippet.Entries) snippet).members().get(0)))
        : Optional.empty();
  }

  private static boolean isFunction(String key) {
    return key.equals("Ref") || key.startsWith(FUNCTION);
  }

  private static String tagged(Snippet.Member call) {
    String name =
        call.key().startsWith(FUNCTION) ? call.key().substring(FUNCTION.length()) : call.key();
    return "!" + name + " " + inLine(call.value()).orElse("");
  }
}
