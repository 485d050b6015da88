package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named members in the order written, no name twice. */
public final class Mapping implements Data {
  private final Map<String, Member> members;
  private final boolean complete;
  private final Span span;

  /**
   * A mapping.
   *
   * @param members later ones replace earlier ones of the same name
   * @param complete false when members may exist that only the deployment knows
   * @param span where it stands
   */
  public Mapping(List<Member> members, boolean complete, Span span) {
    this.members = new LinkedHashMap<>(members.size() * 2);
    for (Member member : members) {
      this.members.put(member.key(), member);
    }
    this.complete = complete;
    this.span = span;
  }

  @Override
  public Data get(String key) {
    Member member = members.get(key);
    if (member != null) {
      return member.value();
    }
    return complete ? new Nothing(span) : new Opaque("`" + key + "` may come from elsewhere", span);
  }

  @Override
  public List<Member> members() {
    return List.copyOf(members.values());
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return members.keySet().toString();
  }
}
