package io.gwlint.rules.backend;

import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** What a rule says of a gateway. */
final class Checked {
  private Checked() {}

  static List<Fault> faults(Rule rule, Gateway gateway) {
    List<Fault> faults = new ArrayList<>();
    rule.check(gateway, faults::add);
    return faults;
  }

  static List<String> messages(Rule rule, Gateway gateway) {
    return faults(rule, gateway).stream().map(Fault::message).toList();
  }
}
