package io.gwlint.gateway;

import static io.gwlint.gateway.GatewayBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Text;
import org.junit.jupiter.api.Test;

class TargetKindTest {
  private static final String ELB = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:";

  private final GatewayBuilder build = new GatewayBuilder();
  private final Network network =
      build
          .loadBalancer("Plain", build.absent())
          .loadBalancer("Nlb", build.known("network"))
          .loadBalancer("Gwlb", build.known("gateway"))
          .loadBalancer("Some", build.unknown())
          .listener("Listener", "Nlb")
          .targetGroup("Group")
          .build()
          .network();

  @Test
  void knowsResourcesOfTheTemplate() {
    assertThat(network.kindOf(ref("Plain"))).isEqualTo(TargetKind.APPLICATION_LOAD_BALANCER);
    assertThat(network.kindOf(ref("Nlb"))).isEqualTo(TargetKind.NETWORK_LOAD_BALANCER);
    assertThat(network.kindOf(ref("Gwlb"))).isEqualTo(TargetKind.OTHER_LOAD_BALANCER);
    assertThat(network.kindOf(ref("Some"))).isEqualTo(TargetKind.OTHER_LOAD_BALANCER);
    assertThat(network.kindOf(ref("Listener"))).isEqualTo(TargetKind.LISTENER);
    assertThat(network.kindOf(ref("Group"))).isEqualTo(TargetKind.TARGET_GROUP);
    assertThat(network.kindOf(ref("Elsewhere"))).isEqualTo(TargetKind.UNKNOWN);
  }

  @Test
  void tellsArnsFromOtherAttributes() {
    assertThat(network.kindOf(attribute("Listener", "ListenerArn"))).isEqualTo(TargetKind.LISTENER);
    assertThat(network.kindOf(attribute("Nlb", "LoadBalancerArn")))
        .isEqualTo(TargetKind.NETWORK_LOAD_BALANCER);
    assertThat(network.kindOf(attribute("Nlb", "DNSName"))).isEqualTo(TargetKind.NOT_AN_ARN);
  }

  @Test
  void readsArns() {
    assertThat(network.kindOf(Text.of(ELB + "loadbalancer/app/a/1")))
        .isEqualTo(TargetKind.APPLICATION_LOAD_BALANCER);
    assertThat(network.kindOf(Text.of(ELB + "loadbalancer/net/a/1")))
        .isEqualTo(TargetKind.NETWORK_LOAD_BALANCER);
    assertThat(network.kindOf(Text.of(ELB + "listener/app/a/1/2"))).isEqualTo(TargetKind.LISTENER);
    assertThat(network.kindOf(Text.of(ELB + "targetgroup/a/1"))).isEqualTo(TargetKind.TARGET_GROUP);
    assertThat(network.kindOf(Text.of("http://a.example/:listener/"))).isEqualTo(TargetKind.URL);
    assertThat(network.kindOf(Text.of("https://").plus(attribute("Nlb", "DNSName"))))
        .isEqualTo(TargetKind.URL);
    assertThat(network.kindOf(Text.of(new Text.Open("parameter P", "no default"))))
        .isEqualTo(TargetKind.UNKNOWN);
  }

  private static Text attribute(String resource, String attribute) {
    return Text.of(new Text.Reference(resource, attribute));
  }
}
