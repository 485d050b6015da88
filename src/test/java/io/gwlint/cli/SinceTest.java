package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --since}, with the git command and a repository. */
class SinceTest {
  /** A function that is called with GET. */
  private static final String METHOD =
      """
        NAME:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: VERB
            AuthorizationType: NONE
            Integration:
              Type: AWS_PROXY
              IntegrationHttpMethod: GET
              Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${AWS::Region}:1:function:f/invocations
      """;

  private static final String API =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: { Name: shop }
      """;

  private static final String GW = "GW306";

  @TempDir Path folder;
  private Run run = new Run(Path.of(""));

  @BeforeEach
  void repository() throws IOException {
    run = new Run(folder);
    git("init", "-q");
    git("config", "user.email", "dev@example.com");
    git("config", "user.name", "dev");
  }

  private void git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(git.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void commit() throws IOException {
    git("add", "-A");
    git("commit", "-q", "-m", "as it was");
  }

  private static String method(String name, String verb) {
    return METHOD.replace("NAME", name).replace("VERB", verb);
  }

  private String since(String revision, String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--since", revision));
    arguments.addAll(List.of("--select", GW));
    arguments.addAll(List.of(more));
    return run.gwlint(arguments.toArray(new String[0])).out();
  }

  @Test
  void onlyWhatIsNewIsReported() throws IOException {
    run.with("api.yaml", API + method("Get", "GET"));
    commit();
    run.with("api.yaml", "# moved\n\n" + API + method("Post", "POST") + method("Get", "GET"));
    assertThat(since("HEAD")).contains("POST /").doesNotContain("GET /");
    assertThat(run.status).isEqualTo(ExitStatus.FINDINGS);
    assertThat(run.err).contains("1 finding was there before");
  }

  @Test
  void aBaselineCountsWhatIsOldToo() throws IOException {
    run.with("api.yaml", API + method("Get", "GET"));
    run.gwlint("baseline", "--select", GW, "api.yaml");
    commit();
    assertThat(since("HEAD", "--baseline", ".gwlint-baseline.json")).doesNotContain(GW);
    assertThat(run.err).doesNotContain("not found any more");
  }

  @Test
  void nothingNewIsClean() throws IOException {
    run.with("sub/api.yaml", API + method("Get", "GET"));
    commit();
    assertThat(since("HEAD")).doesNotContain(GW);
    assertThat(run.status).isEqualTo(ExitStatus.CLEAN);
    Run below = new Run(folder.resolve("sub"));
    below.gwlint("check", "--since", "HEAD", "--select", GW, "api.yaml");
    assertThat(below.status).isEqualTo(ExitStatus.CLEAN);
    below.gwlint("check", "--since", "HEAD", "--select", GW, folder + "/sub/api.yaml");
    assertThat(below.status).isEqualTo(ExitStatus.CLEAN);
  }

  @Test
  void aFileThatWasNotThereIsNew() throws IOException {
    run.with("other.yaml", API);
    commit();
    run.with("api.yaml", API + method("Get", "GET"));
    assertThat(since("HEAD")).contains(GW);
  }

  @Test
  void aFileUnderAnotherNameIsNew() throws IOException {
    run.with("api.yaml", API + method("Get", "GET"));
    commit();
    Files.move(folder.resolve("api.yaml"), folder.resolve("renamed.yaml"));
    assertThat(since("HEAD")).contains("renamed.yaml");
  }

  @Test
  void whatAFileLeadsToIsReadAsItWas() throws IOException {
    String nesting =
        "Resources:\n  Part:\n    Type: AWS::CloudFormation::Stack\n"
            + "    Properties: { TemplateURL: part.yaml }\n";
    run.with("main.yaml", nesting).with("part.yaml", API + method("Get", "GET"));
    commit();
    assertThat(since("HEAD")).doesNotContain(GW);
    run.with("part.yaml", API + method("Get", "GET") + method("Post", "POST"));
    assertThat(since("HEAD", "main.yaml")).contains("POST /").doesNotContain("GET /");
  }

  @Test
  void symbolicLinksAreFollowedWithinTheRevision() throws IOException {
    run.with("real.yaml", API + method("Get", "GET"));
    Files.createSymbolicLink(folder.resolve("api.yaml"), Path.of("real.yaml"));
    Files.createSymbolicLink(folder.resolve("out.yaml"), Path.of("../outside.yaml"));
    commit();
    assertThat(since("HEAD", "api.yaml")).doesNotContain(GW);
    Files.delete(folder.resolve("out.yaml"));
    run.with("out.yaml", API + method("Get", "GET"));
    assertThat(since("HEAD", "out.yaml")).contains(GW);
  }

  @Test
  void threeDotsAskForWhereABranchWasLeft() throws IOException {
    run.with("api.yaml", API + method("Get", "GET"));
    commit();
    git("branch", "trunk");
    run.with("other.yaml", API);
    commit();
    git("checkout", "-q", "trunk");
    run.with("api.yaml", API);
    commit();
    git("checkout", "-q", "-");
    assertThat(since("trunk")).contains(GW);
    assertThat(since("trunk...")).doesNotContain(GW);
    assertThat(run.status).isEqualTo(ExitStatus.CLEAN);
    git("checkout", "-q", "--orphan", "apart");
    commit();
    since("trunk...");
    assertThat(run.err).contains("--since: 'trunk' and HEAD have no commit in common");
    assertThat(run.status).isEqualTo(ExitStatus.INCOMPLETE);
  }

  @Test
  void aShallowCloneIsNamedAsTheCause(@TempDir Path elsewhere) throws IOException {
    run.with("api.yaml", API);
    commit();
    run.with("api.yaml", API + method("Get", "GET"));
    commit();
    git("clone", "-q", "--depth", "1", "file://" + folder, elsewhere.resolve("c").toString());
    Run clone = new Run(elsewhere.resolve("c")).gwlint("check", "--since", "HEAD~1");
    assertThat(clone.err).contains("'HEAD~1' is no revision that git knows; this clone is shallow");
    assertThat(clone.status).isEqualTo(ExitStatus.INCOMPLETE);
  }

  @Test
  void mistakesAreToldOf() throws IOException {
    run.with("api.yaml", API);
    commit();
    for (String bad :
        List.of("nowhere", "--all", "HEAD:api.yaml", "", "...", "nowhere...", "--all...")) {
      run.gwlint("check", "--since=" + bad);
      assertThat(run.err).as(bad).contains("is no revision that git knows");
      assertThat(run.status).isEqualTo(ExitStatus.INCOMPLETE);
    }
    run.gwlint("check", "--since", "HEAD", "-");
    assertThat(run.err).contains("standard input has no earlier revision");
  }

  @Test
  void withoutARepositoryThatIsSaid(@TempDir Path elsewhere) throws IOException {
    Run outside = new Run(elsewhere).with("api.yaml", API).gwlint("check", "--since", "HEAD");
    assertThat(outside.err).contains("no git repository to compare with").contains("not a git");
    assertThat(outside.status).isEqualTo(ExitStatus.INCOMPLETE);
  }
}
