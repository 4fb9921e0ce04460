package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.party.Department;

/**
 * A project from signing on.
 *
 * @param signed the agreement; empty until it was signed
 */
public record Project(Optional<Signed> signed) {
  /**
   * A signed agreement.
   *
   * @param on the day of signing
   * @param agreement what it promises
   * @param leadBureau the lead bureau
   */
  public record Signed(LocalDate on, Agreement agreement, Department leadBureau) {}
}
