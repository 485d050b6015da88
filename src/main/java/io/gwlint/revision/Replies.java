package io.gwlint.revision;

import io.gwlint.project.Parsing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What {@code git cat-file --batch --follow-symlinks} answers, one object after the other. */
final class Replies {
  /** A header repeats what was asked for, a path at most. */
  private static final int LONGEST_HEADER = 64 << 10;

  private final InputStream in;

  Replies(InputStream in) {
    this.in = in;
  }

  /** The next object when it is a file, not more of it than a template may have, and a byte. */
  Optional<byte[]> next() throws IOException {
    String header = header();
    if (header.endsWith(" missing") || header.endsWith(" ambiguous")) {
      return Optional.empty();
    }
    long size = number(header.substring(header.lastIndexOf(' ') + 1));
    if (size < 0) {
      return Optional.empty();
    }
    byte[] content = in.readNBytes((int) Math.min(size, Parsing.LARGEST + 1L));
    in.skipNBytes(size - content.length + 1);
    return header.endsWith(" blob " + size) ? Optional.of(content) : Optional.empty();
  }

  private String header() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > LONGEST_HEADER) {
        throw new IOException("git broke off");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
