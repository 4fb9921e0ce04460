package org.zhuanban.project.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A schedule of the money of a project from a day on. It replaces the instalments of the schedule
 * before that are not due by then.
 *
 * @param from the first day
 * @param instalments the instalments
 * @param paper the paper of the schedule; empty if it is part of the agreement
 */
@Term(zh = "资金到位计划", en = "schedule of funds")
public record FundsSchedule(
    LocalDate from, List<FundsInstalment> instalments, Optional<DocumentRef> paper) {
  /**
   * Copies the list.
   *
   * @param from the first day
   * @param instalments the instalments
   * @param paper the paper of the schedule
   */
  public FundsSchedule {
    instalments = List.copyOf(instalments);
  }
}
