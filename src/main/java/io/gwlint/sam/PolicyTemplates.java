package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SAM's policy templates: statements by name, with parameters. The table is read when a function
 * first uses one.
 */
final class PolicyTemplates {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(?:([A-Za-z]+)=)?([A-Za-z]+)}");
  private final BlockTable table = new BlockTable("policy-templates.txt");

  /** A template: the names of its parameters, and its statements as written in the table. */
  record PolicyTemplate(List<String> parameters, List<String> lines) {
    /** The parameters that have no value. */
    List<String> missing(MapNode values) {
      return parameters.stream().filter(name -> values.get(name).isEmpty()).toList();
    }

    /** The policy document for these values, all of which have to be there. */
    MapNode document(MapNode values, Span cause) {
      NodeBuilder nodes = NodeBuilder.at(cause);
      List<Node> statements =
          StatementReader.read(lines, nodes, text -> value(text, nodes, values));
      return nodes.pair("Statement", nodes.list(statements));
    }

    private static Node value(String text, NodeBuilder nodes, MapNode values) {
      MapBuilder variables = nodes.map();
      String pattern =
          PARAMETER
              .matcher(text)
              .replaceAll(
                  found -> {
                    String name =
                        Optional.ofNullable(found.group(1)).orElseGet(() -> lower(found.group(2)));
                    variables.put(name, values.get(found.group(2)).orElse(values));
                    return Matcher.quoteReplacement("${" + name + "}");
                  });
      if (!variables.isEmpty()) {
        return nodes.sub(pattern, variables.build());
      }
      return text.contains("${") ? nodes.sub(text) : nodes.text(text);
    }

    private static String lower(String name) {
      return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
  }

  /** The template of that name. */
  Optional<PolicyTemplate> find(String name) {
    return table.find(name).map(block -> new PolicyTemplate(block.words(), block.lines()));
  }
}
