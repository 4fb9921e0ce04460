package org.zhuanban.proceeding;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The proceedings of a stream.
 *
 * @param byId the proceedings by id
 */
public record ProceedingList(SortedMap<String, Proceeding> byId) {
  /** The list without proceedings. */
  public static final ProceedingList NONE = new ProceedingList(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId the proceedings
   */
  public ProceedingList {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  /**
   * Lists the proceedings of one kind about one subject.
   *
   * @param table the name of the kind
   * @param subject the subject
   * @return the proceedings, by id
   */
  public List<Proceeding> about(String table, String subject) {
    return byId.values().stream()
        .filter(each -> each.table().name().equals(table) && each.subject().equals(subject))
        .toList();
  }

  ProceedingList with(Proceeding proceeding) {
    SortedMap<String, Proceeding> next = new TreeMap<>(byId);
    next.put(proceeding.id(), proceeding);
    return new ProceedingList(next);
  }

  ProceedingList with(String id, UnaryOperator<Proceeding> change) {
    Proceeding known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
