package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.project.Parsing;
import io.gwlint.rule.Finding;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** Reads a file as far as it takes to know whether it is a template. */
final class FileReading {
  private final Candidate candidate;
  private final byte[] bytes;

  private FileReading(Candidate candidate, byte[] bytes) {
    this.candidate = candidate;
    this.bytes = bytes;
  }

  /**
   * Reads the bytes, no more than there may be.
   *
   * @throws IOException with a message for users
   */
  static FileReading of(Candidate candidate) throws IOException {
    try (InputStream in = candidate.content().open()) {
      return new FileReading(candidate, in.readNBytes(Parsing.LARGEST + 1));
    } catch (AccessDeniedException e) {
      throw new IOException("cannot be read: permission denied", e);
    } catch (NoSuchFileException e) {
      throw new IOException("cannot be read: it is gone", e);
    } catch (IOException e) {
      throw new IOException("cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The document; empty when the file is found to be something else, and nobody asked for this very
   * file.
   */
  Optional<Document> document() {
    if (!candidate.named() && !Clues.mayBeTemplate(bytes)) {
      return Optional.empty();
    }
    Document document = Parsing.parse(candidate.name(), bytes);
    boolean counts = candidate.named() || Gateways.canRead(document) || isBroken(document);
    return counts ? Optional.of(document) : Optional.empty();
  }

  /**
   * Why a document is not, or not wholly, analysed; empty when it is, or when a finding says so at
   * the very place.
   */
  static Optional<String> obstacle(Document document, List<Finding> findings) {
    Optional<Problem> unreadable = Parsing.obstacle(document);
    if (unreadable.isPresent()) {
      Span place = unreadable.get().span();
      boolean told = findings.stream().anyMatch(finding -> finding.span().equals(place));
      String why =
          "could not be analysed: "
              + unreadable.get().message()
              + " (line "
              + place.from().line()
              + ")";
      return told ? Optional.empty() : Optional.of(why);
    }
    if (Gateways.canRead(document)) {
      return Optional.empty();
    }
    return Optional.of("not a CloudFormation or SAM template: it " + what(document));
  }

  private static String what(Document document) {
    if (document.roots().isEmpty()) {
      return "is empty";
    }
    boolean isDefinition =
        document.roots().get(0) instanceof MapNode map
            && (map.get("openapi").isPresent() || map.get("swagger").isPresent());
    return isDefinition
        ? "is OpenAPI without the extensions of API Gateway"
        : "holds no resource with a `Type`";
  }

  private boolean isBroken(Document document) {
    return Parsing.obstacle(document).isPresent() && Clues.looksLikeTemplate(bytes);
  }
}
