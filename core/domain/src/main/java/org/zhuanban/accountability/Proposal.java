package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.duty.Duty;
import org.zhuanban.glossary.Term;

/**
 * A proposal to examine a failure. The library proposes and never decides; people open a case for
 * it, or none.
 *
 * @param trigger the trigger
 * @param organ the code of the organ that answers for it
 * @param what the key of the duty, or the code of the broken rule
 * @param subject the subject, such as the code of an approval item
 * @param since the first day that counts against the organ
 * @param certainty the certainty of the limit before those days; final where a rule was broken
 * @param day the day of the proposal, read at its end
 * @param daysAgainst the days after the limit that count against the organ, in order. Days of the
 *     applicant, of a special procedure, of another item and rest days do not count. Empty where a
 *     rule was broken and no limit was passed
 * @param basis the broken clause
 * @param duty the duty; empty where a rule was broken
 */
@Term(zh = "问责建议", en = "proposal of accountability")
public record Proposal(
    Trigger trigger,
    String organ,
    String what,
    String subject,
    LocalDate since,
    Certainty certainty,
    LocalDate day,
    List<LocalDate> daysAgainst,
    String basis,
    Optional<Duty> duty) {
  /**
   * Copies the days.
   *
   * @param trigger the trigger
   * @param organ the code of the organ
   * @param what the key of the duty, or the code of the rule
   * @param subject the subject
   * @param since the first day that counts against the organ
   * @param certainty the certainty of the limit
   * @param day the day of the proposal, read at its end
   * @param daysAgainst the days that count against the organ
   * @param basis the broken clause
   * @param duty the duty
   */
  public Proposal {
    daysAgainst = List.copyOf(daysAgainst);
  }

  /**
   * Creates a reference to the proposal for the opening of a case.
   *
   * @param project the id of the project
   * @return the reference
   */
  public ProposalRef ref(String project) {
    return new ProposalRef(project, trigger, what, since);
  }
}
