package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** Commands for a delivered licence (行政许可法第五十条). */
public sealed interface RenewalCommand extends ApprovalCommand.OnLicence {
  /**
   * Applies for renewal (延续).
   *
   * @param item the code of the item
   */
  record ApplyForRenewal(String item) implements RenewalCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public ApplyForRenewal {
      Input.given("ApplyForRenewal.item", item);
    }

    /**
     * Applies for renewal (延续).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ApplyForRenewal of(String item) {
      return new ApplyForRenewal(item);
    }
  }

  /**
   * Decides on an application for renewal.
   *
   * @param item the code of the item
   * @param result the result of the decision
   * @param validTo the last day printed on the renewed licence, never computed; empty if there is
   *     none, and for a refusal
   * @param decision the written decision with its reasons
   * @param licence what stands on the licence issued again; empty if it is not given, and for a
   *     refusal
   */
  record DecideRenewal(
      String item,
      Result result,
      Optional<LocalDate> validTo,
      Optional<DocumentRef> decision,
      Optional<LicenceDocument> licence)
      implements RenewalCommand {
    /**
     * Checks that only a granted renewal has a last day and a licence. Callers use {@link #of},
     * since components may be added.
     *
     * @param item the code of the item
     * @param result the result of the decision
     * @param validTo the last day printed on the renewed licence
     * @param decision the written decision
     * @param licence what stands on the licence issued again
     * @throws IllegalArgumentException if a refused renewal has a last day or a licence
     */
    public DecideRenewal {
      Input.given("DecideRenewal.item", item);
      Input.given("DecideRenewal.result", result);
      Input.given("DecideRenewal.decision", decision);
      Input.given("DecideRenewal.validTo", validTo);
      Input.given("DecideRenewal.licence", licence);
      if (result == Result.REFUSED && (validTo.isPresent() || licence.isPresent())) {
        throw InputFault.UNFIT.at(
            validTo.isPresent() ? "DecideRenewal.validTo" : "DecideRenewal.licence",
            "DecideRenewal.result",
            result);
      }
    }

    /**
     * Decides on an application for renewal.
     *
     * @param item the code of the item
     * @param result the result of the decision
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideRenewal of(String item, Result result) {
      return new DecideRenewal(item, result, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Renews a licence.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideRenewal approve(String item) {
      return of(item, Result.APPROVED);
    }

    /**
     * Refuses to renew a licence.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideRenewal refuse(String item) {
      return of(item, Result.REFUSED);
    }

    /**
     * Adds the last day of validity of the licence.
     *
     * @param validTo the last day printed on the renewed licence, never computed
     * @return a copy with it
     */
    public DecideRenewal withValidTo(LocalDate validTo) {
      return new DecideRenewal(
          item,
          result,
          Optional.of(Input.given("DecideRenewal.validTo", validTo)),
          decision,
          licence);
    }

    /**
     * Adds the written decision.
     *
     * @param decision the written decision with its reasons
     * @return a copy with it
     */
    public DecideRenewal withDecision(DocumentRef decision) {
      return new DecideRenewal(
          item,
          result,
          validTo,
          Optional.of(Input.given("DecideRenewal.decision", decision)),
          licence);
    }

    /**
     * Adds what stands on the licence issued again.
     *
     * @param licence its number, name and holder
     * @return a copy with it
     */
    public DecideRenewal withLicence(LicenceDocument licence) {
      return new DecideRenewal(
          item,
          result,
          validTo,
          decision,
          Optional.of(Input.given("DecideRenewal.licence", licence)));
    }
  }
}
