package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.party.Office;

/**
 * A planned service.
 *
 * @param kind the kind of service
 * @param item the code of the approval item concerned; empty if there is none
 * @param by the office that gives the service
 * @param due the last day, which never moves
 */
public record PlannedService(ServiceKind kind, Optional<String> item, Office by, LocalDate due) {
  /**
   * Creates a planned service that concerns no approval item.
   *
   * @param kind the kind of service
   * @param by the office that gives the service
   * @param due the last day, which never moves
   * @return the planned service
   */
  public static PlannedService of(ServiceKind kind, Office by, LocalDate due) {
    return new PlannedService(kind, Optional.empty(), by, due);
  }

  /**
   * Sets the approval item concerned.
   *
   * @param item the code of the approval item concerned
   * @return a copy with it
   */
  public PlannedService withItem(String item) {
    return new PlannedService(kind, Optional.of(item), by, due);
  }
}
