package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreeReader;
import io.gwlint.value.Data;
import io.gwlint.value.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real templates: whatever they hold, reading them ends and never throws. */
class CorpusTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");

  private static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
    try (Stream<Path> all = Files.walk(CORPUS)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> path.toString().matches(".*\\.(ya?ml|json|template)"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyTemplateIsWorkedOutInEveryScenario() throws IOException {
    int templates = 0;
    for (Path path : files()) {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      Document document = new TreeReader().read(new SourceFile(path.toString(), text));
      Optional<Template> template = TemplateReader.read(document);
      if (template.isPresent()) {
        templates++;
        workOut(template.get());
      }
    }
    assertThat(templates).isGreaterThan(380);
  }

  private static void workOut(Template template) {
    References references = References.of(template);
    references.unresolved();
    Plan plan = Scenarios.plan(template, Inputs.none(), references.aroundGateways());
    assertThat(plan.scenarios()).hasSizeBetween(1, Scenarios.BUDGET);
    for (Scenario scenario : plan.scenarios()) {
      Resolver resolver = new Resolver(template, Inputs.none(), scenario);
      for (Resource resource : template.resources().values()) {
        resolver.exists(resource);
        visit(resolver.resolve(resource.properties()));
      }
    }
  }

  private static void visit(Data root) {
    List<Data> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Data data = open.remove(open.size() - 1);
      assertThat(data.text().span()).isEqualTo(data.span());
      open.addAll(data.items().stream().filter(item -> item != data).toList());
      data.members().stream().map(Member::value).forEach(open::add);
    }
  }
}
