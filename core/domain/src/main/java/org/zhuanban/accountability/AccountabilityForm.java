package org.zhuanban.accountability;

import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;

/**
 * The forms of accountability.
 *
 * <p>The order by weight follows the escalation of sanctions (公职人员政务处分法第七条). Among the forms of
 * organisational accountability it follows the three degrees of local rules. The rule that any
 * sanction is heavier than any of those forms is our convention.
 */
@Term(zh = "问责方式", en = "form of accountability")
public enum AccountabilityForm {
  /** Reminding talk (谈话提醒): instead of a sanction, in light cases. */
  REMINDER_TALK(
      On.PERSON, 0, 0, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Criticism and education (批评教育): instead of a sanction, in light cases. */
  CRITICISM_AND_EDUCATION(
      On.PERSON, 0, 0, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** A written self-examination (责令书面检查). */
  WRITTEN_SELF_EXAMINATION(
      On.BOTH,
      1,
      0,
      AccountabilityType.ORGANISATIONAL,
      AccountabilityType.APPOINTING_ORGAN,
      AccountabilityType.SUPERVISORY_ORGAN),
  /** Admonition (诫勉). */
  ADMONITION(
      On.PERSON,
      1,
      0,
      AccountabilityType.ORGANISATIONAL,
      AccountabilityType.APPOINTING_ORGAN,
      AccountabilityType.SUPERVISORY_ORGAN),
  /** No award that year (取消评优). */
  NO_AWARD(On.BOTH, 1, 0, AccountabilityType.ORGANISATIONAL),
  /** Rectification within a limit (限期整改). */
  RECTIFICATION(On.UNIT, 1, 0, AccountabilityType.ORGANISATIONAL),
  /** Points taken off the assessment (扣减考核分). */
  SCORE_DEDUCTION(On.UNIT, 1, 0, AccountabilityType.ORGANISATIONAL),
  /** Other forms of local rules; the measure names the form. */
  OTHER(On.BOTH, 1, 0, AccountabilityType.ORGANISATIONAL),
  /** A public apology (责令公开道歉). */
  PUBLIC_APOLOGY(On.BOTH, 2, 0, AccountabilityType.ORGANISATIONAL),
  /** Criticism in a circular (通报批评). */
  PUBLIC_CRITICISM(On.BOTH, 2, 0, AccountabilityType.ORGANISATIONAL),
  /** Another post (调整工作岗位). */
  TRANSFER(On.PERSON, 2, 0, AccountabilityType.ORGANISATIONAL),
  /** Suspension from office during the examination (停职检查). */
  SUSPENSION(On.PERSON, 2, 0, AccountabilityType.ORGANISATIONAL),
  /** Advice to take the blame and resign (劝其引咎辞职). */
  RESIGNATION_ADVISED(On.PERSON, 3, 0, AccountabilityType.ORGANISATIONAL),
  /** Order to resign (责令辞职). */
  RESIGNATION_ORDERED(On.PERSON, 3, 0, AccountabilityType.ORGANISATIONAL),
  /** Removal proposed to the appointing organ (建议免职). */
  REMOVAL_PROPOSED(On.PERSON, 3, 0, AccountabilityType.ORGANISATIONAL),
  /** Warning (警告), 6 months. */
  WARNING(
      On.PERSON, 4, 6, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Demerit (记过), 12 months. */
  DEMERIT(
      On.PERSON, 5, 12, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Serious demerit (记大过), 18 months. */
  SERIOUS_DEMERIT(
      On.PERSON, 6, 18, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Demotion (降级), 24 months. */
  DEMOTION(
      On.PERSON, 7, 24, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Removal from office (撤职), 24 months. */
  REMOVAL(
      On.PERSON, 8, 24, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN),
  /** Dismissal (开除), without end. */
  DISMISSAL(
      On.PERSON, 9, 0, AccountabilityType.APPOINTING_ORGAN, AccountabilityType.SUPERVISORY_ORGAN);

  /** The addressee of a form. */
  private enum On {
    UNIT,
    PERSON,
    BOTH
  }

  private final On on;
  private final int weight;
  private final int months;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<AccountabilityType> tracks;

  AccountabilityForm(On on, int weight, int months, AccountabilityType... tracks) {
    this.on = on;
    this.weight = weight;
    this.months = months;
    this.tracks = List.of(tracks);
  }

  /** {@return the tracks that have this form} */
  public List<AccountabilityType> tracks() {
    return tracks;
  }

  /** {@return whether the form applies to units} */
  public boolean forUnits() {
    return on != On.PERSON;
  }

  /** {@return whether the form applies to persons} */
  public boolean forPersons() {
    return on != On.UNIT;
  }

  /** {@return whether the form is a sanction (处分、政务处分)} */
  public boolean sanction() {
    return weight >= 4;
  }

  /**
   * {@return the length of the sanction, in months (公职人员政务处分法第八条); empty for dismissal, which has
   * no end, and for other forms}
   */
  public Optional<Integer> months() {
    return months == 0 ? Optional.empty() : Optional.of(months);
  }

  /**
   * Compares this form with another one.
   *
   * @param other the other form
   * @return whether this form is the heavier one
   */
  public boolean heavierThan(AccountabilityForm other) {
    return weight > other.weight;
  }

  /** {@return the weight of the form, from 0; a heavier form has a higher number} */
  public int weight() {
    return weight;
  }
}
