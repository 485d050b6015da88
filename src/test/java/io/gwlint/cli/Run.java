package io.gwlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs gwlint in a folder, as a process would, and keeps what it wrote. */
final class Run {
  final Map<String, String> environment = new HashMap<>();
  final Path folder;
  boolean interactive;
  Charset charset = StandardCharsets.UTF_8;
  OutputStream sink = new ByteArrayOutputStream();
  int status = -1;
  String err = "";
  private InputStream in = InputStream.nullInputStream();

  Run(Path folder) {
    this.folder = folder;
  }

  Run with(String file, String text) throws IOException {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Run with(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    return this;
  }

  Run input(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Run gwlint(String... args) {
    if (sink instanceof ByteArrayOutputStream memory) {
      memory.reset();
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(errors, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(interactive, charset);
    status = new Gwlint(new Console(in, sink, stream, environment, folder, terminal)).run(args);
    err = errors.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    return this;
  }

  String out() {
    return ((ByteArrayOutputStream) sink).toString(StandardCharsets.UTF_8);
  }
}
