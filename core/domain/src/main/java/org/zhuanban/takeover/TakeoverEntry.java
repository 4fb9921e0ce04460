package org.zhuanban.takeover;

import java.util.function.Supplier;

/**
 * An entry of a run: the record of one project.
 *
 * @param id the host's identifier of the project
 * @param project the supplier of the record; an {@link IllegalArgumentException} from it is a fault
 *     of this record alone
 */
public record TakeoverEntry(String id, Supplier<TakenOverProject> project) {
  /**
   * Creates an entry of an existing record.
   *
   * @param id the host's identifier of the project
   * @param project the record
   */
  public TakeoverEntry(String id, TakenOverProject project) {
    this(id, () -> project);
  }
}
