package io.gwlint.velocity;

/**
 * A place in a request, or in the backend's answer, that a template reads.
 *
 * @param origin where it comes from
 * @param path a JSON path without what is not needed to tell places apart, a parameter's or
 *     variable's name
 */
record Cell(Origin origin, String path) {
  /** Where a value comes from. */
  enum Origin {
    /** The body that the template maps: the request's, or the backend's answer. */
    BODY,
    /** A path, query or header parameter of the request. */
    PARAMETER,
    /** {@code $context}. */
    CONTEXT,
    /** {@code $stageVariables}. */
    STAGE
  }

  /** What its member of that name is; the groups of parameters have their parameters as members. */
  Cell member(String name) {
    boolean isParameter = origin == Origin.PARAMETER && path.startsWith("$.");
    return new Cell(origin, isParameter ? name : path + "." + name);
  }

  Cell item(long index) {
    return new Cell(origin, path + "[" + index + "]");
  }

  /** The groups of parameters: {@code $input.params()}. */
  boolean isGroups() {
    return origin == Origin.PARAMETER && path.equals("$");
  }

  /** The body as a text: {@code $input.body}. */
  boolean isWholeText() {
    return origin == Origin.BODY && path.equals("body");
  }

  boolean isRoot() {
    return origin == Origin.BODY && path.equals("$");
  }

  // Written out: those that records bring along are put together at run time.
  @Override
  public boolean equals(Object other) {
    return other instanceof Cell that && origin == that.origin && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31 * origin.name().hashCode() + path.hashCode();
  }
}
