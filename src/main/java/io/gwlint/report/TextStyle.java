package io.gwlint.report;

import java.nio.charset.Charset;

/**
 * What the place that text goes to can show.
 *
 * @param color true for colours by ANSI escapes
 * @param width columns to keep within where that is possible; at least 40
 * @param charset what the output is encoded in; other characters are shown as escapes
 */
public record TextStyle(boolean color, int width, Charset charset) {
  private static final int NARROWEST = 40;

  public TextStyle {
    width = Math.max(NARROWEST, width);
  }
}
