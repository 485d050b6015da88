package io.gwlint.assembly;

import io.gwlint.value.Data;
import io.gwlint.value.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Which API a property names: {@code !Ref Api} and {@code !GetAtt Api.RestApiId} are the same id.
 */
final class ApiIds {
  static final String REST = "AWS::ApiGateway::RestApi";
  static final String V2 = "AWS::ApiGatewayV2::Api";

  private static final Set<String> ID_ATTRIBUTES = Set.of("", "RestApiId", "ApiId");

  private final Stack stack;

  ApiIds(Stack stack) {
    this.stack = stack;
  }

  /** The id that a property names; an open part of its own when it cannot be known. */
  Text of(Data id) {
    return id.text()
        .get()
        .map(this::normalised)
        .orElseGet(
            () ->
                Text.of(
                    new Text.Open(
                        "api at " + id.span().start(), "the API is known only at deployment")));
  }

  /** The same text with every reference to an API in its {@code Ref} form. */
  Text normalised(Text text) {
    return new Text(text.parts().stream().map(this::normalised).toList());
  }

  private Text.Part normalised(Text.Part part) {
    if (part instanceof Text.Reference reference && ID_ATTRIBUTES.contains(reference.attribute())) {
      Optional<Element> element = stack.element(reference.resource());
      boolean isApi =
          element.filter(api -> api.type().equals(REST) || api.type().equals(V2)).isPresent();
      return isApi ? new Text.Reference(reference.resource(), "") : part;
    }
    return part;
  }
}
