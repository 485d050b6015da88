package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private static final String TABLE = "policy-templates.txt";
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(?:([A-Za-z]+)=)?([A-Za-z]+)}");
  private static final String OWN_ARN =
      "arn:${AWS::Partition}:%s:${AWS::Region}:${AWS::AccountId}:%s";

  private Optional<String> table = Optional.empty();

  /** A template: the names of its parameters, and its statements as written in the table. */
  record PolicyTemplate(List<String> parameters, List<String> lines) {
    /** The parameters that have no value. */
    List<String> missing(MapNode values) {
      return parameters.stream().filter(name -> values.get(name).isEmpty()).toList();
    }

    /** The policy document for these values, all of which have to be there. */
    MapNode document(MapNode values, Span cause) {
      NodeBuilder nodes = NodeBuilder.at(cause);
      List<Node> statements = new ArrayList<>();
      Writer statement = new Writer(nodes, values);
      for (String line : lines) {
        if (line.startsWith("+")) {
          statement.finish(statements);
          statement = new Writer(nodes, values);
        }
        statement.read(line);
      }
      statement.finish(statements);
      return nodes.pair("Statement", nodes.list(statements));
    }
  }

  /** The template of that name. */
  Optional<PolicyTemplate> find(String name) {
    String text = table.orElseGet(PolicyTemplates::read);
    table = Optional.of(text);
    int start = Math.max(text.indexOf("\n[" + name + "]"), text.indexOf("\n[" + name + " "));
    if (start < 0 || name.isEmpty()) {
      return Optional.empty();
    }
    int end = text.indexOf("\n[", start + 1);
    List<String> lines = text.substring(start + 1, end < 0 ? text.length() : end).lines().toList();
    String head = lines.get(0).substring(1, lines.get(0).length() - 1);
    List<String> words = List.of(head.split(" "));
    return Optional.of(
        new PolicyTemplate(words.subList(1, words.size()), lines.subList(1, lines.size())));
  }

  private static String read() {
    try (InputStream in = PolicyTemplates.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not beside the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a statement of its lines. */
  private static final class Writer {
    private final NodeBuilder nodes;
    private final MapNode values;
    private final List<Node> actions = new ArrayList<>();
    private final List<Node> resources = new ArrayList<>();
    private final MapBuilder conditions;
    private boolean singleAction;
    private boolean singleResource;
    private String service = "";

    Writer(NodeBuilder nodes, MapNode values) {
      this.nodes = nodes;
      this.values = values;
      this.conditions = nodes.map();
    }

    void read(String line) {
      List<String> words = List.of(line.strip().split(" "));
      switch (words.get(0)) {
        case "=", "-" -> {
          singleResource = words.get(0).equals("=");
          resources.add(value(words.get(1)));
        }
        case "?" -> conditions.put(words.get(1), nodes.pair(words.get(2), value(words.get(3))));
        case "+", "+!" -> {
          singleAction = words.get(0).equals("+!");
          words.stream().skip(1).forEach(this::addAction);
        }
        default -> words.forEach(this::addAction);
      }
    }

    private void addAction(String word) {
      int colon = word.indexOf(':');
      service = colon < 0 ? service : word.substring(0, colon + 1);
      actions.add(nodes.text(colon < 0 ? service + word : word));
    }

    /** Adds the statement that was read, if any. */
    void finish(List<Node> statements) {
      if (actions.isEmpty()) {
        return;
      }
      MapBuilder statement =
          nodes
              .map()
              .put("Effect", "Allow")
              .put("Action", singleAction ? actions.get(0) : nodes.list(actions))
              .put("Resource", singleResource ? resources.get(0) : nodes.list(resources));
      if (!conditions.isEmpty()) {
        statement.put("Condition", conditions.build());
      }
      statements.add(statement.build());
    }

    private Node value(String written) {
      int colon = written.indexOf(':');
      String text =
          written.startsWith("@")
              ? String.format(
                  Locale.ROOT, OWN_ARN, written.substring(1, colon), written.substring(colon + 1))
              : written;
      if (!text.contains("${")) {
        return nodes.text(text);
      }
      MapBuilder variables = nodes.map();
      Matcher matcher = PARAMETER.matcher(text);
      String pattern =
          matcher.replaceAll(
              found ->
                  Matcher.quoteReplacement(
                      "${"
                          + bind(Optional.ofNullable(found.group(1)), found.group(2), variables)
                          + "}"));
      return variables.isEmpty() ? nodes.sub(pattern) : nodes.sub(pattern, variables.build());
    }

    private String bind(Optional<String> variable, String parameter, MapBuilder variables) {
      String name =
          variable.orElseGet(
              () -> parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1));
      variables.put(name, values.get(parameter).orElse(values));
      return name;
    }
  }
}
