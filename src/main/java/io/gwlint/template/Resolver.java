package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Nothing;
import io.gwlint.value.Opaque;
import io.gwlint.value.Places;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the nodes of a template say in one scenario, their intrinsic functions worked out. Members
 * of mappings are worked out when they are asked for, and once. A value's span is that of the
 * expression that gives it; for {@code Fn::If} that of the branch taken.
 */
public final class Resolver {
  private final Names names;
  private final Conditions conditions;
  private final Functions functions;
  private final Map<Node, Data> worked = new ConcurrentHashMap<>();

  /** For one scenario of a template. */
  public Resolver(Template template, Inputs inputs, Scenario scenario) {
    this(template, inputs, scenario, Optional.of(new Operands(template, inputs)));
  }

  /** Shares what is known of comparisons with other resolvers of the same template. */
  Resolver(Template template, Inputs inputs, Scenario scenario, Optional<Operands> operands) {
    this.names = new Names(template, inputs, scenario);
    this.conditions = new Conditions(template, scenario, operands, this);
    this.functions = new Functions(this, template);
  }

  /**
   * For no scenario in particular: every parameter that is not given is open, comparisons of open
   * texts are unknown.
   */
  static Resolver unchosen(Template template, Inputs inputs) {
    Map<String, String> choices = new HashMap<>();
    template
        .parameters()
        .keySet()
        .forEach(name -> choices.put(Names.variable(name), Scenario.OTHER));
    return new Resolver(template, inputs, new Scenario(choices), Optional.empty());
  }

  /** What a node says. */
  public Data resolve(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    Data known = worked.get(node);
    if (known == null) {
      known = workOut(node);
      worked.put(node, known);
    }
    return known;
  }

  /** What a pseudo parameter is: its value, or itself as long as nobody knows it. */
  public Text pseudo(String name) {
    return names.pseudo(name);
  }

  /**
   * Does a condition hold? UNKNOWN when there is none of that name or the scenario does not settle
   * it.
   */
  public Answer condition(String name) {
    return conditions.named(name);
  }

  /** Does a resource exist in this scenario? */
  public Answer exists(Resource resource) {
    return resource.condition().map(Located::value).map(this::condition).orElse(Answer.YES);
  }

  Names names() {
    return names;
  }

  Conditions conditions() {
    return conditions;
  }

  /**
   * What a node says as a text; what is no text is an open part that equals the same expression
   * elsewhere.
   */
  Text text(Node node) {
    Data data = resolve(node);
    if (data instanceof Scalar scalar) {
      return scalar.value();
    }
    if (data instanceof Nothing) {
      return Text.empty();
    }
    String why = data instanceof Opaque opaque ? opaque.why() : "not a text";
    return Text.of(new Text.Open(Canonical.of(node), why));
  }

  /** The characters of a node, when all are known. */
  Optional<String> literal(Node node) {
    return resolve(node).string().get();
  }

  private static Data scalar(ScalarNode node) {
    Text written = Text.of(node.text());
    Text text = DynamicReferences.opened(written);
    return switch (node.kind()) {
      case NULL -> new Nothing(node.span());
      case NUMBER -> new Scalar(text, Scalar.Kind.NUMBER, node.span());
      case BOOLEAN -> new Scalar(text, Scalar.Kind.BOOLEAN, node.span());
      case STRING ->
          text.equals(written)
              ? new Scalar(text, Scalar.Kind.STRING, node.span(), places(node))
              : new Scalar(text, Scalar.Kind.STRING, node.span());
    };
  }

  /** Where the characters of a node stand. */
  static Places places(ScalarNode node) {
    return (from, to) -> Optional.of(node.spanOf(from, to));
  }

  private Data workOut(Node node) {
    if (node instanceof ListNode list) {
      return sequence(list);
    }
    return Intrinsic.of(node)
        .map(call -> functions.apply(call, node))
        .orElseGet(() -> mapping((MapNode) node));
  }

  private Data sequence(ListNode list) {
    List<Data> items = new ArrayList<>(list.items().size());
    boolean complete = true;
    for (Node item : list.items()) {
      Data data = resolve(item);
      if (data.isUnknown() && mayVanish(item)) {
        complete = false;
      } else if (!(data.isAbsent() && Intrinsic.of(item).isPresent())) {
        items.add(data);
      }
    }
    return new Sequence(List.copyOf(items), complete, list.span());
  }

  /** May be no item, or several. */
  private static boolean mayVanish(Node item) {
    return Intrinsic.of(item)
        .filter(call -> call.is("Fn::If") || call.is("Fn::Transform"))
        .isPresent();
  }

  private Data mapping(MapNode map) {
    if (EmbeddedMacros.mayChange(map)) {
      return new Opaque("a macro may change it during the deployment", map.span());
    }
    List<Member> members = new ArrayList<>(map.entries().size());
    boolean complete = true;
    for (Entry entry : map.entries()) {
      Node value = entry.value();
      if (entry.key().text().startsWith("Fn::")) {
        complete = false;
      } else if (Intrinsic.of(value).isEmpty() || !resolve(value).isAbsent()) {
        members.add(new Member(entry.key().text(), entry.key().span(), () -> resolve(value)));
      }
    }
    return new Mapping(members, complete, map.span());
  }

  /** The same value as seen from another place. */
  static Data at(Data data, Span span) {
    if (data instanceof Scalar scalar) {
      return new Scalar(scalar.value(), scalar.kind(), span);
    }
    if (data instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(item -> at(item, span)).toList(),
          sequence.isComplete(),
          span);
    }
    if (data instanceof Mapping mapping) {
      return new Mapping(mapping.members(), mapping.isComplete(), span);
    }
    return data instanceof Opaque opaque ? new Opaque(opaque.why(), span) : new Nothing(span);
  }
}
