package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.List;

/** What a template was rendered to, and which piece of it wrote what. */
final class Output {
  /**
   * A stretch of the output.
   *
   * @param start offset in the output
   * @param from offset in the template of what wrote it
   * @param to offset after it
   * @param reference its text when it is one; empty for plain text
   */
  record Piece(int start, int from, int to, String reference) {}

  private static final int MAX_LENGTH = 256 * 1024;

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  void plain(String words, int from, int to) {
    put(words, new Piece(text.length(), from, to, ""));
  }

  void print(String words, Statement.Source source) {
    put(words, new Piece(text.length(), source.from(), source.to(), source.text()));
  }

  private void put(String words, Piece piece) {
    if (text.length() + words.length() > MAX_LENGTH) {
      throw new HaltException("too much output");
    }
    pieces.add(piece);
    text.append(words);
  }

  String text() {
    return text.toString();
  }

  /** The piece that wrote the character there; the last one behind the end. */
  Piece at(int offset) {
    Piece found = pieces.isEmpty() ? new Piece(0, 0, 0, "") : pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.start() <= offset) {
        found = piece;
      }
    }
    return found;
  }

  /** The place in the template of a character of the output. */
  int origin(int offset) {
    Piece piece = at(offset);
    boolean isPlain = piece.reference().isEmpty();
    return isPlain ? Math.min(piece.to(), piece.from() + offset - piece.start()) : piece.from();
  }

  List<Piece> pieces() {
    return pieces;
  }
}
