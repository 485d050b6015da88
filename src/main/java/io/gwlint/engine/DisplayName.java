package io.gwlint.engine;

import java.io.File;
import java.nio.file.Path;

/**
 * How paths are shown: from where one stands, with forward slashes. A path elsewhere that was given
 * in full stays in full.
 *
 * @param here absolute and normalised
 * @param full true when the user gave the path in full
 */
record DisplayName(Path here, boolean full) {
  String of(Path path) {
    boolean sameRoot = path.getRoot() != null && path.getRoot().equals(here.getRoot());
    boolean shorten = sameRoot && (!full || path.startsWith(here));
    Path shown = shorten ? here.relativize(path) : path;
    String text = shown.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }
}
