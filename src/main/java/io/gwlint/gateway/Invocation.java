package io.gwlint.gateway;

import java.util.List;

/**
 * A kind of request that calls a function: a verb of a route, a route key, an authorizer.
 *
 * @param name for people: {@code GET /items}, {@code $connect}
 * @param arns what the gateway may present, in one stage or another; a function that accepts one of
 *     them can be called
 */
public record Invocation(String name, List<InvocationArn> arns) {
  public Invocation {
    arns = List.copyOf(arns);
  }
}
