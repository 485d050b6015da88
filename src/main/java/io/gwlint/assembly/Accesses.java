package io.gwlint.assembly;

import io.gwlint.gateway.Access;
import java.util.Locale;

/** Who may call routes that are resources: methods and routes name their authorizers alike. */
final class Accesses {
  private Accesses() {}

  static Access of(Element element) {
    return new Access(
        element.get("AuthorizationType").string().map(type -> type.toUpperCase(Locale.ROOT)),
        element.get("AuthorizerId").text(),
        Texts.items(element.get("AuthorizationScopes")),
        element.get("ApiKeyRequired").flag());
  }
}
