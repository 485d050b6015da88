package io.gwlint.gateway;

import io.gwlint.value.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the APIs of a gateway tell of the parts of their callers' ARNs. */
final class CallerParts implements ArnParts {
  private static final Set<String> ID_ATTRIBUTES = Set.of("RestApiId", "ApiId");
  private static final String ARN_AWS = "arn:aws:";

  private final Set<Text.Part> apiIds = new HashSet<>();
  private final Map<Text.Part, Text> stages = new HashMap<>();

  CallerParts(List<Api> apis) {
    for (Api api : apis) {
      apiId(api.identity()).reference().ifPresent(apiIds::add);
      for (Stage stage : api.stages().list()) {
        Text.Part reference = new Text.Reference(stage.resource(), "");
        stages.put(reference, stage.name().get().orElse(Text.of(reference)));
      }
    }
  }

  /** {@code !GetAtt Api.RestApiId} is {@code !Ref Api}. */
  static Text apiId(Text text) {
    return new Text(text.parts().stream().map(CallerParts::apiId).toList());
  }

  private static Text.Part apiId(Text.Part part) {
    return part instanceof Text.Reference reference && ID_ATTRIBUTES.contains(reference.attribute())
        ? new Text.Reference(reference.resource(), "")
        : part;
  }

  /** A pattern as the gateway presents its callers: ids by reference, stages by name. */
  Text normal(Text pattern) {
    Text normal = Text.empty();
    for (Text.Part part : pattern.parts()) {
      normal = normal.plus(stages.getOrDefault(part, Text.of(apiId(part))));
    }
    return anyPartition(normal);
  }

  // `aws` is written where the partition is meant, and one template is rarely deployed to two.
  private static Text anyPartition(Text pattern) {
    boolean aws =
        !pattern.isEmpty()
            && pattern.parts().get(0) instanceof Text.Literal first
            && first.text().startsWith(ARN_AWS);
    if (!aws) {
      return pattern;
    }
    String first = ((Text.Literal) pattern.parts().get(0)).text().substring(ARN_AWS.length() - 1);
    Text rest = new Text(pattern.parts().subList(1, pattern.parts().size()));
    return Text.of("arn:").plus(InvocationArn.PARTITION).plus(first).plus(rest);
  }

  @Override
  public Set<Text.Part> generated() {
    return apiIds;
  }

  @Override
  public boolean isWord(Text.Part part) {
    return part.equals(InvocationArn.ANY_STAGE)
        || part.equals(InvocationArn.AUTHORIZER_ID)
        || stages.containsKey(part)
        || ArnParts.super.isWord(part);
  }
}
