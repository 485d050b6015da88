package io.gwlint.revision;

import io.gwlint.project.FileStore;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a repository as they were in a revision. One git process answers for all of them;
 * symbolic links are followed within the revision and no further. For several threads.
 */
public final class Revision implements FileStore, AutoCloseable {
  private static final String UNUSABLE = "is no revision that git knows";

  /** As in {@code git diff main...}: not the branch as it is now, but where this one left it. */
  private static final String FORK = "...";

  private final Path root;
  private final String commit;
  private final Process process;
  private final Replies replies;

  private Revision(Path root, String commit, Process process) {
    this.root = root;
    this.commit = commit;
    this.process = process;
    this.replies = new Replies(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Opens a revision of the repository around a folder.
   *
   * @param here an absolute folder
   * @param name as git takes it: a branch, a tag, {@code HEAD~1}, a commit; with three dots behind
   *     it, the last commit that it and {@code HEAD} have in common
   * @throws RevisionException when there is no git, no repository or no such revision
   */
  public static Revision open(Path here, String name) throws RevisionException {
    if (name.isEmpty() || name.startsWith("-") || name.chars().anyMatch(c -> c < ' ')) {
      throw new RevisionException("'" + name + "' " + UNUSABLE);
    }
    GitCommand git = new GitCommand(here);
    String[] question = {"rev-parse", "--show-toplevel"};
    Optional<String> top = git.line(question);
    if (top.isEmpty()) {
      throw new RevisionException("no git repository to compare with: " + git.complaint(question));
    }
    String commit = commit(git, name);
    Process process = git.conversation("cat-file", "--batch", "--follow-symlinks");
    return new Revision(real(Path.of(top.get())), commit, process);
  }

  private static String commit(GitCommand git, String name) throws RevisionException {
    if (name.endsWith(FORK) && name.length() > FORK.length()) {
      String branch = name.substring(0, name.length() - FORK.length());
      Optional<String> fork = git.line("merge-base", commit(git, branch), "HEAD");
      return found(fork, git, "'" + branch + "' and HEAD have no commit in common");
    }
    Optional<String> commit = git.line("rev-parse", "--verify", "--quiet", name + "^{commit}");
    return found(commit, git, "'" + name + "' " + UNUSABLE);
  }

  private static String found(Optional<String> commit, GitCommand git, String otherwise)
      throws RevisionException {
    if (commit.isPresent()) {
      return commit.get();
    }
    boolean isShallow =
        git.line("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
    String hint = isShallow ? "; this clone is shallow: fetch more of it" : "";
    throw new RevisionException(otherwise + hint);
  }

  @Override
  public synchronized InputStream open(Path path) throws IOException {
    Path whole = realFolder(path);
    String name = whole.startsWith(root) ? git(root.relativize(whole)) : "";
    if (name.isEmpty() || name.indexOf('\n') >= 0) {
      throw new NoSuchFileException(path.toString());
    }
    OutputStream questions = process.getOutputStream();
    questions.write((commit + ":" + name + "\n").getBytes(StandardCharsets.UTF_8));
    questions.flush();
    byte[] content = replies.next().orElseThrow(() -> new NoSuchFileException(path.toString()));
    return new ByteArrayInputStream(content);
  }

  private static String git(Path relative) {
    StringBuilder name = new StringBuilder();
    for (Path step : relative) {
      name.append(name.isEmpty() ? "" : "/").append(step);
    }
    return name.toString();
  }

  /** The folder may be reached through links that lead into the repository; the file is git's. */
  private static Path realFolder(Path path) {
    Path folder = path.getParent();
    Path name = path.getFileName();
    return folder == null || name == null ? path : real(folder).resolve(name);
  }

  /** As far as it exists now: a folder of then may be gone. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
