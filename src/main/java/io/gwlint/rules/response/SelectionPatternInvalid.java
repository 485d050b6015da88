package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.RegularExpression;
import java.util.Locale;

/** GW505: a selection pattern that is no regular expression. */
@AutoService(Rule.class)
public final class SelectionPatternInvalid implements Rule {
  private static final int SHOWN = 40;

  @Override
  public void check(Gateway gateway, Report report) {
    for (MappedResponse mapped : MappedResponse.of(gateway)) {
      mapped
          .response()
          .pattern()
          .get()
          .flatMap(RegularExpression::offence)
          .ifPresent(
              offence ->
                  report.add(
                      mapped
                          .fault(mapped.response().pattern().span(), message(mapped, offence))
                          .mend("write a regular expression; `.*` stands for any text")));
    }
  }

  private static String message(MappedResponse mapped, String offence) {
    String pattern = mapped.response().pattern().get().orElse("");
    String shown = pattern.length() > SHOWN ? pattern.substring(0, SHOWN) + "..." : pattern;
    return "`" + shown + "` is no regular expression: " + offence.toLowerCase(Locale.ROOT);
  }
}
