package io.gwlint.tree;

import io.gwlint.source.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML. */
final class YamlReader {
  // The parser's own comments move other tokens, hence CommentScan; its own limit is below ours.
  private final LoadSettings settings =
      LoadSettings.builder().setParseComments(false).setCodePointLimit(Integer.MAX_VALUE).build();

  Draft read(SourceFile file) {
    Draft draft = new Draft(file);
    Offsets offsets = new Offsets(file.text());
    YamlEvents events =
        new YamlEvents(new ParserImpl(settings, new StreamReader(settings, file.text())), offsets);
    try {
      new YamlNodes(draft, events).readAll();
    } catch (UnreadableException e) {
      draft.broken(e.problem());
    } catch (YamlEngineException e) {
      draft.broken(new YamlFailure(draft, offsets, e).problem());
    } catch (RuntimeException e) {
      // A defect of the parser is no reason to lose the other files.
      draft.broken(
          new UnreadableException(
                  draft.span(events.end(), events.end() + 1), "the YAML parser gives up here")
              .problem());
    }
    return draft;
  }
}
