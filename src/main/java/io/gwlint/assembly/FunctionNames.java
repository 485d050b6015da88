package io.gwlint.assembly;

import io.gwlint.gateway.FunctionRef;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which function a text names: {@code !Ref Fn}, {@code !GetAtt Fn.Arn}, an alias, an ARN in any
 * spelling, a partial ARN, a name.
 */
final class FunctionNames {
  static final String FUNCTION = "AWS::Lambda::Function";
  static final String ALIAS = "AWS::Lambda::Alias";
  static final String VERSION = "AWS::Lambda::Version";

  private static final int NESTING = 4;
  private static final String ONLY_AT_DEPLOYMENT = "the function is known only at deployment";

  private final Stack stack;
  private final Map<Text, String> byName = new HashMap<>();

  FunctionNames(Stack stack) {
    this.stack = stack;
    for (Element function : stack.ofType(FUNCTION)) {
      function.get("FunctionName").text().get().ifPresent(name -> byName.put(name, function.id()));
    }
  }

  /** The name by which a version is known here; its number comes with the deployment. */
  static Value<Text> versionName(String logicalId, Span span) {
    return Value.known(Text.of(new Text.Reference(logicalId, "")), span);
  }

  /** The function that a property names. */
  FunctionRef read(Data data) {
    return data.text()
        .get()
        .map(text -> read(text, data.span()))
        .orElseGet(() -> undetermined(ONLY_AT_DEPLOYMENT, Text.empty(), data.span()));
  }

  /** The function that a text names. */
  FunctionRef read(Text text, Span span) {
    return read(text, span, NESTING);
  }

  private FunctionRef read(Text text, Span span, int nesting) {
    TextChars chars = new TextChars(text);
    int name = chars.chars().indexOf(":function:");
    if (chars.chars().startsWith("arn:") && name < 0) {
      return undetermined("not the ARN of a function", text, span);
    }
    Text rest = name < 0 ? text : chars.from(name + ":function:".length());
    List<Text> pieces = splitQualifier(rest);
    Value<Text> qualifier = pieces.size() > 1 ? qualifier(pieces.get(1), span) : Value.absent(span);
    if (pieces.size() > 2 || text.isEmpty()) {
      return undetermined("not the name of a function", text, span);
    }
    return target(pieces.get(0), qualifier, new Spelling(text, span, nesting));
  }

  private record Spelling(Text text, Span span, int nesting) {}

  // `${stageVariables.fn}` and references hold no separator, so splitting literals is enough.
  private static List<Text> splitQualifier(Text rest) {
    return rest.split(':');
  }

  private FunctionRef target(Text name, Value<Text> qualifier, Spelling spelling) {
    if (usesStageVariable(name)) {
      return undetermined(
          "a stage variable chooses the function", spelling.text(), spelling.span());
    }
    Optional<Element> referred = stack.referred(name);
    if (referred.isPresent()) {
      return resource(referred.get(), qualifier, spelling);
    }
    String declared = byName.get(name);
    if (declared != null) {
      return new FunctionRef(
          new FunctionRef.Declared(declared), qualifier, spelling.text(), spelling.span());
    }
    return elsewhere(name, qualifier, spelling);
  }

  private FunctionRef resource(Element element, Value<Text> qualifier, Spelling spelling) {
    return switch (element.type()) {
      case ALIAS -> owner(element, element.get("Name").text(), spelling);
      case VERSION -> owner(element, versionName(element.id(), spelling.span()), spelling);
      case FUNCTION ->
          new FunctionRef(
              new FunctionRef.Declared(element.id()), qualifier, spelling.text(), spelling.span());
      default ->
          new FunctionRef(
              new FunctionRef.Elsewhere(spelling.text()),
              qualifier,
              spelling.text(),
              spelling.span());
    };
  }

  private FunctionRef owner(Element qualified, Value<Text> qualifier, Spelling spelling) {
    Optional<Text> function = qualified.get("FunctionName").text().get();
    if (function.isEmpty() || spelling.nesting() == 0) {
      return undetermined(ONLY_AT_DEPLOYMENT, spelling.text(), spelling.span());
    }
    FunctionRef owner = read(function.get(), spelling.span(), spelling.nesting() - 1);
    return new FunctionRef(owner.target(), qualifier, spelling.text(), spelling.span());
  }

  private static FunctionRef elsewhere(Text name, Value<Text> qualifier, Spelling spelling) {
    boolean mayBeOfThisTemplate =
        name.parts().stream()
            .anyMatch(
                part -> part instanceof Text.Open open && !open.identity().startsWith("import "));
    FunctionRef.Target target =
        mayBeOfThisTemplate
            ? new FunctionRef.Undetermined(ONLY_AT_DEPLOYMENT, name)
            : new FunctionRef.Elsewhere(name);
    return new FunctionRef(target, qualifier, spelling.text(), spelling.span());
  }

  private Value<Text> qualifier(Text written, Span span) {
    if (usesStageVariable(written)) {
      return Value.unknown("a stage variable chooses the alias", span);
    }
    Optional<Element> referred = stack.referred(written);
    if (referred.isPresent() && referred.get().type().equals(VERSION)) {
      return versionName(referred.get().id(), span);
    }
    return written.hasOpenParts() ? unknownUnlessAlias(written, span) : Value.known(written, span);
  }

  // The name of an alias may be a parameter: both spellings then have the same open part.
  private Value<Text> unknownUnlessAlias(Text written, Span span) {
    List<Text> names = new ArrayList<>();
    for (Element alias : stack.ofType(ALIAS)) {
      alias.get("Name").text().get().ifPresent(names::add);
    }
    return names.contains(written)
        ? Value.known(written, span)
        : Value.unknown("the version or alias is known only at deployment", span);
  }

  private static boolean usesStageVariable(Text text) {
    return new TextChars(text).chars().contains("stageVariables.");
  }

  private static FunctionRef undetermined(String why, Text text, Span span) {
    return new FunctionRef(new FunctionRef.Undetermined(why), Value.unknown(why, span), text, span);
  }
}
