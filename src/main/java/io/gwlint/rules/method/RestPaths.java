package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.PathPart;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of a REST API's paths, and what the service refuses in it. */
final class RestPaths {
  /** A segment below another. */
  private record Node(String parent, String text, Span span, Origin origin, String parentText) {}

  private final Api api;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Node> variables = new HashMap<>();
  private final Map<String, Node> names = new HashMap<>();

  RestPaths(Api api) {
    this.api = api;
  }

  List<Fault> faults() {
    ofResources().forEach(node -> check(node, true));
    variables.clear();
    names.clear();
    ofDefinition().forEach(node -> check(node, false));
    return faults;
  }

  private List<Node> ofResources() {
    Map<String, String> texts = new HashMap<>();
    for (PathPart part : api.paths()) {
      texts.put(part.id().toString(), part.text().get().flatMap(Text::literal).orElse(""));
    }
    List<Node> nodes = new ArrayList<>();
    for (PathPart part : api.paths()) {
      // A parent that comes with the deployment may be any, of whichever API.
      Optional<String> parent =
          part.parent().get().filter(text -> text.reference().isPresent()).map(Text::toString);
      Value<Text> text = part.text();
      if (parent.isPresent() && text.get().flatMap(Text::literal).isPresent()) {
        nodes.add(
            new Node(
                parent.get(),
                text.get().flatMap(Text::literal).orElse(""),
                text.span(),
                part.origin(),
                texts.getOrDefault(parent.get(), "")));
      }
    }
    return nodes;
  }

  /** Paths of a definition, each segment once. */
  private List<Node> ofDefinition() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Route route : api.routes().list()) {
      Optional<String> path = route.path().get().flatMap(Text::literal);
      if (api.settings().imported() && path.filter(p -> p.length() > 1).isPresent()) {
        String parent = "";
        String parentText = "";
        for (String segment : path.get().substring(1).split("/", -1)) {
          if (segment.isEmpty()) {
            continue;
          }
          String self = parent + "/" + segment;
          nodes.putIfAbsent(
              self, new Node(parent, segment, route.path().span(), route.origin(), parentText));
          parent = self;
          parentText = segment;
        }
      }
    }
    return List.copyOf(nodes.values());
  }

  private void check(Node node, boolean byResource) {
    if (node.text().isEmpty()) {
      add(
          node,
          "the path part is empty",
          "write the segment, such as `orders` or `{id}`",
          "Resource's path part must be specified");
    } else if (!Segments.isGood(node.text())) {
      add(
          node,
          "`" + node.text() + "` is no path part: text, or a variable by itself",
          "write text, or a variable such as `{id}` and nothing around it",
          "Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the"
              + " end.");
    } else if (Segments.isGreedy(node.parentText())) {
      add(
          node,
          "nothing can follow `" + node.parentText() + "`, which takes the rest of the path",
          "write a variable without `+`, which is one segment, or leave this segment out",
          "Cannot create a child of a resource with a greedy path variable: " + node.parentText());
    } else {
      siblings(node, byResource);
    }
  }

  private void siblings(Node node, boolean byResource) {
    Node same = names.putIfAbsent(node.parent() + " " + node.text(), node);
    if (same != null && byResource) {
      faults.add(
          fault(
                  node,
                  "the parent has a path part `" + node.text() + "` already",
                  "use the resource that is there, or another path part",
                  "Another resource with the same parent already has this name: " + node.text())
              .related(same.span(), "the first one"));
      return;
    }
    Node other =
        Segments.isVariable(node.text()) ? variables.putIfAbsent(node.parent(), node) : null;
    if (other != null && same == null) {
      faults.add(clash(node, other));
    }
  }

  private Fault clash(Node node, Node other) {
    return fault(
            node,
            "`" + node.text() + "` stands beside `" + other.text() + "`: one variable a place",
            "call both variables the same, or put a segment of text before one of them",
            "A sibling ("
                + other.text()
                + ") of this resource already has a variable path part -- only one is allowed")
        .related(other.span(), "the other one");
  }

  private void add(Node node, String message, String mend, String log) {
    faults.add(fault(node, message, mend, log));
  }

  private Fault fault(Node node, String message, String mend, String log) {
    return Fault.at(node.span(), node.origin(), message)
        .mend(mend)
        .in(api.kind())
        .seenAs(Symptom.refused(log));
  }
}
