package org.zhuanban.project.funds;

import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about the money of a project. */
public sealed interface FundsCommand extends Command {
  /** {@return the name of the arrival inside the project} */
  String id();

  /**
   * Records money that arrived.
   *
   * @param id its name inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param amount how much, more than nothing
   * @param kind what it is
   * @param evidence what shows it, such as a bank voucher, an invoice or a receipt for the land;
   *     empty if nothing does
   * @param verdict what its check came to; empty if it was not checked yet
   */
  record RecordArrival(
      String id,
      Money amount,
      FundsKind kind,
      Optional<DocumentRef> evidence,
      Optional<Verdict> verdict)
      implements FundsCommand {
    /**
     * Checks the name and the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param id its name inside the project
     * @param amount how much
     * @param kind what it is
     * @param evidence what shows it
     * @param verdict what its check came to
     * @throws IllegalArgumentException if the name is malformed, or the amount nothing or too much
     */
    public RecordArrival {
      Input.given("RecordArrival.kind", kind);
      Input.given("RecordArrival.evidence", evidence);
      Input.given("RecordArrival.verdict", verdict);
      Input.reference("RecordArrival.id", id);
      Arrival.checkAmount("RecordArrival.amount", amount);
    }

    /**
     * Records money that arrived.
     *
     * @param id its name inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
     * @param amount how much, more than nothing
     * @param kind what it is
     * @return the command
     * @throws IllegalArgumentException if the name is malformed, or the amount nothing or too much
     */
    public static RecordArrival of(String id, Money amount, FundsKind kind) {
      return new RecordArrival(id, amount, kind, Optional.empty(), Optional.empty());
    }

    /**
     * Adds what shows it.
     *
     * @param evidence what shows it, such as a bank voucher, an invoice or a receipt for the land
     * @return the same with it
     */
    public RecordArrival withEvidence(DocumentRef evidence) {
      return new RecordArrival(
          id, amount, kind, Optional.of(Input.given("RecordArrival.evidence", evidence)), verdict);
    }

    /**
     * Adds what the check of the arrival came to.
     *
     * @param verdict what its check came to
     * @return the same with it
     */
    public RecordArrival withVerdict(Verdict verdict) {
      return new RecordArrival(
          id, amount, kind, evidence, Optional.of(Input.given("RecordArrival.verdict", verdict)));
    }
  }

  /**
   * Says what the check of an arrival came to; a later check overrules an earlier one.
   *
   * @param id the arrival
   * @param verdict what it came to
   * @param evidence what shows it; empty if nothing does beside what the arrival came with
   */
  record VerifyArrival(String id, Verdict verdict, Optional<DocumentRef> evidence)
      implements FundsCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param id the arrival
     * @param verdict what it came to
     * @param evidence what shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public VerifyArrival {
      Input.given("VerifyArrival.id", id);
      Input.given("VerifyArrival.verdict", verdict);
      Input.given("VerifyArrival.evidence", evidence);
    }

    /**
     * Says what the check of an arrival came to; a later check overrules an earlier one.
     *
     * @param id the arrival
     * @param verdict what it came to
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static VerifyArrival of(String id, Verdict verdict) {
      return new VerifyArrival(id, verdict, Optional.empty());
    }

    /**
     * Adds what shows it.
     *
     * @param evidence what shows it
     * @return the same with it
     */
    public VerifyArrival withEvidence(DocumentRef evidence) {
      return new VerifyArrival(
          id, verdict, Optional.of(Input.given("VerifyArrival.evidence", evidence)));
    }
  }

  /**
   * Records that money which had arrived was taken back (冲回), wholly or in part.
   *
   * @param id the arrival
   * @param amount how much, more than nothing and not more than is left
   * @param reason the paper that says why
   * @param evidence what shows it; empty if nothing does
   */
  record ReverseArrival(String id, Money amount, DocumentRef reason, Optional<DocumentRef> evidence)
      implements FundsCommand {
    /**
     * Checks the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param id the arrival
     * @param amount how much
     * @param reason the paper that says why
     * @param evidence what shows it
     * @throws IllegalArgumentException if the amount is nothing or too much
     */
    public ReverseArrival {
      Input.given("ReverseArrival.id", id);
      Input.given("ReverseArrival.reason", reason);
      Input.given("ReverseArrival.evidence", evidence);
      Arrival.checkAmount("ReverseArrival.amount", amount);
    }

    /**
     * Records that money which had arrived was taken back (冲回), wholly or in part.
     *
     * @param id the arrival
     * @param amount how much, more than nothing and not more than is left
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if the amount is nothing or too much
     */
    public static ReverseArrival of(String id, Money amount, DocumentRef reason) {
      return new ReverseArrival(id, amount, reason, Optional.empty());
    }

    /**
     * Adds what shows it.
     *
     * @param evidence what shows it
     * @return the same with it
     */
    public ReverseArrival withEvidence(DocumentRef evidence) {
      return new ReverseArrival(
          id, amount, reason, Optional.of(Input.given("ReverseArrival.evidence", evidence)));
    }
  }
}
