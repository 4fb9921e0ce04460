package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.application.Result;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;

/** Events of a delivered licence. */
public sealed interface RenewalEvent extends ApprovalEvent.OfLicence {
  /**
   * The renewal of a licence was applied for.
   *
   * @param item the code of the item
   * @param validTo the last day printed on the licence
   * @param applyBy the last day for the application, as known at the time
   * @param inTime whether the application was in time; a future notice can still extend the time
   * @param answerDue the last day for the answer, as known at the time
   */
  record RenewalApplied(
      String item, LocalDate validTo, LocalDate applyBy, boolean inTime, LocalDate answerDue)
      implements RenewalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ApplyForRenewal(item));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      Renewal applied =
          Renewal.applied(validTo, effectiveOn, LicenceClock.terms(item, state), applyBy);
      return changed(state, item, licence -> licence.with(applied));
    }
  }

  /**
   * An application for renewal was decided.
   *
   * @param item the code of the item
   * @param result the result of the decision
   * @param validTo the last day printed on the renewed licence
   * @param decision the written decision
   * @param effective whether the decision has effect; a refusal after renewal by silence has none
   * @param licence what stands on the licence issued again
   */
  record RenewalDecided(
      String item,
      Result result,
      Optional<LocalDate> validTo,
      Optional<DocumentRef> decision,
      boolean effective,
      Optional<LicenceDocument> licence)
      implements RenewalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DecideRenewal(item, result, validTo, decision, licence));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return effective
          ? changed(
                  state,
                  item,
                  held ->
                      held.withLast(
                          last -> last.answered(effectiveOn, result, Licence.ending(validTo))))
              .withCase(item, was -> was.withIssued(licence, effectiveOn))
          : state;
    }
  }

  /**
   * A licence counts as renewed, because a timely application was undecided at its end
   * (行政许可法第五十条第二款). The law does not limit the renewal; a last day exists once one is printed.
   *
   * @param item the code of the item
   * @param validTo the last day of the licence, after which it continues
   */
  record RenewalDeemed(String item, LocalDate validTo) implements RenewalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return changed(
          state, item, licence -> licence.withLast(last -> last.withDeemedOn(effectiveOn)));
    }
  }

  private static Approvals changed(Approvals state, String item, UnaryOperator<Licence> change) {
    return state.withCase(item, was -> was.withLicence(was.licence().map(change)));
  }
}
