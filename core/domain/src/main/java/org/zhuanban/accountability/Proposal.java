package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.duty.Duty;
import org.zhuanban.glossary.Term;

/**
 * What the library proposes to ask about, and never decides. People open a case for it, or none.
 *
 * @param trigger what it is about
 * @param organ the code of the organ that answers for it
 * @param what the key of the duty, or the code of the rule that was broken
 * @param subject what it is about, such as the code of an approval item
 * @param since the first day that counts against the organ
 * @param certainty how certain the limit is that those days come after; final where a rule was
 *     broken
 * @param day the day at whose end this was known
 * @param daysAgainst the days after the limit on which the organ had it in hand, in order: none of
 *     the applicant, of a special procedure, of another item that was waited for, and no rest day;
 *     empty where no limit was passed but a rule was broken
 * @param basis the clause that was broken
 * @param duty the duty concerned; empty where a rule was broken
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
   * @param trigger what it is about
   * @param organ the code of the organ
   * @param what the key of the duty, or the code of the rule
   * @param subject what it is about
   * @param since the first day that counts against the organ
   * @param certainty how certain the limit is
   * @param day the day at whose end this was known
   * @param daysAgainst the days on which the organ had it in hand
   * @param basis the clause that was broken
   * @param duty the duty concerned
   */
  public Proposal {
    daysAgainst = List.copyOf(daysAgainst);
  }

  /**
   * Refers to it in the opening of a case.
   *
   * @param project the id of the project
   * @return the reference
   */
  public ProposalRef ref(String project) {
    return new ProposalRef(project, trigger, what, since);
  }
}
