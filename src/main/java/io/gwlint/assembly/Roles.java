package io.gwlint.assembly;

import io.gwlint.gateway.PolicyDocument;
import io.gwlint.gateway.PolicyDocument.Statement;
import io.gwlint.gateway.Role;
import io.gwlint.gateway.Role.Boundary;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IAM roles with everything that the template attaches to them. */
final class Roles {
  private static final String MANAGED = "AWS::IAM::ManagedPolicy";
  private static final List<String> ATTACHED =
      List.of("AWS::IAM::Policy", MANAGED, "AWS::IAM::RolePolicy");

  private final Stack stack;
  private final List<Attachment> attachments = new ArrayList<>();

  /** A policy resource and the roles it names, worked out once for all roles. */
  private record Attachment(Element policy, Items<Text> roles) {}

  Roles(Stack stack) {
    this.stack = stack;
    for (String type : ATTACHED) {
      for (Element policy : stack.ofType(type)) {
        attachments.add(new Attachment(policy, Texts.items(policy.get(roleProperty(policy)))));
      }
    }
  }

  List<Role> roles() {
    return stack.ofType("AWS::IAM::Role").stream().map(this::role).toList();
  }

  private Role role(Element element) {
    Items<Text> arns = Texts.items(element.get("ManagedPolicyArns"));
    List<Text> foreign = arns.list().stream().filter(arn -> declared(arn).isEmpty()).toList();
    return new Role(
        element.origin(),
        document(element.get("AssumeRolePolicyDocument")),
        policies(element, arns),
        new Items<>(foreign, arns.complete(), arns.span()),
        boundary(element.get("PermissionsBoundary")));
  }

  private Optional<Boundary> boundary(Data named) {
    if (named.isAbsent()) {
      return Optional.empty();
    }
    Optional<PolicyDocument> own =
        named
            .text()
            .get()
            .flatMap(this::declared)
            .map(policy -> document(policy.get("PolicyDocument")));
    Items<Text> arns = Texts.items(named);
    return Optional.of(
        new Boundary(
            new Items<>(own.stream().toList(), true, named.span()),
            own.isEmpty() ? arns : new Items<>(List.of(), true, named.span())));
  }

  /** The managed policy of this template that an ARN names. */
  private Optional<Element> declared(Text arn) {
    return stack.referred(arn, MANAGED);
  }

  private Items<PolicyDocument> policies(Element role, Items<Text> arns) {
    Data inline = role.get("Policies");
    List<PolicyDocument> list = new ArrayList<>();
    for (Text arn : arns.list()) {
      declared(arn).map(policy -> document(policy.get("PolicyDocument"))).ifPresent(list::add);
    }
    for (Data policy : inline.items()) {
      list.add(document(policy.get("PolicyDocument")));
    }
    boolean complete =
        inline.isComplete() && inline.items().stream().allMatch(Mapping.class::isInstance);
    Value<Text> roleName = role.get("RoleName").text();
    for (Attachment attachment : attachments) {
      Answer attached = isAttached(attachment.roles(), role.reference(), roleName);
      if (attached.isYes()) {
        list.add(document(attachment.policy().get("PolicyDocument")));
      }
      complete &= !attached.isUnknown();
    }
    return new Items<>(list, complete, inline.span());
  }

  private static Answer isAttached(Items<Text> roles, Text reference, Value<Text> roleName) {
    Answer attached = roles.complete() ? Answer.NO : Answer.UNKNOWN;
    for (Text name : roles.list()) {
      attached = attached.or(names(name, reference, roleName));
    }
    return attached;
  }

  private static String roleProperty(Element policy) {
    return policy.type().equals("AWS::IAM::RolePolicy") ? "RoleName" : "Roles";
  }

  // Another resource's reference is another role; a name that is given may be this one's.
  private static Answer names(Text name, Text reference, Value<Text> roleName) {
    if (name.equals(reference)) {
      return Answer.YES;
    }
    Answer named = roleName.get().map(name::sameAs).orElse(Answer.NO);
    return named.isNo() && name.hasOpenParts() ? Answer.UNKNOWN : named;
  }

  /** A policy as written: as a mapping, or as JSON in a text. */
  static PolicyDocument document(Data written) {
    Data read = JsonTexts.of(written);
    Data data = read instanceof Scalar ? new Opaque("a text that is no JSON", read.span()) : read;
    Data statements = data.get("Statement");
    List<Statement> list = statements.items().stream().map(Roles::statement).toList();
    boolean complete =
        statements.isComplete() && statements.items().stream().noneMatch(Data::isUnknown);
    return new PolicyDocument(new Items<>(list, complete, statements.span()), data.span());
  }

  private static Statement statement(Data data) {
    Data principal = data.get("Principal");
    return new Statement(
        data.get("Effect").string().map("Allow"::equalsIgnoreCase),
        Texts.items(data.get("Action")),
        Texts.items(data.get("NotAction")),
        Texts.items(data.get("Resource")),
        Texts.items(data.get("NotResource")),
        Texts.items(principal.get("Service")),
        otherPrincipals(principal),
        !data.get("Condition").isAbsent(),
        data.span());
  }

  private static Items<Text> otherPrincipals(Data principal) {
    Span span = principal.span();
    if (principal.members().isEmpty()) {
      return Texts.items(principal);
    }
    List<Text> list = new ArrayList<>();
    boolean complete = principal.isComplete();
    for (Member member : principal.members()) {
      if (!member.key().equals("Service")) {
        Items<Text> items = Texts.items(member.value());
        list.addAll(items.list());
        complete &= items.complete();
      }
    }
    return new Items<>(list, complete, span);
  }
}
