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
import org.zhuanban.party.Origin;

/**
 * An arrival of money, with its verification and reversals.
 *
 * @param id the id of the arrival inside the project
 * @param on the day of arrival
 * @param amount the amount
 * @param kind the kind of money
 * @param evidence the evidence, as last given
 * @param verdict the verdict of the last check; empty before a check
 * @param checkedOn the day from which the verdict counts; empty before a check
 * @param effective whether the arrival can count; not after the end of the project
 * @param reversals the reversals, in order
 * @param origin the origin of the money
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
    List<Reversal> reversals,
    Origin origin) {
  /** The maximum amount of one act. */
  private static final BigDecimal MOST = new BigDecimal("1000000000000000");

  /**
   * A reversal of money.
   *
   * @param on the day from which the money no longer counts
   * @param amount the amount
   * @param reason the paper that gives the reason
   */
  public record Reversal(LocalDate on, Money amount, DocumentRef reason) {}

  /**
   * Copies the list.
   *
   * @param id the id of the arrival inside the project
   * @param on the day of arrival
   * @param amount the amount
   * @param kind the kind of money
   * @param evidence the evidence
   * @param verdict the verdict of the last check
   * @param checkedOn the day from which the verdict counts
   * @param effective whether the arrival can count
   * @param reversals the reversals
   * @param origin the origin of the money
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

  /**
   * {@return whether the arrival counts: verified, with evidence, in a project that had not ended}
   */
  public boolean counts() {
    return effective
        && evidence.isPresent()
        && verdict.filter(Verdict.VERIFIED::equals).isPresent();
  }

  /**
   * Finds the rest of the arrival, whether it counts or not.
   *
   * @param day the day, read at its end
   * @return the amount that arrived by then, less the reversals by then
   */
  public Money leftOn(LocalDate day) {
    Money left = on.isAfter(day) ? amount.minus(amount) : amount;
    for (Reversal reversal : reversals) {
      // A reversal is never earlier than its arrival.
      left = reversal.on().isAfter(day) ? left : left.minus(reversal.amount());
    }
    return left;
  }

  /** Checks whether the arrival counts and was known to count by the end of a day. */
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
            reversals,
            origin);
    return before && after.counts() ? after : after.since(day);
  }

  private Arrival since(LocalDate day) {
    return new Arrival(
        id, on, amount, kind, evidence, verdict, Optional.of(day), effective, reversals, origin);
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
        Stream.concat(reversals.stream(), Stream.of(reversal)).toList(),
        origin);
  }
}
