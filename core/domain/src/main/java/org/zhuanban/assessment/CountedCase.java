package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.zhuanban.report.content.CaseRef;

/**
 * A case that a measure counts, with the reason.
 *
 * @param where the project, and the key of the duty, the item or the meeting in it
 * @param on the day that assigns it to the period
 * @param as the reason for the count
 * @param amount the numerator: 1 or 0 for a count of cases, days, 0 or more, or the part of a
 *     target
 * @param of the denominator: 1 for a count of cases, else days; 0 if the case counts nowhere, or
 *     towards a target
 */
public record CountedCase(
    CaseRef where, LocalDate on, CountResult as, BigDecimal amount, BigDecimal of)
    implements Comparable<CountedCase> {
  private static final Comparator<CountedCase> ORDER =
      Comparator.comparing(CountedCase::where).thenComparing(CountedCase::on);

  static CountedCase one(CaseRef where, LocalDate on, CountResult as, boolean good) {
    return new CountedCase(where, on, as, good ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
  }

  static CountedCase days(CaseRef where, LocalDate on, CountResult as, long amount, long of) {
    return new CountedCase(where, on, as, BigDecimal.valueOf(amount), BigDecimal.valueOf(of));
  }

  /**
   * The part of a target that a project brought; the target is the denominator of all its cases.
   */
  static CountedCase part(CaseRef where, LocalDate on, BigDecimal amount) {
    return new CountedCase(where, on, CountResult.COUNTED, amount, BigDecimal.ZERO);
  }

  /** Adds days of the same case. The result of lost or exempted days applies to all of them. */
  CountedCase plus(CountedCase more) {
    return new CountedCase(
        where,
        more.on.isAfter(on) ? more.on : on,
        as.compareTo(more.as) > 0 ? as : more.as,
        amount.add(more.amount),
        of.add(more.of));
  }

  /**
   * Exempts the case. A percentile keeps it as if it had used exactly its limit. Without the bad
   * case, the case at the percentile could be a worse one.
   */
  CountedCase exempt(Criterion measure) {
    boolean stays = measure.form() == Criterion.Form.PERCENTILE;
    return new CountedCase(
        where, on, CountResult.EXEMPT, stays ? of : BigDecimal.ZERO, stays ? of : BigDecimal.ZERO);
  }

  /**
   * Checks whether the case counts against the subject.
   *
   * @param measure the measure of the case
   * @return true if the subject would be better without the case
   */
  public boolean against(Criterion measure) {
    if (of.signum() == 0) {
      return false;
    }
    return switch (measure) {
      case DAYS_HELD -> false;
      case DAYS_LOST -> amount.signum() > 0;
      case MEDIAN_USED, P90_USED -> amount.compareTo(of) > 0;
      case COMPRESSION -> amount.signum() == 0;
      default -> amount.compareTo(of) < 0;
    };
  }

  @Override
  public int compareTo(CountedCase other) {
    return ORDER.compare(this, other);
  }
}
