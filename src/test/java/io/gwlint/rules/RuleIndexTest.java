package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ApiKind;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in {@code rules/README.md} is that of the documents. */
class RuleIndexTest {
  private static final Path README = RuleFolder.FOLDER.resolve("README.md");
  private static final String START = "<!-- index -->\n";
  private static final String END = "<!-- /index -->\n";

  @Test
  void theIndexIsUpToDate() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    String wanted = readme.substring(0, start) + table() + readme.substring(readme.indexOf(END));
    if (Boolean.getBoolean("gwlint.rewrite")) {
      Files.writeString(README, wanted);
    } else {
      assertThat(readme)
          .as("run mvn -q test -pl src -Dtest=RuleIndexTest -Dgwlint.rewrite=true to mend it")
          .isEqualTo(wanted);
    }
  }

  private static String table() {
    return "| code | name | severity | applies to |\n| --- | --- | --- | --- |\n"
        + RuleFolder.installed().stream().map(RuleIndexTest::row).collect(Collectors.joining());
  }

  private static String row(RuleDocument document) {
    String link = "[" + document.name() + "](" + RuleFolder.id(document) + ".md)";
    String kinds =
        document.appliesTo().stream().sorted().map(ApiKind::word).collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |\n"
        .formatted(document.code(), link, document.severity().word(), kinds);
  }
}
