package org.zhuanban.project.funds;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Origin;

/** A command about the money of a project. */
public sealed interface FundsCommand extends Command {
  /** A command about an arrival of money. */
  sealed interface ArrivalCommand extends FundsCommand {
    /** {@return the id of the arrival inside the project} */
    String id();
  }

  /**
   * Sets the schedule of the money from the day of the act on (资金到位计划). The instalments that are
   * due before that day stay as they are; all others are replaced.
   *
   * @param instalments the instalments, each code once, one or more
   * @param paper the paper of the schedule; empty if it is part of the agreement
   */
  record ScheduleFunds(List<FundsInstalment> instalments, Optional<DocumentRef> paper)
      implements FundsCommand {
    /**
     * Checks the codes. Callers use {@link #of}, as the components may grow.
     *
     * @param instalments the instalments
     * @param paper the paper of the schedule
     * @throws IllegalArgumentException if there is no instalment, or if a code occurs twice
     */
    public ScheduleFunds {
      instalments = Input.some("ScheduleFunds.instalments", instalments);
      Input.distinct("ScheduleFunds.instalments", instalments.stream().map(FundsInstalment::code));
      Input.given("ScheduleFunds.paper", paper);
    }

    /**
     * Sets a schedule that is part of the agreement.
     *
     * @param instalments the instalments, each code once
     * @return the command
     * @throws IllegalArgumentException if there is no instalment, or if a code occurs twice
     */
    public static ScheduleFunds of(FundsInstalment... instalments) {
      return new ScheduleFunds(List.of(instalments), Optional.empty());
    }

    /**
     * Adds the paper of the schedule.
     *
     * @param paper the paper, such as a supplementary agreement
     * @return a copy with it
     */
    public ScheduleFunds withPaper(DocumentRef paper) {
      return new ScheduleFunds(instalments, Optional.of(Input.given("ScheduleFunds.paper", paper)));
    }
  }

  /**
   * Records an arrival of money.
   *
   * @param id the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param amount the amount, more than 0
   * @param kind the kind of money
   * @param evidence the evidence, such as a bank voucher, an invoice or a receipt for the land;
   *     empty if there is none
   * @param verdict the verdict of the check; empty before a check
   * @param origin the origin of the money; empty if it is not recorded
   */
  record RecordArrival(
      String id,
      Money amount,
      FundsKind kind,
      Optional<DocumentRef> evidence,
      Optional<Verdict> verdict,
      Optional<Origin> origin)
      implements ArrivalCommand {
    /**
     * Checks the id and the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param id the id of the arrival inside the project
     * @param amount the amount
     * @param kind the kind of money
     * @param evidence the evidence
     * @param verdict the verdict of the check
     * @param origin the origin of the money
     * @throws IllegalArgumentException if the id is malformed, or if the amount is 0 or out of
     *     range
     */
    public RecordArrival {
      Input.given("RecordArrival.origin", origin);
      Input.given("RecordArrival.kind", kind);
      Input.given("RecordArrival.evidence", evidence);
      Input.given("RecordArrival.verdict", verdict);
      Input.reference("RecordArrival.id", id);
      Arrival.checkAmount("RecordArrival.amount", amount);
    }

    /**
     * Records an arrival of money.
     *
     * @param id the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
     * @param amount the amount, more than 0
     * @param kind the kind of money
     * @return the command
     * @throws IllegalArgumentException if the id is malformed, or if the amount is 0 or out of
     *     range
     */
    public static RecordArrival of(String id, Money amount, FundsKind kind) {
      return new RecordArrival(
          id, amount, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds the evidence.
     *
     * @param evidence the evidence, such as a bank voucher, an invoice or a receipt for the land
     * @return a copy with it
     */
    public RecordArrival withEvidence(DocumentRef evidence) {
      return new RecordArrival(
          id,
          amount,
          kind,
          Optional.of(Input.given("RecordArrival.evidence", evidence)),
          verdict,
          origin);
    }

    /**
     * Adds the verdict of the check.
     *
     * @param verdict the verdict of the check
     * @return a copy with it
     */
    public RecordArrival withVerdict(Verdict verdict) {
      return new RecordArrival(
          id,
          amount,
          kind,
          evidence,
          Optional.of(Input.given("RecordArrival.verdict", verdict)),
          origin);
    }

    /**
     * Adds the origin of the money.
     *
     * @param origin the origin of the money
     * @return a copy with it
     */
    public RecordArrival withOrigin(Origin origin) {
      return new RecordArrival(
          id,
          amount,
          kind,
          evidence,
          verdict,
          Optional.of(Input.given("RecordArrival.origin", origin)));
    }
  }

  /**
   * Records the verdict of a check of an arrival; a later one overrules an earlier one.
   *
   * @param id the arrival
   * @param verdict the verdict
   * @param evidence the evidence; empty if there is none beside that of the arrival
   */
  record VerifyArrival(String id, Verdict verdict, Optional<DocumentRef> evidence)
      implements ArrivalCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param id the arrival
     * @param verdict the verdict
     * @param evidence the evidence
     * @throws IllegalArgumentException if a component is missing
     */
    public VerifyArrival {
      Input.given("VerifyArrival.id", id);
      Input.given("VerifyArrival.verdict", verdict);
      Input.given("VerifyArrival.evidence", evidence);
    }

    /**
     * Records the verdict of a check of an arrival; a later one overrules an earlier one.
     *
     * @param id the arrival
     * @param verdict the verdict
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static VerifyArrival of(String id, Verdict verdict) {
      return new VerifyArrival(id, verdict, Optional.empty());
    }

    /**
     * Adds the evidence.
     *
     * @param evidence the evidence
     * @return a copy with it
     */
    public VerifyArrival withEvidence(DocumentRef evidence) {
      return new VerifyArrival(
          id, verdict, Optional.of(Input.given("VerifyArrival.evidence", evidence)));
    }
  }

  /**
   * Records a reversal (冲回) of arrived money, wholly or in part.
   *
   * @param id the arrival
   * @param amount the amount, more than 0 and at most the rest
   * @param reason the paper that gives the reason
   * @param evidence the evidence; empty if there is none
   */
  record ReverseArrival(String id, Money amount, DocumentRef reason, Optional<DocumentRef> evidence)
      implements ArrivalCommand {
    /**
     * Checks the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param id the arrival
     * @param amount the amount
     * @param reason the paper that gives the reason
     * @param evidence the evidence
     * @throws IllegalArgumentException if the amount is 0 or out of range
     */
    public ReverseArrival {
      Input.given("ReverseArrival.id", id);
      Input.given("ReverseArrival.reason", reason);
      Input.given("ReverseArrival.evidence", evidence);
      Arrival.checkAmount("ReverseArrival.amount", amount);
    }

    /**
     * Records a reversal (冲回) of arrived money, wholly or in part.
     *
     * @param id the arrival
     * @param amount the amount, more than 0 and at most the rest
     * @param reason the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if the amount is 0 or out of range
     */
    public static ReverseArrival of(String id, Money amount, DocumentRef reason) {
      return new ReverseArrival(id, amount, reason, Optional.empty());
    }

    /**
     * Adds the evidence.
     *
     * @param evidence the evidence
     * @return a copy with it
     */
    public ReverseArrival withEvidence(DocumentRef evidence) {
      return new ReverseArrival(
          id, amount, reason, Optional.of(Input.given("ReverseArrival.evidence", evidence)));
    }
  }
}
