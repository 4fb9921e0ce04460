package org.zhuanban.policy.grant;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The applications of a project to higher levels.
 *
 * @param byId the applications by id
 */
public record GrantRegister(SortedMap<String, GrantApplication> byId) {
  /** The register without calls. */
  public static final GrantRegister NONE = new GrantRegister(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId the applications
   */
  public GrantRegister {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  GrantRegister with(GrantApplication application) {
    SortedMap<String, GrantApplication> next = new TreeMap<>(byId);
    next.put(application.id(), application);
    return new GrantRegister(next);
  }

  GrantRegister with(String id, UnaryOperator<GrantApplication> change) {
    GrantApplication known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
