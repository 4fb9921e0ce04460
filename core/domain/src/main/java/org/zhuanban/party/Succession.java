package org.zhuanban.party;

import java.time.LocalDate;
import org.zhuanban.input.Input;

/**
 * That a department went into another one, or goes by another name, from a day on (机构改革).
 *
 * @param department the code of the department until then
 * @param successor who answers in its place; one that is only renamed may keep its code
 * @param from the first day of the successor
 * @param basis the paper that says so, such as {@code 石发〔2024〕3号}
 */
public record Succession(String department, Department successor, LocalDate from, String basis) {
  /**
   * Checks the basis.
   *
   * @param department the code of the department until then
   * @param successor who answers in its place
   * @param from the first day of the successor
   * @param basis the paper that says so
   * @throws IllegalArgumentException if the basis is blank
   */
  public Succession {
    Input.said("Succession.basis", basis, Integer.MAX_VALUE);
  }

  boolean renames() {
    return department.equals(successor.code());
  }
}
