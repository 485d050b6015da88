package io.gwlint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns the bytes of a file into text: UTF-8, or UTF-16 where a byte order mark says so. The mark
 * is not part of the text.
 */
public final class Decoder {
  /** Decodes a file; bad bytes become problems, never exceptions. */
  public Decoded decode(String name, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(name, ByteBuffer.wrap(bytes, 3, bytes.length - 3), StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(name, ByteBuffer.wrap(bytes, 2, bytes.length - 2), StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(name, ByteBuffer.wrap(bytes, 2, bytes.length - 2), StandardCharsets.UTF_16BE);
    }
    return decode(name, ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    boolean equal = bytes.length >= mark.length;
    for (int i = 0; equal && i < mark.length; i++) {
      equal = (bytes[i] & 0xFF) == mark[i];
    }
    return equal;
  }

  private static Decoded decode(String name, ByteBuffer bytes, Charset charset) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    int firstBad = decode(bytes, text, charset);
    SourceFile file = new SourceFile(name, text.flip().toString());
    int nul = file.text().indexOf('\0');
    if (nul >= 0) {
      return bad(file, nul, "a NUL byte: a binary file, or UTF-16 without a byte order mark");
    }
    return firstBad < 0
        ? new Decoded(file, List.of())
        : bad(file, firstBad, "a byte that is not " + charset.name());
  }

  /** Fills the text; gives the offset in it of the first byte that is no character, or -1. */
  private static int decode(ByteBuffer bytes, CharBuffer text, Charset charset) {
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = strict.decode(bytes, text, true);
    if (!result.isError()) {
      return -1;
    }
    int firstBad = text.position();
    text.put(charset.decode(bytes));
    return firstBad;
  }

  private static Decoded bad(SourceFile file, int offset, String what) {
    Span span = file.span(offset, Math.min(offset + 1, file.text().length()));
    return new Decoded(file, List.of(new Problem(Problem.Kind.UNREADABLE, span, what)));
  }
}
