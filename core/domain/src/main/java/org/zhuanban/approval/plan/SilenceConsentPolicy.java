package org.zhuanban.approval.plan;

import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * That a department counts as agreeing if it is silent or absent (超时默认、缺席默认): a local policy, as
 * that of 宜春 in 2009 and 泰州 in 2022.
 *
 * <p>It holds between the lead and the departments that take part, never towards the applicant: no
 * licence comes into being by it. Neither the law nor this library knows it by default; a county
 * that adopted it says so of each item. A department that has told anything at all, even that it
 * needs more, is neither silent nor passed over.
 *
 * @param triggers what counts as agreeing, at least one
 * @param basis the local rule that says so, not blank
 */
@Term(zh = "超时默认、缺席默认", en = "policy of consent by silence")
public record SilenceConsentPolicy(List<ConsentTrigger> triggers, String basis) {
  /** What can count as agreeing, each with the day on which it does. */
  public enum ConsentTrigger {
    /** Silence past the inner limit: from the day after its last day. */
    SILENCE,
    /** Absence from a joint survey: from the day after the survey. */
    ABSENCE
  }

  /**
   * Checks that it says something.
   *
   * @param triggers what counts as agreeing
   * @param basis the local rule that says so
   * @throws IllegalArgumentException if there is no trigger or no basis
   */
  public SilenceConsentPolicy {
    triggers = Input.some("SilenceConsentPolicy.triggers", triggers);
    Input.said("SilenceConsentPolicy.basis", basis, Integer.MAX_VALUE);
  }

  /**
   * Tells whether something counts as agreeing.
   *
   * @param trigger what
   * @return true if it does
   */
  public boolean counts(ConsentTrigger trigger) {
    return triggers.contains(trigger);
  }
}
