package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.zhuanban.report.content.Case;

/**
 * A case that a measure counts, and why.
 *
 * @param where the project, and the key of the duty, the item or the meeting in it
 * @param on the day by which it belongs to the period
 * @param as why it counts as it does
 * @param amount what it adds: 1 or 0 where cases are counted, else days, 0 or more
 * @param of out of what: 1 where cases are counted, else days; 0 if it counts nowhere
 */
public record Counted(Case where, LocalDate on, CountedAs as, BigDecimal amount, BigDecimal of)
    implements Comparable<Counted> {
  private static final Comparator<Counted> ORDER =
      Comparator.comparing(Counted::where).thenComparing(Counted::on);

  static Counted one(Case where, LocalDate on, CountedAs as, boolean good) {
    return new Counted(where, on, as, good ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
  }

  static Counted days(Case where, LocalDate on, CountedAs as, long amount, long of) {
    return new Counted(where, on, as, BigDecimal.valueOf(amount), BigDecimal.valueOf(of));
  }

  /** More days of the same case; that some were lost, or exempted, is said of all of them. */
  Counted plus(Counted more) {
    return new Counted(
        where,
        more.on.isAfter(on) ? more.on : on,
        as.compareTo(more.as) > 0 ? as : more.as,
        amount.add(more.amount),
        of.add(more.of));
  }

  /**
   * Takes it out. Of a percentile it stays as what just took its limit: a bad case that goes can
   * make the case at the percentile a worse one.
   */
  Counted exempt(Criterion measure) {
    boolean stays = measure.form() == Criterion.Form.PERCENTILE;
    return new Counted(
        where, on, CountedAs.EXEMPT, stays ? of : BigDecimal.ZERO, stays ? of : BigDecimal.ZERO);
  }

  /**
   * Tells whether it counts against the subject.
   *
   * @param measure what it is a case of
   * @return true if the subject would be better off without it
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
  public int compareTo(Counted other) {
    return ORDER.compare(this, other);
  }
}
