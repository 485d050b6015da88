package io.gwlint.assembly;

import io.gwlint.template.Intrinsic;
import io.gwlint.template.Resolver;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Data;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Places;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variables that API Gateway itself replaces when it imports a definition: {@code
 * ${AWS::Region}} in any text of it, without {@code Fn::Sub}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html">AWS
 *     variables for OpenAPI import</a>, read 2026-11
 */
final class ImportVariables {
  private static final Set<String> APIS = Set.of(ApiIds.REST, ApiIds.V2);
  private static final List<String> NAMES =
      List.of("AWS::AccountId", "AWS::Partition", "AWS::Region");
  private static final String BODY = "Body";
  private static final String OPENING = "${";
  private static final String START = OPENING + "AWS::";
  private static final String ESCAPED = OPENING + "!AWS::";

  private final Resolver resolver;
  private final Map<Mapping, Mapping> done = new ConcurrentHashMap<>();

  private ImportVariables(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The properties of a resource; those of an API with the variables of its definition in place.
   */
  static Data properties(Resource resource, Resolver resolver) {
    Data properties = resolver.resolve(resource.properties());
    Optional<Node> body = resource.properties().get(BODY);
    boolean has = APIS.contains(resource.type()) && body.filter(ImportVariables::has).isPresent();
    if (!has) {
      return properties;
    }
    ImportVariables variables = new ImportVariables(resolver);
    return variables.mapping((Mapping) properties, Set.of(BODY));
  }

  private static boolean has(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().contains(START);
    }
    if (node instanceof ListNode list) {
      return list.items().stream().anyMatch(ImportVariables::has);
    }
    MapNode map = (MapNode) node;
    return Intrinsic.of(map).filter(call -> call.is("Fn::Sub")).isPresent()
        ? map.span().text().contains(ESCAPED)
        : map.entries().stream().map(Entry::value).anyMatch(ImportVariables::has);
  }

  private Data replaced(Data data) {
    if (data instanceof Scalar scalar) {
      return isMentioned(scalar.value()) ? scalar(scalar) : scalar;
    }
    if (data instanceof Sequence list) {
      List<Data> items = list.items().stream().map(this::replaced).toList();
      return new Sequence(items, list.isComplete(), list.span());
    }
    return data instanceof Mapping mapping
        ? done.computeIfAbsent(mapping, one -> mapping(one, Set.of()))
        : data;
  }

  // Of those members; without names, of all.
  private Mapping mapping(Mapping mapping, Set<String> only) {
    List<Member> members = new ArrayList<>();
    for (Member member : mapping.members()) {
      boolean isMeant = only.isEmpty() || only.contains(member.key());
      members.add(
          isMeant
              ? new Member(member.key(), member.keySpan(), () -> replaced(member.value()))
              : member);
    }
    return new Mapping(members, mapping.isComplete(), mapping.span());
  }

  private static boolean isMentioned(Text text) {
    return text.parts().stream()
        .anyMatch(part -> part instanceof Text.Literal literal && literal.text().contains(START));
  }

  private Scalar scalar(Scalar scalar) {
    List<Text.Part> parts = new ArrayList<>();
    List<Places.Segment> segments = new ArrayList<>();
    int from = 0;
    for (Text.Part part : scalar.value().parts()) {
      for (Text piece : part instanceof Text.Literal known ? pieces(known.text()) : whole(part)) {
        int start = from;
        boolean isVariable = piece.literal().filter(this::isVariable).isPresent();
        from += Places.length(piece);
        Text made = isVariable ? value(piece.toString()) : piece;
        parts.addAll(made.parts());
        int end = from;
        Places places =
            isVariable
                ? (first, last) -> scalar.places().span(start, end)
                : (first, last) -> scalar.places().span(start + first, start + last);
        segments.add(new Places.Segment(Places.length(made), places));
      }
    }
    return new Scalar(new Text(parts), scalar.kind(), scalar.span(), Places.joined(() -> segments));
  }

  private static List<Text> whole(Text.Part part) {
    return List.of(Text.of(part));
  }

  // Literals and variables in turn.
  private List<Text> pieces(String text) {
    List<Text> pieces = new ArrayList<>();
    int from = 0;
    int open = text.indexOf(START);
    while (open >= 0) {
      int close = text.indexOf('}', open) + 1;
      if (close > 0 && isVariable(text.substring(open, close))) {
        pieces.add(Text.of(text.substring(from, open)));
        pieces.add(Text.of(text.substring(open, close)));
        from = close;
      }
      open = text.indexOf(START, open + 1);
    }
    pieces.add(Text.of(text.substring(from)));
    return pieces;
  }

  private boolean isVariable(String text) {
    return NAMES.stream().anyMatch(name -> text.equals(OPENING + name + "}"));
  }

  private Text value(String variable) {
    return resolver.pseudo(variable.substring(OPENING.length(), variable.length() - 1));
  }
}
