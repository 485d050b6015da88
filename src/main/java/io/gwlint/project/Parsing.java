package io.gwlint.project;

import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import io.gwlint.source.Problem;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreeReader;
import java.util.List;
import java.util.Optional;

/** From the bytes of a file to its nodes. What cannot be read is a problem of the document. */
public final class Parsing {
  /** AWS takes templates of 1 MB; what is sixteen times that is no template. */
  public static final int LARGEST = 16 << 20;

  private Parsing() {}

  /**
   * Decodes and parses.
   *
   * @param name the file as shown to people
   * @param bytes its content, of which one byte more than {@link #LARGEST} is enough
   */
  public static Document parse(String name, byte[] bytes) {
    Decoded decoded = new Decoder().decode(name, bytes);
    if (bytes.length > LARGEST) {
      Problem tooLarge =
          new Problem(Problem.Kind.UNREADABLE, decoded.file().span(0, 0), "larger than 16 MiB");
      return new Document(decoded.file(), List.of(), List.of(), List.of(tooLarge));
    }
    return decoded.problems().isEmpty()
        ? new TreeReader().read(decoded.file())
        : new Document(decoded.file(), List.of(), List.of(), decoded.problems());
  }

  /** The first reason why a document could not be read, when there is one. */
  public static Optional<Problem> obstacle(Document document) {
    return document.problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
        .findFirst();
  }
}
