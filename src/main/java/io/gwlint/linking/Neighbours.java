package io.gwlint.linking;

import io.gwlint.project.ProjectFiles;
import java.util.function.Supplier;

/**
 * What a template may lead to.
 *
 * @param files of its project
 * @param exports of the templates of the same run; worked out when first asked for
 */
public record Neighbours(ProjectFiles files, Supplier<Exports> exports) {
  /** No other template is known. */
  public static Neighbours of(ProjectFiles files) {
    return new Neighbours(files, Exports::none);
  }
}
