package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/**
 * Money that arrived, and what became of it.
 *
 * @param id its name inside the project
 * @param on the day on which it arrived
 * @param amount how much arrived
 * @param kind what it is
 * @param evidence what shows it, as last told
 * @param verdict what its last check came to; empty if it was not checked yet
 * @param checkedOn the day from which it has counted, or has not; empty if it was not checked yet
 * @param effective whether it can count; not if the project had ended
 * @param reversals what was taken back, in order
 */
@Term(zh = "到位资金", en = "arrived funds")
public record Arrival(
    String id,
    LocalDate on,
    Money amount,
    FundsKind kind,
    Optional<DocumentRef> evidence,
    Optional<Verdict> verdict,
    Optional<LocalDate> checkedOn,
    boolean effective,
    List<Reversal> reversals) {
  /** The most that is told of at once. */
  private static final BigDecimal MOST = new BigDecimal("1000000000000000");

  /**
   * Money that was taken back.
   *
   * @param on the day from which it counts no more
   * @param amount how much
   * @param reason the paper that says why
   */
  public record Reversal(LocalDate on, Money amount, DocumentRef reason) {}

  /**
   * Copies the list.
   *
   * @param id its name inside the project
   * @param on the day on which it arrived
   * @param amount how much arrived
   * @param kind what it is
   * @param evidence what shows it
   * @param verdict what its last check came to
   * @param checkedOn the day from which that holds
   * @param effective whether it can count
   * @param reversals what was taken back
   */
  public Arrival {
    reversals = List.copyOf(reversals);
  }

  static void checkAmount(String place, Money amount) {
    if (Input.given(place, amount).none()) {
      throw InputFault.MORE.at(place, 0, amount);
    }
    Input.within(place, amount.amount(), BigDecimal.ZERO, MOST);
  }

  /** {@return whether it counts: verified, by evidence, of a project that had not ended} */
  public boolean counts() {
    return effective
        && evidence.isPresent()
        && verdict.filter(Verdict.VERIFIED::equals).isPresent();
  }

  /**
   * Finds what is left of it, whether or not it counts.
   *
   * @param day the day, at whose end to look
   * @return what had arrived by then, less what was taken back by then
   */
  public Money leftOn(LocalDate day) {
    Money left = on.isAfter(day) ? amount.minus(amount) : amount;
    for (Reversal reversal : reversals) {
      // A reversal is never earlier than what it reverses.
      left = reversal.on().isAfter(day) ? left : left.minus(reversal.amount());
    }
    return left;
  }

  /** Whether it counts and was known to by the end of a day. */
  boolean knownToCount(LocalDate day) {
    return counts() && checkedOn.filter(known -> !known.isAfter(day)).isPresent();
  }

  Arrival checked(Verdict next, LocalDate day, Optional<DocumentRef> shown) {
    boolean before = counts();
    Arrival after =
        new Arrival(
            id,
            on,
            amount,
            kind,
            shown.or(() -> evidence),
            Optional.of(next),
            checkedOn,
            effective,
            reversals);
    return before && after.counts() ? after : after.since(day);
  }

  private Arrival since(LocalDate day) {
    return new Arrival(
        id, on, amount, kind, evidence, verdict, Optional.of(day), effective, reversals);
  }

  Arrival reversed(Reversal reversal) {
    return new Arrival(
        id,
        on,
        amount,
        kind,
        evidence,
        verdict,
        checkedOn,
        effective,
        Stream.concat(reversals.stream(), Stream.of(reversal)).toList());
  }
}
