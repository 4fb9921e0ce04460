package org.zhuanban.policy.support;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The applications of a project to higher levels.
 *
 * @param byId the applications by their names
 */
public record SupportApplications(SortedMap<String, SupportApplication> byId) {
  /** No call was taken up. */
  static final SupportApplications NONE = new SupportApplications(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId the applications
   */
  public SupportApplications {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  SupportApplications with(SupportApplication application) {
    SortedMap<String, SupportApplication> next = new TreeMap<>(byId);
    next.put(application.id(), application);
    return new SupportApplications(next);
  }

  SupportApplications with(String id, UnaryOperator<SupportApplication> change) {
    SupportApplication known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
