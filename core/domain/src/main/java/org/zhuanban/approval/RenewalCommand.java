package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.application.Result;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** What can be asked of a licence that was delivered (行政许可法第五十条). */
public sealed interface RenewalCommand extends ApprovalCommand.OnLicence {
  /**
   * Applies for renewal (延续).
   *
   * @param item the code of the item
   */
  record ApplyForRenewal(String item) implements RenewalCommand {}

  /**
   * Decides on an application for renewal.
   *
   * @param item the code of the item
   * @param result what was decided
   * @param validTo the last day printed on the renewed licence, never computed; empty if none is,
   *     and for a refusal
   * @param decision the written decision with its reasons
   */
  record DecideRenewal(
      String item, Result result, Optional<LocalDate> validTo, Optional<DocumentRef> decision)
      implements RenewalCommand {
    /**
     * Checks that only what is renewed has a last day.
     *
     * @param item the code of the item
     * @param result what was decided
     * @param validTo the last day printed on the renewed licence
     * @param decision the written decision
     * @throws IllegalArgumentException if a refused renewal has a last day
     */
    public DecideRenewal {
      Input.given("DecideRenewal.validTo", validTo);
      if (result == Result.REFUSED && validTo.isPresent()) {
        throw InputFault.UNFIT.at("DecideRenewal.validTo", "DecideRenewal.result", result);
      }
    }
  }
}
