package io.gwlint.iam;

import static io.gwlint.value.Answer.NO;
import static io.gwlint.value.Answer.UNKNOWN;
import static io.gwlint.value.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.Origin;
import io.gwlint.gateway.PolicyDocument;
import io.gwlint.gateway.PolicyDocument.Statement;
import io.gwlint.gateway.Resources;
import io.gwlint.gateway.Role;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final Span PLACE = new SourceFile("role.yaml", "Role").span(0, 4);
  private static final String GATEWAY = "apigateway.amazonaws.com";
  private static final String PUT = "logs:PutLogEvents";
  private static final Text OPEN = Text.of(new Text.Open("parameter P", "`P` has no default"));

  private static Items<Text> texts(String... texts) {
    return new Items<>(Stream.of(texts).map(Text::of).toList(), true, PLACE);
  }

  private static Statement of(boolean allows, Items<Text> actions, Items<Text> resources) {
    Items<Text> none = texts();
    return new Statement(
        Value.known(allows, PLACE), actions, none, resources, none, none, none, false, PLACE);
  }

  private static Statement allow(String action, String... resources) {
    return of(true, texts(action), texts(resources));
  }

  private static Statement deny(String action, String... resources) {
    return of(false, texts(action), texts(resources));
  }

  private static Statement when(Statement one) {
    return new Statement(
        one.allows(),
        one.actions(),
        one.notActions(),
        one.resources(),
        one.notResources(),
        one.servicePrincipals(),
        one.otherPrincipals(),
        true,
        PLACE);
  }

  private static Statement except(boolean allows, String notAction, String notResource) {
    Items<Text> none = texts();
    boolean anyResource = notResource.isEmpty();
    return new Statement(
        Value.known(allows, PLACE),
        none,
        texts(notAction),
        anyResource ? texts("*") : none,
        anyResource ? none : texts(notResource),
        none,
        none,
        false,
        PLACE);
  }

  private static Statement trust(boolean allows, String action, Items<Text> services) {
    Items<Text> none = texts();
    return new Statement(
        Value.known(allows, PLACE), texts(action), none, none, none, services, none, false, PLACE);
  }

  private static PolicyDocument document(Statement... statements) {
    return new PolicyDocument(new Items<>(List.of(statements), true, PLACE), PLACE);
  }

  private static Role may(Statement... statements) {
    return role(document(), new Items<>(List.of(document(statements)), true, PLACE), texts());
  }

  private static Role role(PolicyDocument trust, Items<PolicyDocument> policies, Items<Text> arns) {
    return new Role(new Origin("Role", PLACE), trust, policies, arns, Optional.empty());
  }

  private static Answer trusts(Statement... statements) {
    Role role = role(document(statements), new Items<>(List.of(), true, PLACE), texts());
    return Policies.trusts(role, GATEWAY);
  }

  private static Answer managed(Text arn, String action) {
    Items<Text> arns = new Items<>(List.of(arn), true, PLACE);
    return Policies.allows(role(document(), new Items<>(List.of(), true, PLACE), arns), action);
  }

  private static Answer on(Role role, String queue) {
    return Policies.allows(role, "sqs:SendMessage", Text.of(queue), Resources.none());
  }

  @Test
  void aRoleTrustsTheServicesThatItNames() {
    assertThat(trusts(trust(true, "sts:AssumeRole", texts("lambda.amazonaws.com", GATEWAY))))
        .isEqualTo(YES);
    assertThat(trusts(trust(true, "STS:assumerole", texts(GATEWAY)))).isEqualTo(YES);
    assertThat(trusts(trust(true, "sts:*", texts(GATEWAY)))).isEqualTo(YES);
    assertThat(trusts(trust(true, "sts:AssumeRole", texts("lambda.amazonaws.com")))).isEqualTo(NO);
    assertThat(trusts(trust(true, "sts:AssumeRole", texts("ops.apigateway.amazonaws.com"))))
        .isEqualTo(NO);
    assertThat(trusts(trust(true, "sts:TagSession", texts(GATEWAY)))).isEqualTo(NO);
  }

  @Test
  void aTrustMayBeWithdrawn() {
    Statement yes = trust(true, "sts:AssumeRole", texts(GATEWAY));
    Statement no = trust(false, "sts:AssumeRole", texts(GATEWAY));

    assertThat(trusts(yes, no)).isEqualTo(NO);
    assertThat(trusts(yes, when(no))).isEqualTo(UNKNOWN);
    assertThat(trusts(when(yes))).isEqualTo(UNKNOWN);
  }

  @Test
  void whatIsSpelledOtherwiseOrNotShownMayBeTrusted() {
    Items<Text> open = new Items<>(List.of(OPEN), true, PLACE);
    Items<Text> more = new Items<>(List.of(Text.of("lambda.amazonaws.com")), false, PLACE);

    assertThat(trusts()).isEqualTo(UNKNOWN);
    assertThat(trusts(trust(true, "sts:AssumeRole", texts("apigateway.amazonaws.com.cn"))))
        .isEqualTo(UNKNOWN);
    assertThat(trusts(trust(true, "sts:AssumeRole", open))).isEqualTo(UNKNOWN);
    assertThat(trusts(trust(true, "sts:AssumeRole", more))).isEqualTo(UNKNOWN);
    assertThat(trusts(trust(true, "sts:AssumeRole", texts()))).isEqualTo(UNKNOWN);
  }

  @Test
  void actionsMatchWithWildcardsInAnyCase() {
    assertThat(Policies.allows(may(allow("logs:*", "*")), PUT)).isEqualTo(YES);
    assertThat(Policies.allows(may(allow("LOGS:putlog*", "*")), PUT)).isEqualTo(YES);
    assertThat(Policies.allows(may(allow("logs:Get*", "*")), PUT)).isEqualTo(NO);
    assertThat(Policies.allows(may(), PUT)).isEqualTo(NO);
  }

  @Test
  void aDenyWins() {
    assertThat(Policies.allows(may(allow("*", "*"), deny("logs:*", "*")), PUT)).isEqualTo(NO);
    assertThat(Policies.allows(may(allow("*", "*"), deny("sqs:*", "*")), PUT)).isEqualTo(YES);
    assertThat(Policies.allows(may(allow("*", "*"), deny("logs:*", "arn:aws:logs:*:*:a")), PUT))
        .isEqualTo(UNKNOWN);
    assertThat(Policies.allows(may(allow("*", "*"), when(deny("*", "*"))), PUT)).isEqualTo(UNKNOWN);
  }

  @Test
  void aConditionLeavesItOpen() {
    assertThat(Policies.allows(may(when(allow("logs:*", "*"))), PUT)).isEqualTo(UNKNOWN);
    assertThat(Policies.allows(may(when(allow("sqs:*", "*"))), PUT)).isEqualTo(NO);
  }

  @Test
  void exceptionsAreWhatIsNotCovered() {
    assertThat(Policies.allows(may(except(true, "iam:*", "")), PUT)).isEqualTo(YES);
    assertThat(Policies.allows(may(except(true, "logs:*", "")), PUT)).isEqualTo(NO);
    assertThat(Policies.allows(may(allow("*", "*"), except(false, "s3:*", "")), PUT)).isEqualTo(NO);
    assertThat(
            Policies.allows(
                may(except(true, "iam:*", "arn:aws:logs:*")),
                PUT,
                Text.of("arn:aws:logs:x"),
                Resources.none()))
        .isEqualTo(NO);
  }

  @Test
  void resourcesCountWhereTheyAreAskedFor() {
    Role role = may(allow("sqs:SendMessage", "arn:aws:sqs:*:*:orders-*"));

    assertThat(Policies.allows(role, "sqs:SendMessage")).isEqualTo(YES);
    assertThat(on(role, "arn:aws:sqs:r:1:orders-a")).isEqualTo(YES);
    assertThat(on(role, "arn:aws:sqs:r:1:bills")).isEqualTo(NO);
    assertThat(Policies.allows(role, "sqs:SendMessage", OPEN, Resources.none())).isEqualTo(UNKNOWN);
  }

  @Test
  void managedPoliciesOfAwsAreKnownByName() {
    Text partly =
        Text.of("arn:")
            .plus(Text.of(new Text.Pseudo("AWS::Partition")))
            .plus(":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");

    assertThat(managed(partly, PUT)).isEqualTo(YES);
    assertThat(managed(partly, "lambda:InvokeFunction")).isEqualTo(NO);
    assertThat(managed(Text.of("arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"), PUT))
        .isEqualTo(YES);
    assertThat(managed(Text.of("arn:aws:iam::aws:policy/AmazonSQSFullAccess"), PUT)).isEqualTo(NO);
    assertThat(managed(Text.of("arn:aws:iam::aws:policy/AmazonEventBridgeFullAccess"), PUT))
        .isEqualTo(UNKNOWN);
    assertThat(managed(Text.of("arn:aws:iam::111122223333:policy/AWSLambdaRole"), PUT))
        .isEqualTo(UNKNOWN);
    assertThat(managed(OPEN, PUT)).isEqualTo(UNKNOWN);
  }

  @Test
  void policiesThatAreNotShownMayAllow() {
    Items<PolicyDocument> more = new Items<>(List.of(), false, PLACE);
    PolicyDocument open = new PolicyDocument(new Items<>(List.of(), false, PLACE), PLACE);
    Items<PolicyDocument> partly = new Items<>(List.of(open), true, PLACE);

    assertThat(Policies.allows(role(document(), more, texts()), PUT)).isEqualTo(UNKNOWN);
    assertThat(Policies.allows(role(document(), partly, texts()), PUT)).isEqualTo(UNKNOWN);
  }

  @Test
  void aBoundaryHasToAllowItToo() {
    assertThat(Policies.allows(within(allow("logs:*", "*")), PUT)).isEqualTo(YES);
    assertThat(Policies.allows(within(allow("s3:*", "*")), PUT)).isEqualTo(NO);
    assertThat(Policies.allows(within(when(allow("*", "*"))), PUT)).isEqualTo(UNKNOWN);
  }

  private static Role within(Statement most) {
    Role role = may(allow("*", "*"));
    Role.Boundary boundary =
        new Role.Boundary(new Items<>(List.of(document(most)), true, PLACE), texts());
    return new Role(
        role.origin(),
        role.trust(),
        role.policies(),
        role.managedPolicies(),
        Optional.of(boundary));
  }

  @Test
  void variablesInPoliciesMayBeAnything() {
    Role role = may(allow("sqs:*", "arn:aws:sqs:*:*:${aws:PrincipalTag/team}-orders"));

    assertThat(on(role, "arn:aws:sqs:eu-west-1:123456789012:red-orders")).isEqualTo(UNKNOWN);
    assertThat(on(role, "arn:aws:sqs:eu-west-1:123456789012:red-bills")).isEqualTo(NO);
  }
}
