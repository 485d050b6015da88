package io.gwlint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ServiceUri.Form;
import io.gwlint.value.Text;
import org.junit.jupiter.api.Test;

class ServiceUriTest {
  private static final Text REGION = Text.of(new Text.Pseudo("AWS::Region"));
  private static final Text OPEN = Text.of(new Text.Open("parameter P", "`P` has no default"));

  @Test
  void aServiceIsTakenApart() {
    Text uri = Text.of("arn:aws:apigateway:").plus(REGION).plus(":runtime.sagemaker:path/a:b/c");
    ServiceUri service = ServiceUri.of(uri).orElseThrow();

    assertThat(service.region()).isEqualTo(REGION);
    assertThat(service.service()).isEqualTo(Text.of("runtime.sagemaker"));
    assertThat(service.isPath()).isTrue();
    assertThat(service.isAction()).isFalse();
    assertThat(service.operation()).isEqualTo(Text.of("a:b/c"));
  }

  @Test
  void aPartitionMayBeAnything() {
    Text uri =
        Text.of("arn:")
            .plus(OPEN)
            .plus(":apigateway:")
            .plus(REGION)
            .plus(":sqs:action/SendMessage");

    assertThat(ServiceUri.of(uri).orElseThrow().isAction()).isTrue();
  }

  @Test
  void formsAreToldApart() {
    assertThat(form("https://example.com/")).isEqualTo(Form.URL);
    assertThat(form("arn:aws:lambda:r:1:function:f")).isEqualTo(Form.OTHER_ARN);
    assertThat(form("arn:aws.apigateway:r:lambda:path/x:y:z")).isEqualTo(Form.NO_ARN);
    assertThat(form("arn:aws:sqs")).isEqualTo(Form.NO_ARN);
    assertThat(form("items")).isEqualTo(Form.NO_ARN);
    assertThat(form("")).isEqualTo(Form.NO_ARN);
  }

  @Test
  void whatOnlyTheDeploymentKnowsMayBeAnything() {
    assertThat(ServiceUri.formOf(OPEN)).isEqualTo(Form.UNKNOWN);
    assertThat(ServiceUri.formOf(Text.of("ar").plus(OPEN))).isEqualTo(Form.UNKNOWN);
    assertThat(ServiceUri.formOf(Text.of("arn:aws:").plus(OPEN))).isEqualTo(Form.UNKNOWN);
    assertThat(ServiceUri.formOf(Text.of("arn:aws:").plus(OPEN).plus(":a:b:c")))
        .isEqualTo(Form.UNKNOWN);
  }

  @Test
  void neitherIsSureOrNot() {
    assertThat(call("SendMessage").isNeither()).isTrue();
    assertThat(call("path/x").isNeither()).isFalse();
    Text open = Text.of("arn:aws:apigateway:r:sqs:").plus(OPEN);
    assertThat(ServiceUri.of(open).orElseThrow().isNeither()).isFalse();
  }

  private static ServiceUri call(String call) {
    return ServiceUri.of(Text.of("arn:aws:apigateway:r:sqs:" + call)).orElseThrow();
  }

  private static Form form(String uri) {
    return ServiceUri.formOf(Text.of(uri));
  }
}
