package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Fact;
import io.gwlint.engine.GatewayView;
import io.gwlint.source.Position;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints gateways as rules see them. */
public final class GatewayPrinter {
  private static final int LABEL = 24;

  private final Paint paint;
  private final Visible visible;

  /** Prints text in a style. */
  public GatewayPrinter(TextStyle style) {
    this.paint = new Paint(style.color());
    this.visible = new Visible(style.charset());
  }

  /** For people. */
  public void writeText(List<GatewayView> views, Writer out) throws IOException {
    for (GatewayView view : views) {
      if (!view.when().isEmpty()) {
        line(out, paint.help("when " + visible.line(view.when())));
        line(out, "");
      }
      for (GatewayView.Api api : view.apis()) {
        api(api, out);
      }
      if (view.apis().isEmpty()) {
        line(out, "no API");
      }
      if (!view.complete()) {
        line(out, "The template does not show all resources: more may exist.");
      }
    }
  }

  private void api(GatewayView.Api api, Writer out) throws IOException {
    line(
        out,
        paint.bold(api.kind() + " API " + visible.line(api.resource())) + "  " + place(api.span()));
    for (GatewayView.Element stage : api.stages()) {
      element("stage " + stage.name(), stage, out);
    }
    for (GatewayView.Element route : api.routes()) {
      element(route.name(), route, out);
    }
    if (!api.complete()) {
      line(out, "  ... and routes that the template does not show");
    }
    line(out, "");
  }

  private void element(String title, GatewayView.Element element, Writer out) throws IOException {
    line(out, "  " + paint.bold(visible.line(title)) + "  " + place(element.span()));
    for (Fact fact : element.facts()) {
      String name = visible.line(fact.name());
      line(
          out,
          "    "
              + name
              + " ".repeat(Math.max(1, LABEL - name.length()))
              + visible.line(shown(fact)));
    }
  }

  private static String shown(Fact fact) {
    return fact.value().orElse(fact.isAbsent() ? "-" : "? (" + fact.unknown() + ")");
  }

  private String place(Span span) {
    return visible.line(span.file().name()) + ":" + span.from();
  }

  /** For programs: an array with an object for each set of deployments. */
  public static void writeJson(List<GatewayView> views, Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartArray();
      for (GatewayView view : views) {
        json.writeStartObject();
        JsonOut.orNull(json, "when", view.when());
        json.writeBooleanField("complete", view.complete());
        json.writeArrayFieldStart("apis");
        for (GatewayView.Api api : view.apis()) {
          api(json, api);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static void api(JsonGenerator json, GatewayView.Api api) throws IOException {
    json.writeStartObject();
    json.writeStringField("resource", api.resource());
    json.writeStringField("kind", api.kind());
    location(json, api.span());
    json.writeBooleanField("complete", api.complete());
    elements(json, "stages", api.stages());
    elements(json, "routes", api.routes());
    json.writeEndObject();
  }

  private static void elements(JsonGenerator json, String field, List<GatewayView.Element> elements)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (GatewayView.Element element : elements) {
      json.writeStartObject();
      json.writeStringField("name", element.name());
      location(json, element.span());
      for (Fact fact : element.facts()) {
        fact(json, fact);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Left out is null; what only the deployment knows is an object that says why. */
  private static void fact(JsonGenerator json, Fact fact) throws IOException {
    if (fact.unknown().isEmpty()) {
      JsonOut.orNull(json, fact.name(), fact.value().orElse(""));
    } else {
      json.writeObjectFieldStart(fact.name());
      json.writeStringField("unknown", fact.unknown());
      json.writeEndObject();
    }
  }

  private static void location(JsonGenerator json, Span span) throws IOException {
    Position from = span.from();
    json.writeObjectFieldStart("location");
    json.writeStringField("file", span.file().name());
    json.writeNumberField("line", from.line());
    json.writeNumberField("column", from.column());
    json.writeEndObject();
  }

  private static void line(Writer out, String text) throws IOException {
    out.write(text.stripTrailing());
    out.write('\n');
  }
}
