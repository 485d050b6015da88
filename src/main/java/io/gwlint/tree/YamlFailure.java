package io.gwlint.tree;

import io.gwlint.source.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words, and at the right place, why a text is not YAML. */
final class YamlFailure {
  private final Draft draft;
  private final Offsets offsets;
  private final YamlEngineException cause;

  YamlFailure(Draft draft, Offsets offsets, YamlEngineException cause) {
    this.draft = draft;
    this.offsets = offsets;
    this.cause = cause;
  }

  Problem problem() {
    int at = 0;
    String said = String.valueOf(cause.getMessage());
    if (cause instanceof MarkedYamlEngineException marked) {
      at = offsets.utf16(marked.getProblemMark().map(Mark::getIndex).orElse(0));
      said = marked.getProblem();
    } else if (cause instanceof ReaderException reader) {
      at = reader.getPosition();
    }
    return new Problem(Problem.Kind.UNREADABLE, draft.span(at, at + 1), said);
  }
}
