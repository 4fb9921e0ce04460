package org.zhuanban.project.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Origin;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;

/** An event of the money of a project. */
public sealed interface FundsEvent extends Event<Funding> {
  /** An event of an arrival of money. */
  sealed interface ArrivalEvent extends FundsEvent {
    /** {@return the id of the arrival inside the project} */
    String id();
  }

  /**
   * The money was scheduled.
   *
   * @param instalments the instalments
   * @param paper the paper of the schedule
   */
  record FundsScheduled(List<FundsInstalment> instalments, Optional<DocumentRef> paper)
      implements FundsEvent {
    /**
     * Copies the list.
     *
     * @param instalments the instalments
     * @param paper the paper of the schedule
     */
    public FundsScheduled {
      instalments = List.copyOf(instalments);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new ScheduleFunds(instalments, paper));
    }

    @Override
    public Funding applyTo(Funding state, LocalDate effectiveOn) {
      return state.with(new FundsSchedule(effectiveOn, instalments, paper));
    }
  }

  /**
   * Money arrived.
   *
   * @param id the id of the arrival inside the project
   * @param amount the amount
   * @param kind the kind of money
   * @param evidence the evidence
   * @param verdict the verdict of the check; empty before a check
   * @param effective whether the arrival can count; not after the end of the project
   * @param origin the origin of the money; empty if it is not recorded
   */
  record FundsArrived(
      String id,
      Money amount,
      FundsKind kind,
      Optional<DocumentRef> evidence,
      Optional<Verdict> verdict,
      boolean effective,
      Optional<Origin> origin)
      implements ArrivalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordArrival(id, amount, kind, evidence, verdict, origin));
    }

    @Override
    public Funding applyTo(Funding state, LocalDate effectiveOn) {
      return state.with(
          new Arrival(
              id,
              effectiveOn,
              amount,
              kind,
              evidence,
              verdict,
              verdict.map(checked -> effectiveOn),
              effective,
              List.of(),
              origin.orElse(Origin.NOT_RECORDED)));
    }
  }

  /**
   * An arrival was checked.
   *
   * @param id the arrival
   * @param verdict the verdict
   * @param evidence the evidence
   */
  record FundsVerified(String id, Verdict verdict, Optional<DocumentRef> evidence)
      implements ArrivalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new VerifyArrival(id, verdict, evidence));
    }

    @Override
    public Funding applyTo(Funding state, LocalDate effectiveOn) {
      return state.with(id, arrival -> arrival.checked(verdict, effectiveOn, evidence));
    }
  }

  /**
   * Money was reversed.
   *
   * @param id the arrival
   * @param amount the amount
   * @param reason the paper that gives the reason
   * @param evidence the evidence
   */
  record FundsReversed(String id, Money amount, DocumentRef reason, Optional<DocumentRef> evidence)
      implements ArrivalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReverseArrival(id, amount, reason, evidence));
    }

    @Override
    public Funding applyTo(Funding state, LocalDate effectiveOn) {
      return state.with(
          id, arrival -> arrival.reversed(new Arrival.Reversal(effectiveOn, amount, reason)));
    }
  }
}
