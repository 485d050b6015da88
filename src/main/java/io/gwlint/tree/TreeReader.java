package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a text as YAML. */
public final class TreeReader {
  /** The tree of a text. */
  public Document read(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    List<Node> roots = new ArrayList<>();
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(50_000_000).build();
      Iterator<Event> events = new Parse(settings).parseString(file.text()).iterator();
      while (events.hasNext()) {
        if (events.next() instanceof DocumentStartEvent) {
          roots.add(new YamlNodes(file, events, problems).node(events.next()));
        }
      }
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(Mark::getIndex).orElse(0);
      problems.add(
          new Problem(Problem.Kind.UNREADABLE, file.span(at, at), "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(Problem.Kind.UNREADABLE, file.span(0, 0), "not YAML"));
    }
    return new Document(file, problems.isEmpty() ? roots : List.copyOf(roots), List.of(), problems);
  }
}
