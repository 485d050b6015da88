package io.gwlint.revision;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of git. The environment goes along, so that {@code GIT_DIR} and its kin mean what they mean
 * to git itself, as they do in hooks.
 *
 * @param folder where git runs
 */
record GitCommand(Path folder) {
  /** More than the longest path and the wordiest error. */
  private static final int MOST_BYTES = 64 << 10;

  /** The first line that a call writes; empty when it fails. */
  Optional<String> line(String... arguments) throws RevisionException {
    Answer answer = run(arguments);
    return answer.status() == 0 ? answer.text().lines().findFirst() : Optional.empty();
  }

  /** What a call says when it fails. */
  String complaint(String... arguments) throws RevisionException {
    return run(arguments).text().lines().findFirst().orElse("git says nothing");
  }

  private record Answer(int status, String text) {}

  private Answer run(String... arguments) throws RevisionException {
    Process process = start(builder(arguments).redirectErrorStream(true));
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      String text = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      out.skip(Long.MAX_VALUE);
      return new Answer(process.waitFor(), text);
    } catch (IOException e) {
      throw new RevisionException("git broke off: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RevisionException("interrupted while git ran", e);
    } finally {
      process.destroy();
    }
  }

  /** A process that answers until its input ends. */
  Process conversation(String... arguments) throws RevisionException {
    return start(builder(arguments).redirectError(Redirect.DISCARD));
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    // A partial clone fetches what it lacks, and nothing of a check goes over the network.
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("LC_ALL", "C");
    return builder;
  }

  private static Process start(ProcessBuilder builder) throws RevisionException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new RevisionException("git cannot be run: is it installed and on the PATH?", e);
    }
  }
}
