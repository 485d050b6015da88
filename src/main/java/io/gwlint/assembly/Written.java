package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Origin;
import io.gwlint.value.Data;

/**
 * An integration as written: of which kind of API, in which place, the data, and where it comes
 * from.
 */
record Written(ApiKind kind, IntegrationPart.Place place, Data data, Origin origin) {
  Data get(IntegrationPart part) {
    return data.get(part.in(place));
  }
}
