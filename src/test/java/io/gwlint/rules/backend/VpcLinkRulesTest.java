package io.gwlint.rules.backend;

import static io.gwlint.gateway.GatewayBuilder.ref;
import static io.gwlint.gateway.IntegrationType.AWS_PROXY;
import static io.gwlint.gateway.IntegrationType.HTTP_PROXY;
import static io.gwlint.gateway.IntegrationType.MOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayBuilder;
import io.gwlint.gateway.History;
import io.gwlint.gateway.Integration.Connection;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Memo;
import io.gwlint.gateway.Network.VpcLink.Version;
import io.gwlint.gateway.Surroundings;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VpcLinkRulesTest {
  private static final Text OPEN =
      Text.of(new Text.Open("parameter P", "parameter `P` has no default"));

  private final GatewayBuilder build = new GatewayBuilder();

  @BeforeEach
  void network() {
    build
        .subnet("SubnetA", build.known(ref("VpcA")))
        .subnet("SubnetB", build.known(ref("VpcB")))
        .subnet("SubnetOfParameter", build.known(OPEN))
        .loadBalancer("Alb", build.absent(), "SubnetA")
        .loadBalancer("Nlb", build.known("network"), "SubnetA")
        .loadBalancer("Far", build.absent(), "SubnetB")
        .loadBalancer("Imported", build.absent(), "SubnetOfParameter")
        .listener("AlbListener", "Alb")
        .listener("FarListener", "Far")
        .targetGroup("Group")
        .link("First", Version.V1, build.refs("Nlb"), build.none())
        .link("Second", Version.V2, build.none(), build.refs("SubnetA"));
  }

  @Nested
  class Missing {
    private final Rule rule = new VpcLinkMissing();

    @Test
    void aPrivateIntegrationNeedsALink() {
      Connection connection = build.vpcLink(build.absent(), build.absent());
      assertThat(messages(rule, call(ApiKind.HTTP, HTTP_PROXY, connection)))
          .containsExactly("private integration names no VPC link");
    }

    @Test
    void generationsAreOfTheirApis() {
      assertThat(messages(rule, through(ApiKind.HTTP, "First")))
          .containsExactly("`First` is a VPC link V1, HTTP APIs take V2");
      assertThat(messages(rule, through(ApiKind.HTTP, "Second"))).isEmpty();
      assertThat(messages(rule, through(ApiKind.WEBSOCKET, "First"))).isEmpty();
      assertThat(messages(rule, through(ApiKind.WEBSOCKET, "Second")))
          .containsExactly("`Second` is a VPC link V2, WebSocket APIs take V1");
      assertThat(messages(rule, through(ApiKind.REST, "First"))).isEmpty();
      assertThat(messages(rule, through(ApiKind.REST, "Second")))
          .containsExactly(
              "`Second` is a VPC link V2 and the integration has no `IntegrationTarget`");
    }

    @Test
    void aTargetBelongsToTheSecondGeneration() {
      Value<Text> target = build.known(ref("Alb"));
      Connection second = build.vpcLink(build.known(ref("Second")), target);
      assertThat(messages(rule, call(ApiKind.REST, HTTP_PROXY, second))).isEmpty();
      Connection first = build.vpcLink(build.known(ref("First")), target);
      assertThat(Checked.faults(rule, call(ApiKind.REST, HTTP_PROXY, first)))
          .singleElement()
          .matches(
              fault ->
                  fault.severity().orElseThrow() == Severity.NOTE
                      && fault.span().equals(target.span()));
    }

    @Test
    void servicesAreNotReachedThroughALink() {
      Connection connection = build.vpcLink(build.known(ref("First")), build.absent());
      assertThat(messages(rule, call(ApiKind.REST, AWS_PROXY, connection)))
          .containsExactly("`AWS_PROXY` integration cannot go through a VPC link");
      assertThat(messages(rule, call(ApiKind.REST, MOCK, connection))).isEmpty();
    }

    @Test
    void aLinkThatIsNotUsedIsSuspect() {
      assertThat(
              Checked.faults(
                  rule, call(ApiKind.REST, HTTP_PROXY, unused(build.known(ref("First"))))))
          .singleElement()
          .matches(fault -> fault.severity().orElseThrow() == Severity.WARNING);
      assertThat(
              messages(
                  rule, call(ApiKind.REST, HTTP_PROXY, unused(build.known(Text.of("abc123"))))))
          .hasSize(1);
      assertThat(messages(rule, call(ApiKind.REST, HTTP_PROXY, unused(build.known(Text.empty())))))
          .isEmpty();
      assertThat(messages(rule, call(ApiKind.REST, HTTP_PROXY, unused(build.known(OPEN)))))
          .isEmpty();
    }

    @Test
    void whatOnlyTheDeploymentKnowsIsNotFound() {
      for (Value<Text> link :
          List.of(
              build.known(OPEN),
              build.<Text>unknown(),
              build.known(Text.of("${stageVariables.link}")))) {
        Connection connection = build.vpcLink(link, build.absent());
        assertThat(messages(rule, call(ApiKind.REST, HTTP_PROXY, connection))).isEmpty();
      }
      Connection unknownType =
          new Connection(
              build.unknown(), build.known(ref("First")), build.absent(), build.absent());
      assertThat(messages(rule, call(ApiKind.HTTP, HTTP_PROXY, unknownType))).isEmpty();
    }

    private Connection unused(Value<Text> link) {
      return new Connection(build.absent(), link, build.absent(), build.absent());
    }
  }

  @Nested
  class Target {
    private final Rule rule = new VpcLinkTarget();

    @Test
    void aFirstGenerationLinkReachesOneNetworkLoadBalancer() {
      Gateway gateway =
          build
              .link("ToAlb", Version.V1, build.refs("Alb"), build.none())
              .link("ToGroup", Version.V1, build.refs("Group"), build.none())
              .link("ToTwo", Version.V1, build.refs("Nlb", "Nlb"), build.none())
              .link(
                  "ToParameter",
                  Version.V1,
                  new Items<>(List.of(OPEN), true, build.place()),
                  build.none())
              .build();
      assertThat(messages(rule, gateway))
          .containsExactly(
              "`ToAlb` points at an application load balancer, a VPC link V1 needs a network load"
                  + " balancer",
              "`ToGroup` points at a target group, a VPC link V1 needs a network load balancer",
              "`ToTwo` has 2 targets, a VPC link V1 takes one");
    }

    @Test
    void anHttpApiCallsAListener() {
      assertThat(messages(rule, http(ref("AlbListener")))).isEmpty();
      assertThat(messages(rule, http(OPEN))).isEmpty();
      assertThat(messages(rule, http(ref("Alb"))))
          .containsExactly(
              "integration points at an application load balancer, an HTTP API needs a listener or"
                  + " Cloud Map service");
      assertThat(messages(rule, http(ref("Group")))).hasSize(1);
      assertThat(messages(rule, http(Text.of("http://internal.example/")))).hasSize(1);
    }

    @Test
    void aRestApiCallsALoadBalancer() {
      assertThat(messages(rule, rest(ref("Alb")))).isEmpty();
      assertThat(messages(rule, rest(ref("Nlb")))).isEmpty();
      assertThat(messages(rule, rest(OPEN))).isEmpty();
      assertThat(messages(rule, rest(ref("Group")))).hasSize(1);
      assertThat(Checked.faults(rule, rest(ref("AlbListener"))))
          .singleElement()
          .matches(fault -> fault.severity().orElseThrow() == Severity.NOTE);
    }

    @Test
    void publicIntegrationsAreFree() {
      Gateway gateway = call(ApiKind.HTTP, HTTP_PROXY, build.internet());
      assertThat(messages(rule, gateway)).isEmpty();
    }
  }

  @Nested
  class Subnets {
    private final Rule rule = new VpcLinkSubnets();

    @Test
    void aLinkNeedsSubnets() {
      Gateway gateway = build.link("Empty", Version.V2, build.none(), build.none()).build();
      assertThat(Checked.faults(rule, gateway))
          .singleElement()
          .matches(fault -> fault.severity().orElseThrow() == Severity.ERROR)
          .extracting(Fault::message)
          .isEqualTo("`Empty` has no subnets");
    }

    @Test
    void aListThatMayHaveMoreIsNotEmpty() {
      Items<Text> open = new Items<>(List.of(), false, build.place());
      assertThat(messages(rule, build.link("Open", Version.V2, build.none(), open).build()))
          .isEmpty();
    }

    @Test
    void linkAndLoadBalancerShareAVpc() {
      assertThat(messages(rule, http(ref("AlbListener")))).isEmpty();
      assertThat(messages(rule, http(ref("FarListener"))))
          .containsExactly("`Second` and the load balancer `Far` share no VPC");
    }

    @Test
    void restApisNameTheLoadBalancer() {
      assertThat(messages(rule, rest(ref("Far")))).hasSize(1);
      assertThat(messages(rule, rest(ref("Alb")))).isEmpty();
    }

    @Test
    void aVpcOfUnknownIdentityMayBeTheSame() {
      assertThat(messages(rule, rest(ref("Imported")))).isEmpty();
    }
  }

  private Gateway http(Text uri) {
    Connection connection = build.vpcLink(build.known(ref("Second")), build.absent());
    return api(ApiKind.HTTP, HTTP_PROXY, uri, connection);
  }

  private Gateway rest(Text target) {
    Connection connection = build.vpcLink(build.known(ref("Second")), build.known(target));
    return call(ApiKind.REST, HTTP_PROXY, connection);
  }

  private Gateway through(ApiKind kind, String link) {
    return call(kind, HTTP_PROXY, build.vpcLink(build.known(ref(link)), build.absent()));
  }

  private Gateway call(ApiKind kind, IntegrationType type, Connection connection) {
    return api(kind, type, Text.of("http://backend.example/"), connection);
  }

  private Gateway api(ApiKind kind, IntegrationType type, Text uri, Connection connection) {
    Gateway network = build.build();
    Gateway api =
        new GatewayBuilder()
            .api(
                "Api",
                kind,
                build.absent(),
                build.route("GET /", build.http(type, build.known(uri), connection)))
            .build();
    return new Gateway(
        api.apis(),
        network.functions(),
        List.of(),
        List.of(),
        List.of(),
        network.resources(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        network.network(),
        network.dependencies(),
        List.of(),
        true,
        Surroundings.unknown(),
        History.none(),
        new Memo());
  }

  private static List<String> messages(Rule rule, Gateway gateway) {
    return Checked.messages(rule, gateway);
  }
}
