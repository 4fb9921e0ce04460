package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/**
 * A step of the handling of an application inside its department. It moves no last day.
 *
 * @param link the link that took the step
 * @param officer the person who took it
 * @param office the office of the person, if it is known
 * @param on the day on which it was taken
 * @param opinion the written opinion; empty if there is none
 * @param outcome its outcome
 */
@Term(zh = "内部办理步骤", en = "step of the handling inside a department")
public record HandlingStep(
    HandlingLink link,
    PersonRef officer,
    Optional<Office> office,
    LocalDate on,
    Optional<DocumentRef> opinion,
    HandlingOutcome outcome) {
  /** {@return the link that holds the application after the step; empty if it awaits a decision} */
  public Optional<HandlingLink> next() {
    return outcome == HandlingOutcome.PASSED_ON ? link.following() : Optional.of(link.preceding());
  }
}
