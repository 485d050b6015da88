package io.gwlint.cli;

/** How wide text may be. */
final class Width {
  private static final int USUAL = 100;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 400;

  private Width() {}

  /** What {@code COLUMNS} says, within reason. */
  static int of(Console console) {
    String columns = console.variable("COLUMNS");
    int width = 0;
    for (int i = 0; i < columns.length() && i < 4 && Character.isDigit(columns.charAt(i)); i++) {
      width = width * 10 + Character.digit(columns.charAt(i), 10);
    }
    return width == 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, width));
  }
}
