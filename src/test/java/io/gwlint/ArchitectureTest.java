package io.gwlint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.gwlint.rule.Rule;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the code to the package table of {@code src/README.md} and to the borders that the table
 * cannot say.
 */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PackageTable.ROOT);
  private static final PackageTable TABLE = PackageTable.read(Path.of("README.md"));

  @Test
  void readsTheTable() {
    assertThat(TABLE.uses())
        .containsEntry("source", Set.of())
        .containsEntry("tree", Set.of("source"));
    assertThat(TABLE.uses().get("rules.*"))
        .contains("gateway", "rule")
        .doesNotContain("tree", "template", "sam");
  }

  @Test
  void packagesUseWhatTheirRowsAllow() {
    allowedUses(TABLE).check(CODE);
  }

  @Test
  void aUseThatNoRowAllowsIsRefused() {
    PackageTable withoutUses =
        PackageTable.parse("| `source` | - | - | - |\n| `value` | - | - | `tree` |\n");
    assertThatThrownBy(() -> allowedUses(withoutUses).check(CODE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("`value` may not use `source`");
  }

  @Test
  void groupsOfRulesDoNotUseEachOther() {
    assertThat(TABLE.allows("io.gwlint.rules.backend", "io.gwlint.rules.backend")).isTrue();
    assertThat(TABLE.allows("io.gwlint.rules.backend", "io.gwlint.rules.method")).isFalse();
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("io.gwlint.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void rowsAndPackagesAreTheSame() {
    Set<String> rows =
        packages().stream().map(PackageTable::rowOf).collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows)
        .as("packages of the code; src/README.md has a row for each of them and no other")
        .containsExactlyInAnyOrderElementsOf(TABLE.uses().keySet());
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> marked =
        CODE.stream()
            .filter(
                type ->
                    type.getSimpleName().equals("package-info")
                        && type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(marked).as("packages with a @NullMarked package-info.java").containsAll(packages());
  }

  @Test
  void librariesStayBehindTheirBorders() {
    only("the YAML parser", "org.snakeyaml..", "io.gwlint.tree..").check(CODE);
    only("picocli", "picocli..", "io.gwlint.cli..").check(CODE);
    only("Velocity's parser", "org.apache.velocity..", "io.gwlint.velocity..").check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackages("io.gwlint.tree..", "io.gwlint.velocity..", "io.gwlint.report..")
        .and()
        .doNotHaveFullyQualifiedName("io.gwlint.sam.TemplateWriter")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .because(
            "JSON is read by `tree` and `velocity` and written by `report` and"
                + " `sam.TemplateWriter`")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.gwlint.cli..")
        .should()
        .accessFieldWhere(
            describe("System.out or System.err", access -> isStandardStream(access.getTarget())))
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .because("only `cli` talks to the terminal; elsewhere return what there is to say")
        .check(CODE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Base)(\\$.*)?")
        .because("such a name says nothing: name the class after what it knows or does")
        .check(CODE);
  }

  @Test
  void classesAreClosed() {
    classes()
        .that(describe("are written as classes", ArchitectureTest::isWrittenClass))
        .should(beClosed())
        .check(CODE);
  }

  @Test
  void rulesHaveOneMethodAndNoState() {
    classes()
        .that()
        .implement(Rule.class)
        .should(haveNoState())
        .andShould(haveOnlyThePublicMethod("check"))
        .allowEmptyShould(true)
        .check(CODE);
  }

  private static Set<String> packages() {
    return CODE.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ArchRule only(String what, String library, String owner) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("only " + owner + " may see " + what);
  }

  private static ArchRule allowedUses(PackageTable table) {
    return classes()
        .should(
            new Condition(
                "use what src/README.md allows",
                (type, refuse) ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !isAllowed(table, use))
                        .forEach(use -> refuse.accept(offence(use)))));
  }

  private static boolean isAllowed(PackageTable table, Dependency use) {
    String to = usedPackage(use);
    return !to.startsWith(PackageTable.ROOT)
        || table.allows(use.getOriginClass().getPackageName(), to);
  }

  private static String usedPackage(Dependency use) {
    return use.getTargetClass().getBaseComponentType().getPackageName();
  }

  private static String offence(Dependency use) {
    String from = PackageTable.shortName(use.getOriginClass().getPackageName());
    return "`"
        + from
        + "` may not use `"
        + PackageTable.shortName(usedPackage(use))
        + "`: "
        + use.getDescription();
  }

  private static boolean isStandardStream(FieldAccessTarget field) {
    return field.getOwner().isEquivalentTo(System.class)
        && Set.of("out", "err").contains(field.getName());
  }

  private static boolean isWrittenClass(JavaClass type) {
    return !type.isInterface() && !type.isEnum() && !type.isRecord() && !type.isAnonymousClass();
  }

  private static Condition beClosed() {
    return new Condition(
        "be final, abstract or sealed",
        (type, refuse) -> {
          boolean closed =
              type.getModifiers().contains(FINAL) || type.getModifiers().contains(ABSTRACT);
          if (!closed && !type.reflect().isSealed()) {
            refuse.accept(
                type.getName()
                    + " is open to subclasses: make it final, in "
                    + type.getSourceCodeLocation());
          }
        });
  }

  private static Condition haveNoState() {
    return new Condition(
        "have no state",
        (type, refuse) ->
            type.getFields().stream()
                .filter(field -> !field.getModifiers().containsAll(Set.of(STATIC, FINAL)))
                .forEach(
                    field ->
                        refuse.accept(
                            field.getFullName()
                                + " is state: a rule looks at one gateway and forgets it")));
  }

  private static Condition haveOnlyThePublicMethod(String name) {
    return new Condition(
        "have one public method",
        (type, refuse) ->
            type.getMethods().stream()
                .filter(
                    method ->
                        method.getModifiers().contains(PUBLIC) && !method.getName().equals(name))
                .forEach(
                    method ->
                        refuse.accept(
                            method.getFullName() + " is public: a rule has `" + name + "` alone")));
  }
}
