package org.zhuanban.accountability;

import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * By what a party is held to account.
 *
 * @param party whom it concerns
 * @param track on which track
 * @param form in which form
 * @param months how long the sanction lasts where several of one kind are joined, from 1 to 48
 *     (公职人员政务处分法第十五条); empty for the time of the form itself
 * @param detail what local rules provide for, or how many points; empty where the form says all
 */
public record AccountabilityMeasure(
    PartyConcerned party,
    AccountabilityType track,
    AccountabilityForm form,
    Optional<Integer> months,
    @FreeText Optional<String> detail) {
  /** The longest time of sanctions that are joined, in months (公职人员政务处分法第十五条). */
  public static final int LONGEST_MONTHS = 48;

  /**
   * Checks the months.
   *
   * @param party whom it concerns
   * @param track on which track
   * @param form in which form
   * @param months how long the sanction lasts
   * @param detail what local rules provide for
   * @throws IllegalArgumentException if the months are out of range, or given for a form that lasts
   *     no time
   */
  public AccountabilityMeasure {
    Input.given("AccountabilityMeasure.months", months)
        .ifPresent(given -> Input.within("AccountabilityMeasure.months", given, 1, LONGEST_MONTHS));
    if (months.isPresent() && Input.given("AccountabilityMeasure.form", form).months().isEmpty()) {
      throw InputFault.UNFIT.at("AccountabilityMeasure.months", "AccountabilityMeasure.form", form);
    }
  }

  /**
   * Makes a measure that its form says all about.
   *
   * @param party whom it concerns
   * @param track on which track
   * @param form in which form
   * @return the measure
   */
  public static AccountabilityMeasure of(
      PartyConcerned party, AccountabilityType track, AccountabilityForm form) {
    return new AccountabilityMeasure(party, track, form, Optional.empty(), Optional.empty());
  }

  /**
   * Says how long the sanction lasts, where several of one kind are joined (公职人员政务处分法第十五条).
   *
   * @param months how long, from 1 to 48 months
   * @return the same with it
   * @throws IllegalArgumentException if the months are out of range, or the form lasts no time
   */
  public AccountabilityMeasure withMonths(int months) {
    return new AccountabilityMeasure(party, track, form, Optional.of(months), detail);
  }

  /**
   * Adds what local rules provide for, or how many points.
   *
   * @param detail what local rules provide for, or how many points
   * @return the same with it
   */
  public AccountabilityMeasure withDetail(String detail) {
    return new AccountabilityMeasure(
        party,
        track,
        form,
        months,
        Optional.of(Input.given("AccountabilityMeasure.detail", detail)));
  }

  /** {@return how many months it lasts; empty if it does not end, or lasts no time} */
  public Optional<Integer> lasting() {
    return months.or(form::months);
  }
}
