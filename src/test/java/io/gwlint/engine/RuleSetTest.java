package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.RuleDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private final List<String> read = new ArrayList<>();
  private final RuleSet all =
      RuleSet.of(
          List.of(new LambdaTimeoutDefault(), new DuplicateKey(), new RouteV2Invalid()),
          this::document);

  @Test
  void takesNamesFromClasses() {
    assertThat(names(all))
        .containsExactly("lambda-timeout-default", "duplicate-key", "route-v2-invalid");
    assertThat(read).isEmpty();
  }

  @Test
  void choosesByCodeNameAndBlock() throws UnknownRuleException {
    assertThat(names(all.choose(List.of("GW403"), List.of())))
        .containsExactly("lambda-timeout-default");
    assertThat(names(all.choose(List.of(" Duplicate-Key", "gw2"), List.of())))
        .containsExactly("duplicate-key", "route-v2-invalid");
    assertThat(names(all.choose(List.of(), List.of("GW4"))))
        .containsExactly("duplicate-key", "route-v2-invalid");
    assertThat(names(all.choose(List.of("GW"), List.of("GW102")))).doesNotContain("duplicate-key");
  }

  @Test
  void readsDocumentsOnlyForCodes() throws UnknownRuleException {
    all.choose(List.of(), List.of());
    all.choose(List.of("duplicate-key"), List.of("lambda-timeout-default"));
    assertThat(read).isEmpty();
    all.choose(List.of("GW102"), List.of());
    all.choose(List.of("GW102"), List.of());
    assertThat(read)
        .containsExactlyInAnyOrder("LambdaTimeoutDefault", "DuplicateKey", "RouteV2Invalid");
  }

  @Test
  void namesTheNearestOfAnUnknownRule() {
    assertThatThrownBy(() -> all.choose(List.of("duplicte-key"), List.of()))
        .isInstanceOf(UnknownRuleException.class)
        .hasMessage("unknown rule 'duplicte-key'; did you mean 'duplicate-key'?");
    assertThatThrownBy(() -> all.choose(List.of(), List.of("GW9")))
        .hasMessage("unknown rule 'GW9'; 'gwlint rules' lists them");
    assertThatThrownBy(() -> all.choose(List.of("GW104"), List.of()))
        .hasMessageContaining("did you mean 'GW102'?");
  }

  @Test
  void findsOneRule() {
    assertThat(all.find("gw403")).map(InstalledRule::name).contains("lambda-timeout-default");
    assertThat(all.find("Duplicate-key")).map(InstalledRule::name).contains("duplicate-key");
    assertThat(all.find("GW4")).isEmpty();
  }

  @Test
  void everyInstalledRuleIsCalledAsItsDocumentSays() {
    for (InstalledRule rule : RuleSet.installed().rules()) {
      assertThat(rule.name()).isEqualTo(rule.document().name());
    }
  }

  private RuleDocument document(Rule rule) {
    read.add(rule.getClass().getSimpleName());
    return Documents.of(rule);
  }

  private static List<String> names(RuleSet set) {
    return set.rules().stream().map(InstalledRule::name).toList();
  }

  private static final class LambdaTimeoutDefault implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }

  private static final class DuplicateKey implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }

  private static final class RouteV2Invalid implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }
}
