package org.zhuanban.takeover;

import java.util.function.Supplier;

/**
 * A record for a project.
 *
 * @param id the host's own identifier of the project
 * @param project makes the record; what it throws as an {@link IllegalArgumentException} is a fault
 *     of this record alone
 */
public record TakeoverEntry(String id, Supplier<TakenOverProject> project) {
  /**
   * Makes an entry of a record that is there.
   *
   * @param id the host's own identifier of the project
   * @param project the record
   */
  public TakeoverEntry(String id, TakenOverProject project) {
    this(id, () -> project);
  }
}
