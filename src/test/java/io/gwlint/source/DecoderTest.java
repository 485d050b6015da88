package io.gwlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final String TEXT = "Ä: \"😀\" # ok\r\n";

  @Test
  void readsEveryEncodingItKnows() {
    assertThat(text(bytes(TEXT, StandardCharsets.UTF_8))).isEqualTo(TEXT);
    assertThat(text(bytes("\uFEFF" + TEXT, StandardCharsets.UTF_8))).isEqualTo(TEXT);
    assertThat(text(bytes("\uFEFF" + TEXT, StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
    assertThat(text(bytes("\uFEFF" + TEXT, StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    assertThat(text()).isEmpty();
    assertThat(text(0xEF, 0xBB, 0xBF)).isEmpty();
    assertThat(text(0xFF, 0xFE)).isEmpty();
  }

  @Test
  void placesTheFirstBadByte() {
    assertBad("1:3", "a byte that is not UTF-8", 'a', ':', 0xE4, ' ', 0xFF);
    assertBad("2:2", "a byte that is not UTF-8", '\n', 'x', 0xC3);
    assertBad("1:1", "a byte that is not UTF-8", 0xED, 0xA0, 0x80);
    assertBad("1:2", "a byte that is not UTF-16LE", 0xFF, 0xFE, 'a', 0, 'b');
    assertBad("1:1", "a byte that is not UTF-16BE", 0xFE, 0xFF, 0xDC, 0x00, 0, 'b');
  }

  @Test
  void replacesWhatItCannotRead() {
    assertThat(decode('a', 0xE4, 'b').file().text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void refusesBinaryFiles() {
    String message = "a NUL byte: a binary file, or UTF-16 without a byte order mark";
    assertBad("1:3", message, 'P', 'K', 0, 0xFF);
    assertBad("1:2", message, 'a', 0, 'b', 0);
    assertBad("1:1", message, 0xFF, 0xFE, 0, 0);
  }

  @Test
  void takesAnyBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      Decoded decoded = new Decoder().decode("f", bytes);
      boolean isReplaced = decoded.file().text().indexOf('\uFFFD') >= 0;
      assertThat(decoded.problems().isEmpty())
          .as("%s", bytes)
          .isNotEqualTo(isReplaced || hasNul(decoded));
    }
  }

  private static boolean hasNul(Decoded decoded) {
    return decoded.file().text().indexOf('\0') >= 0;
  }

  private static void assertBad(String at, String message, int... bytes) {
    assertThat(decode(bytes).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE);
              assertThat(problem.span().from()).hasToString(at);
              assertThat(problem.message()).isEqualTo(message);
            });
  }

  private static String text(int... bytes) {
    Decoded decoded = decode(bytes);
    assertThat(decoded.problems()).isEmpty();
    return decoded.file().text();
  }

  private static int[] bytes(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    int[] unsigned = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      unsigned[i] = bytes[i] & 0xFF;
    }
    return unsigned;
  }

  private static Decoded decode(int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : bytes) {
      out.write(b);
    }
    return new Decoder().decode("f", out.toByteArray());
  }
}
