package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Nothing;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the names of a template stand for in one scenario: parameters, pseudo parameters, resources
 * and their attributes.
 */
final class Names {
  private final Template template;
  private final Inputs inputs;
  private final Scenario scenario;
  private final Pseudos pseudos;

  Names(Template template, Inputs inputs, Scenario scenario) {
    this.template = template;
    this.inputs = inputs;
    this.scenario = scenario;
    this.pseudos = new Pseudos(inputs, scenario);
  }

  /**
   * The name under which a scenario chooses a parameter's value, and the identity of the characters
   * when it is open.
   */
  static String variable(String parameter) {
    return "parameter " + parameter;
  }

  /** What {@code Ref} gives. */
  Data ref(String name, Span span) {
    Parameter parameter = template.parameters().get(name);
    if (parameter != null) {
      return parameter(parameter, span);
    }
    if (name.equals(Pseudos.NO_VALUE)) {
      return new Nothing(span);
    }
    if (name.equals(Pseudos.NOTIFICATION_ARNS)) {
      return new Opaque("`" + name + "` is known only at deployment", span);
    }
    return text(named(name), span);
  }

  private Text named(String name) {
    if (template.resources().containsKey(name)) {
      return Text.of(new Text.Reference(name, ""));
    }
    return Pseudos.isOne(name) ? pseudo(name) : undefined(name);
  }

  /** A pseudo parameter: its value, or itself as long as nobody knows it. */
  Text pseudo(String name) {
    return pseudos.value(name).map(Text::of).orElseGet(() -> Text.of(new Text.Pseudo(name)));
  }

  /** What {@code Fn::GetAtt} gives for {@code Resource.Attribute}; attributes may contain dots. */
  Data attribute(String path, Span span) {
    int dot = path.indexOf('.');
    String resource = dot < 0 ? path : path.substring(0, dot);
    if (dot < 0 || !template.resources().containsKey(resource)) {
      return text(undefined(path), span);
    }
    return text(Text.of(new Text.Reference(resource, path.substring(dot + 1))), span);
  }

  /** What {@code ${name}} gives in {@code Fn::Sub}. */
  Data substituted(String name, Span span) {
    return name.indexOf('.') > 0 ? attribute(name, span) : ref(name, span);
  }

  private static Text undefined(String name) {
    return Text.of(new Text.Open("name " + name, "`" + name + "` is not defined in this template"));
  }

  private Data parameter(Parameter parameter, Span span) {
    Optional<String> known = known(parameter);
    if (parameter.isList()) {
      return known
          .map(value -> list(value, span))
          .orElseGet(() -> new Opaque(why(parameter), span));
    }
    Text.Open open = new Text.Open(variable(parameter.name()), why(parameter));
    Scalar.Kind kind = parameter.type().equals("Number") ? Scalar.Kind.NUMBER : Scalar.Kind.STRING;
    return new Scalar(known.map(Text::of).orElseGet(() -> Text.of(open)), kind, span);
  }

  private Optional<String> known(Parameter parameter) {
    Optional<String> given = Optional.ofNullable(inputs.parameters().get(parameter.name()));
    if (given.isPresent() && !parameter.isLookedUp()) {
      return given;
    }
    Optional<String> chosen = chosen(parameter);
    if (chosen.isPresent()) {
      return chosen.filter(value -> !value.equals(Scenario.OTHER));
    }
    if (parameter.isLookedUp() || parameter.isSecret()) {
      return Optional.empty();
    }
    List<String> allowed = parameter.allowedValues();
    return parameter
        .defaultValue()
        .map(Located::value)
        .or(() -> allowed.size() == 1 ? Optional.of(allowed.get(0)) : Optional.empty());
  }

  private Optional<String> chosen(Parameter parameter) {
    return Optional.ofNullable(scenario.choices().get(variable(parameter.name())));
  }

  private String why(Parameter parameter) {
    String name = "parameter `" + parameter.name() + "`";
    if (parameter.isLookedUp()) {
      return name + " is looked up in SSM";
    }
    if (parameter.isSecret()) {
      return name + " is secret";
    }
    return name
        + (parameter.defaultValue().isPresent() ? " may have another value" : " has no default");
  }

  private static Data list(String value, Span span) {
    List<Data> items =
        Arrays.stream(value.split(",", -1))
            .<Data>map(item -> text(Text.of(item.strip()), span))
            .toList();
    return new Sequence(items, true, span);
  }

  private static Scalar text(Text text, Span span) {
    return new Scalar(text, Scalar.Kind.STRING, span);
  }
}
