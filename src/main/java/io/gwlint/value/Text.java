package io.gwlint.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text that may be known in part: a sequence of literals, references to resources of the
 * template, pseudo parameters and parts that only the deployment knows. Two spellings of the same
 * ARN (Sub, Join, literal) are the same parts.
 */
public record Text(List<Part> parts) {
  // Equality is written out: texts are keys everywhere, and the one that records bring along is put
  // together at run time, which a cold start would wait for.

  /** A piece of a text. */
  public sealed interface Part {}

  /** Known characters; never empty. */
  public record Literal(String text) implements Part {
    @Override
    public boolean equals(Object other) {
      return other instanceof Literal that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /**
   * An attribute of a resource of this template.
   *
   * @param resource its logical id
   * @param attribute the attribute of {@code Fn::GetAtt}; empty for {@code Ref}
   */
  public record Reference(String resource, String attribute) implements Part {
    @Override
    public boolean equals(Object other) {
      return other instanceof Reference that
          && resource.equals(that.resource)
          && attribute.equals(that.attribute);
    }

    @Override
    public int hashCode() {
      return 31 * resource.hashCode() + attribute.hashCode();
    }
  }

  /** A pseudo parameter that is not given, such as {@code AWS::Region}. */
  public record Pseudo(String name) implements Part {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pseudo that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * Characters that only the deployment knows. Parts of the same identity are the same characters.
   *
   * @param identity what it is, such as {@code parameter Stage}, {@code import Shared-Vpc}
   * @param why a phrase for people, such as "parameter `Stage` has no default"
   */
  public record Open(String identity, String why) implements Part {
    @Override
    public boolean equals(Object other) {
      return other instanceof Open that && identity.equals(that.identity) && why.equals(that.why);
    }

    @Override
    public int hashCode() {
      return 31 * identity.hashCode() + why.hashCode();
    }
  }

  private static final Text EMPTY = new Text(List.of());

  /** Joins neighbouring literals, so that equal texts have equal parts. */
  public Text {
    parts = normalised(parts);
  }

  private static List<Part> normalised(List<Part> parts) {
    if (parts.size() == 1) {
      boolean empty = parts.get(0) instanceof Literal literal && literal.text().isEmpty();
      return empty ? List.of() : List.copyOf(parts);
    }
    List<Part> result = new ArrayList<>(parts.size());
    for (Part part : parts) {
      boolean joins =
          part instanceof Literal
              && !result.isEmpty()
              && result.get(result.size() - 1) instanceof Literal;
      if (joins) {
        Literal before = (Literal) result.remove(result.size() - 1);
        result.add(new Literal(before.text() + ((Literal) part).text()));
      } else if (!(part instanceof Literal literal && literal.text().isEmpty())) {
        result.add(part);
      }
    }
    return List.copyOf(result);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** The empty text. */
  public static Text empty() {
    return EMPTY;
  }

  /** A text that is fully known. */
  public static Text of(String literal) {
    return literal.isEmpty() ? EMPTY : new Text(List.of(new Literal(literal)));
  }

  /** A text of one part. */
  public static Text of(Part part) {
    return new Text(List.of(part));
  }

  /** This text with another behind it. */
  public Text plus(Text other) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Text(all);
  }

  /** This text with known characters behind it. */
  public Text plus(String literal) {
    return plus(of(literal));
  }

  /** The characters, when all are known. */
  public Optional<String> literal() {
    if (parts.isEmpty()) {
      return Optional.of("");
    }
    return parts.size() == 1 && parts.get(0) instanceof Literal literal
        ? Optional.of(literal.text())
        : Optional.empty();
  }

  /** True when all characters are known. */
  public boolean isLiteral() {
    return literal().isPresent();
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The reference, when the text is exactly one. */
  public Optional<Reference> reference() {
    return parts.size() == 1 && parts.get(0) instanceof Reference reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  /**
   * True when a part of it is characters that only the deployment knows (not a reference or pseudo
   * parameter).
   */
  public boolean hasOpenParts() {
    return parts.stream().anyMatch(Open.class::isInstance);
  }

  /** YES, NO or UNKNOWN: could only the deployment tell whether the two are the same characters? */
  public Answer sameAs(Text other) {
    if (equals(other)) {
      return Answer.YES;
    }
    return isLiteral() && other.isLiteral() ? Answer.NO : Answer.UNKNOWN;
  }

  /**
   * Pieces between the occurrences of a character in the literals; references and open parts are
   * never split.
   */
  public List<Text> split(char separator) {
    List<Text> pieces = new ArrayList<>();
    List<Part> current = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        splitLiteral(literal.text(), separator, current, pieces);
      } else {
        current.add(part);
      }
    }
    pieces.add(new Text(current));
    return pieces;
  }

  private static void splitLiteral(
      String text, char separator, List<Part> current, List<Text> pieces) {
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      current.add(new Literal(text.substring(from, at)));
      pieces.add(new Text(current));
      current.clear();
      from = at + 1;
    }
    current.add(new Literal(text.substring(from)));
  }

  /** For people: literals as they are, references as {@code ${Id}} or {@code ${Id.Attribute}}. */
  @Override
  public String toString() {
    return parts.stream().map(Text::shown).collect(Collectors.joining());
  }

  private static String shown(Part part) {
    if (part instanceof Literal literal) {
      return literal.text();
    }
    if (part instanceof Reference reference) {
      return "${"
          + reference.resource()
          + (reference.attribute().isEmpty() ? "" : "." + reference.attribute())
          + "}";
    }
    return "${" + (part instanceof Pseudo pseudo ? pseudo.name() : ((Open) part).identity()) + "}";
  }
}
