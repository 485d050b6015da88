package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML. */
final class YamlReader {
  // YAML 1.1 takes `[-, a]`, and so do CloudFormation and templates; YAML 1.2 does not.
  private static final Pattern LONE_DASH = Pattern.compile("(?<=[\\[{, ])-(?=[,\\]}])");
  private static final String DASH = Character.toString(YamlEvents.DASH);

  // The parser copies what it looked ahead for each bufferful: long texts need large ones.
  private static final int LEAST_BUFFER = 1 << 10;
  private static final int MOST_BUFFER = 1 << 20;

  Draft read(SourceFile file) {
    Draft strict = read(file, file.text());
    Matcher dashes = LONE_DASH.matcher(file.text());
    if (!strict.isBroken() || file.text().indexOf(YamlEvents.DASH) >= 0 || !dashes.find()) {
      return strict;
    }
    Draft lenient = read(file, dashes.replaceAll(DASH));
    return lenient.brokenAt() == strict.brokenAt() ? strict : lenient;
  }

  /** Parses a text as long as the file's, and equal to it but for characters that stand in. */
  private Draft read(SourceFile file, String text) {
    Draft draft = new Draft(file);
    Offsets offsets = new Offsets(text);
    LoadSettings settings = settings(text.length());
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
    YamlEvents events = new YamlEvents(parser, offsets);
    try {
      new YamlNodes(draft, events).readAll();
    } catch (UnreadableException e) {
      draft.broken(e.problem());
    } catch (MarkedYamlEngineException e) {
      draft.broken(marked(draft, offsets, e));
    } catch (ReaderException e) {
      int at = offsets.utf16(e.getPosition());
      draft.broken(Failures.at(draft, at, Failures.control(e.getCodePoint())));
    } catch (RuntimeException e) {
      // A defect of the parser is no reason to lose the other files.
      draft.broken(Failures.at(draft, events.end(), "the YAML parser gives up behind this"));
    }
    return draft;
  }

  // The parser's own comments move other tokens, hence CommentScan; its own limit is below ours.
  private static LoadSettings settings(int length) {
    return LoadSettings.builder()
        .setParseComments(false)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.max(LEAST_BUFFER, Math.min(length + 2, MOST_BUFFER)))
        .build();
  }

  private static Problem marked(Draft draft, Offsets offsets, MarkedYamlEngineException cause) {
    Optional<Mark> mark = cause.getProblemMark();
    int at = offsets.utf16(mark.map(Mark::getIndex).orElse(0));
    int context = cause.getContextMark().map(m -> offsets.utf16(m.getIndex())).orElse(at);
    return new YamlFailure(draft, String.valueOf(cause.getProblem()), at, context).problem();
  }
}
