package org.zhuanban.project.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;

/** What has happened to the money of a project. */
public sealed interface FundsEvent extends Event<Funding> {
  /** {@return the name of the arrival inside the project} */
  String id();

  /**
   * Money arrived.
   *
   * @param id its name inside the project
   * @param amount how much
   * @param kind what it is
   * @param evidence what shows it
   * @param verdict what its check came to; empty if it was not checked yet
   * @param effective whether it can count; not if the project had ended
   */
  record FundsArrived(
      String id,
      Money amount,
      FundsKind kind,
      Optional<DocumentRef> evidence,
      Optional<Verdict> verdict,
      boolean effective)
      implements FundsEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordArrival(id, amount, kind, evidence, verdict));
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
              List.of()));
    }
  }

  /**
   * An arrival was checked.
   *
   * @param id the arrival
   * @param verdict what it came to
   * @param evidence what shows it
   */
  record FundsVerified(String id, Verdict verdict, Optional<DocumentRef> evidence)
      implements FundsEvent {
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
   * Money was taken back.
   *
   * @param id the arrival
   * @param amount how much
   * @param reason the paper that says why
   * @param evidence what shows it
   */
  record FundsReversed(String id, Money amount, DocumentRef reason, Optional<DocumentRef> evidence)
      implements FundsEvent {
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
