package io.gwlint.project;

import io.gwlint.tree.Document;

/** What came of looking for a file that a template points to. */
public sealed interface Lookup {
  /** It is there; whether it can be parsed, its problems tell. */
  record Found(Document document) implements Lookup {}

  /**
   * It is not there, or nothing that can be read.
   *
   * @param why what is wrong with it, such as "does not exist"
   */
  record Broken(String why) implements Lookup {}

  /**
   * It is not looked for, for a reason that is nobody's fault.
   *
   * @param why such as "lies outside of the project"
   */
  record Passed(String why) implements Lookup {}

  /** It is not on this machine. */
  record Remote() implements Lookup {}
}
