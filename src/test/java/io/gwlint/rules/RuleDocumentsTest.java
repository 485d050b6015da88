package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gwlint.engine.RuleSet;
import io.gwlint.rule.Rule;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds classes, documents and the catalogue together. */
class RuleDocumentsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (GW\\d{3}) \\| ([a-z0-9-]+) \\| ([EWN]) \\|");

  @Test
  void everyRuleIsRegistered() {
    List<String> written =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.gwlint.rules")
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    List<String> registered =
        RuleSet.installed().rules().stream()
            .map(rule -> rule.rule().getClass().getName())
            .sorted()
            .toList();

    assertThat(registered)
        .as("rules with @AutoService(Rule.class); after a renaming, mvn clean")
        .isEqualTo(written);
  }

  @Test
  void everyDocumentHasItsRule() {
    List<String> described = RuleFolder.installed().stream().map(RuleFolder::id).sorted().toList();

    assertThat(RuleFolder.documents())
        .as("documents in rules/, each with a class of its name")
        .isEqualTo(described);
  }

  @Test
  void codesAndNamesAreUsedOnce() {
    assertThat(RuleFolder.installed()).extracting(RuleDocument::code).doesNotHaveDuplicates();
    assertThat(RuleFolder.installed()).extracting(RuleDocument::name).doesNotHaveDuplicates();
  }

  @Test
  void symptomsSayWhenAndWhat() {
    assertThat(RuleFolder.installed())
        .filteredOn(document -> document.severity() == Severity.ERROR)
        .allSatisfy(
            document -> {
              assertThat(document.symptoms().general().when())
                  .as(document.code() + " symptom.when")
                  .isNotEmpty();
              assertThat(document.symptoms().general().status())
                  .as(document.code() + " symptom.status")
                  .isNotEmpty();
            });
  }

  @Test
  void theCatalogueHasThem() throws IOException {
    List<String> rows = catalogue();
    List<String> installed =
        RuleFolder.installed().stream()
            .map(
                document ->
                    document.code()
                        + " "
                        + document.name()
                        + " "
                        + document.severity().name().charAt(0))
            .filter(row -> !isNew(row, rows))
            .toList();

    assertThat(rows).isNotEmpty();
    assertThat(installed)
        .as(
            "code, name and severity of the catalogue; a fact of confidence H that disagrees wins,"
                + " and the document says so")
        .isSubsetOf(rows);
  }

  private static List<String> catalogue() throws IOException {
    Optional<String> catalogue = RuleFolder.shared("RULES.md");
    assumeTrue(catalogue.isPresent(), "the rule catalogue is not beside the repository");
    return ROW.matcher(catalogue.get())
        .results()
        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .toList();
  }

  /** New rules take the numbers behind their block's last, and a name of their own. */
  private static boolean isNew(String rule, List<String> rows) {
    String block = rule.substring(0, 3);
    String name = rule.split(" ")[1];
    return rows.stream().noneMatch(row -> row.split(" ")[1].equals(name))
        && rows.stream()
            .filter(row -> row.startsWith(block))
            .allMatch(row -> row.compareTo(rule) < 0);
  }
}
