package org.zhuanban.accountability;

import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A measure of accountability against a party.
 *
 * @param party the party
 * @param track the track
 * @param form the form
 * @param months the length of joined sanctions of one kind, from 1 to 48 months (公职人员政务处分法第十五条);
 *     empty for the time of the form itself
 * @param detail the form of local rules, or the number of points; empty where the form says all
 */
public record AccountabilityMeasure(
    PartyConcerned party,
    AccountabilityType track,
    AccountabilityForm form,
    Optional<Integer> months,
    @FreeText Optional<String> detail) {
  /** The longest time of joined sanctions, in months (公职人员政务处分法第十五条). */
  public static final int LONGEST_MONTHS = 48;

  /**
   * Checks the months.
   *
   * @param party the party
   * @param track the track
   * @param form the form
   * @param months the length of the sanction
   * @param detail the form of local rules, or the number of points
   * @throws IllegalArgumentException if the months are out of range, or if the form has no time
   */
  public AccountabilityMeasure {
    Input.given("AccountabilityMeasure.months", months)
        .ifPresent(given -> Input.within("AccountabilityMeasure.months", given, 1, LONGEST_MONTHS));
    if (months.isPresent() && Input.given("AccountabilityMeasure.form", form).months().isEmpty()) {
      throw InputFault.UNFIT.at("AccountabilityMeasure.months", "AccountabilityMeasure.form", form);
    }
  }

  /**
   * Creates a measure that its form describes in full.
   *
   * @param party the party
   * @param track the track
   * @param form the form
   * @return the measure
   */
  public static AccountabilityMeasure of(
      PartyConcerned party, AccountabilityType track, AccountabilityForm form) {
    return new AccountabilityMeasure(party, track, form, Optional.empty(), Optional.empty());
  }

  /**
   * Sets the length of joined sanctions of one kind (公职人员政务处分法第十五条).
   *
   * @param months the length, from 1 to 48 months
   * @return a copy with the months
   * @throws IllegalArgumentException if the months are out of range, or if the form has no time
   */
  public AccountabilityMeasure withMonths(int months) {
    return new AccountabilityMeasure(party, track, form, Optional.of(months), detail);
  }

  /**
   * Adds the form of local rules, or the number of points.
   *
   * @param detail the form of local rules, or the number of points
   * @return a copy with the months
   */
  public AccountabilityMeasure withDetail(String detail) {
    return new AccountabilityMeasure(
        party,
        track,
        form,
        months,
        Optional.of(Input.given("AccountabilityMeasure.detail", detail)));
  }

  /** {@return the length of the measure, in months; empty if it has no end or no time} */
  public Optional<Integer> lasting() {
    return months.or(form::months);
  }
}
