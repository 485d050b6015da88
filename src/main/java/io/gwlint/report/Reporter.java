package io.gwlint.report;

import io.gwlint.engine.Result;
import java.io.IOException;
import java.io.Writer;

/** Writes a result in one format. The same result gives the same characters. */
public interface Reporter {
  /** Writes all of it; does not close the writer. */
  void write(Result result, Writer out) throws IOException;
}
