package org.zhuanban.approval.plan;

import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A local policy by which the silence or absence of a department counts as consent (超时默认、缺席默认),
 * such as 宜春 2009 and 泰州 2022.
 *
 * <p>It applies between the lead and the participating departments, never towards the applicant,
 * and creates no licence. Neither the law nor this library applies it by default; a county that
 * adopted it sets it for each item. A department that has given any opinion, even a request for
 * more, is neither silent nor passed over.
 *
 * @param triggers the triggers of consent, at least one
 * @param basis the local rule that provides it, not blank
 */
@Term(zh = "超时默认、缺席默认", en = "policy of consent by silence")
public record SilenceConsentPolicy(List<ConsentTrigger> triggers, String basis) {
  /** The triggers of consent, each with the day on which it takes effect. */
  public enum ConsentTrigger {
    /** Silence past the inner limit: from the day after its last day. */
    SILENCE,
    /** Absence from a joint survey: from the day after the survey. */
    ABSENCE
  }

  /**
   * Checks that there is a trigger and a basis.
   *
   * @param triggers the triggers of consent
   * @param basis the local rule that provides it
   * @throws IllegalArgumentException if there is no trigger or no basis
   */
  public SilenceConsentPolicy {
    triggers = Input.some("SilenceConsentPolicy.triggers", triggers);
    Input.said("SilenceConsentPolicy.basis", basis, Integer.MAX_VALUE);
  }

  /**
   * Checks whether a trigger counts as consent.
   *
   * @param trigger the trigger
   * @return true if it does
   */
  public boolean counts(ConsentTrigger trigger) {
    return triggers.contains(trigger);
  }
}
