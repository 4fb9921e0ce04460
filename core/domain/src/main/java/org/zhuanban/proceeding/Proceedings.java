package org.zhuanban.proceeding;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The proceedings of a stream.
 *
 * @param byId the proceedings by their names
 */
public record Proceedings(SortedMap<String, Proceeding> byId) {
  /** None was opened. */
  public static final Proceedings NONE = new Proceedings(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId the proceedings
   */
  public Proceedings {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  /**
   * Lists the proceedings of one kind about one subject.
   *
   * @param table the name of the kind
   * @param subject what they are about
   * @return the proceedings, by their names
   */
  public List<Proceeding> about(String table, String subject) {
    return byId.values().stream()
        .filter(each -> each.table().name().equals(table) && each.subject().equals(subject))
        .toList();
  }

  Proceedings with(Proceeding proceeding) {
    SortedMap<String, Proceeding> next = new TreeMap<>(byId);
    next.put(proceeding.id(), proceeding);
    return new Proceedings(next);
  }

  Proceedings with(String id, UnaryOperator<Proceeding> change) {
    Proceeding known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
