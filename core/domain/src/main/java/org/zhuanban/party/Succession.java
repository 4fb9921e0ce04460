package org.zhuanban.party;

import java.time.LocalDate;
import org.zhuanban.input.Input;

/**
 * A succession of departments by merger or renaming from a day on (机构改革).
 *
 * @param department the code of the former department
 * @param successor the successor; a renamed one may keep its code
 * @param from the first day of the successor
 * @param basis the paper of the succession, such as {@code 石发〔2024〕3号}
 */
public record Succession(String department, Department successor, LocalDate from, String basis) {
  /**
   * Checks the basis.
   *
   * @param department the code of the former department
   * @param successor the successor
   * @param from the first day of the successor
   * @param basis the paper of the succession
   * @throws IllegalArgumentException if the basis is blank
   */
  public Succession {
    Input.said("Succession.basis", basis, Integer.MAX_VALUE);
  }

  boolean renames() {
    return department.equals(successor.code());
  }
}
