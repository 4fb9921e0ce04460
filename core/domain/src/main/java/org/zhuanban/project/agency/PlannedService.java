package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.party.Office;

/**
 * An item of a service plan.
 *
 * @param kind which service
 * @param item the code of the approval item that it concerns; empty if none
 * @param by the office that is to give it
 * @param due the last day, which moves for nobody
 */
public record PlannedService(ServiceKind kind, Optional<String> item, Office by, LocalDate due) {
  /**
   * Makes an item that concerns no approval item.
   *
   * @param kind which service
   * @param by the office that is to give it
   * @param due the last day, which moves for nobody
   * @return the item
   */
  public static PlannedService of(ServiceKind kind, Office by, LocalDate due) {
    return new PlannedService(kind, Optional.empty(), by, due);
  }

  /**
   * Names the approval item that the service concerns.
   *
   * @param item the code of the approval item that it concerns
   * @return the same with it
   */
  public PlannedService withItem(String item) {
    return new PlannedService(kind, Optional.of(item), by, due);
  }
}
