package io.gwlint.sam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A table beside the classes: blocks of lines, each under a head in brackets. It is read when it is
 * first asked, for most templates need none.
 */
final class BlockTable {
  private final String file;
  private Optional<String> text = Optional.empty();

  BlockTable(String file) {
    this.file = file;
  }

  /**
   * A block.
   *
   * @param words what stands behind its name in the head
   * @param lines its lines
   */
  record Block(List<String> words, List<String> lines) {}

  /** The block of that name, which may be several words. */
  Optional<Block> find(String name) {
    String all = text.orElseGet(this::read);
    text = Optional.of(all);
    int start = Math.max(all.indexOf("\n[" + name + "]"), all.indexOf("\n[" + name + " "));
    if (start < 0 || name.isEmpty()) {
      return Optional.empty();
    }
    int end = all.indexOf("\n[", start + 1);
    List<String> lines = all.substring(start + 1, end < 0 ? all.length() : end).lines().toList();
    String head = lines.get(0).substring(1, lines.get(0).length() - 1);
    String rest = head.substring(name.length()).strip();
    List<String> words = rest.isEmpty() ? List.of() : List.of(rest.split(" ", -1));
    return Optional.of(new Block(words, lines.subList(1, lines.size())));
  }

  private String read() {
    try (InputStream in = BlockTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
