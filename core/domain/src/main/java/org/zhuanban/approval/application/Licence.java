package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.glossary.Term;

/**
 * A licence of limited validity: the days printed on it, and its renewals.
 *
 * @param deliveredOn the day of its delivery
 * @param validTo the last day printed on it; never computed
 * @param renewals the applications for renewal in their order
 */
@Term(zh = "许可证件", en = "licence", law = "行政许可法第四十四条")
public record Licence(LocalDate deliveredOn, LocalDate validTo, List<Renewal> renewals) {
  /**
   * A period with a printed last day.
   *
   * @param number its number, from 1
   * @param from the day of delivery or renewal
   * @param validTo the printed last day
   */
  public record Period(int number, LocalDate from, LocalDate validTo) {}

  /**
   * Copies the list.
   *
   * @param deliveredOn the day of delivery
   * @param validTo the last day printed on it
   * @param renewals the applications for renewal
   */
  public Licence {
    renewals = List.copyOf(renewals);
  }

  /**
   * {@return the licence granted by a decision; empty if the decision names no end}
   *
   * @param on the day
   * @param validTo the last day of validity; empty if there is none
   */
  public static Optional<Licence> delivered(LocalDate on, Optional<LocalDate> validTo) {
    return ending(validTo).map(until -> new Licence(on, until, List.of()));
  }

  /**
   * {@return the last day, if there is one} A printed day beyond every calendar means "without
   * end".
   *
   * @param printed the printed last day; empty if there is none
   */
  public static Optional<LocalDate> ending(Optional<LocalDate> printed) {
    return printed.filter(
        day -> !day.isBefore(WorkCalendar.FIRST) && day.isBefore(WorkCalendar.LAST));
  }

  /** {@return the periods with a printed last day, in order; at least one} */
  public List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    periods.add(new Period(1, deliveredOn, validTo));
    for (Renewal renewal : renewals) {
      renewal
          .renewedTo()
          .ifPresent(
              until ->
                  periods.add(
                      new Period(periods.size() + 1, renewal.answeredOn().orElseThrow(), until)));
    }
    return periods;
  }

  /**
   * Returns the current period.
   *
   * @return the last one; empty if the licence was renewed since without a printed last day
   */
  public Optional<Period> current() {
    List<Period> periods = periods();
    Period last = periods.get(periods.size() - 1);
    boolean renewed =
        renewalsOf(last).anyMatch(renewal -> renewal.granted() && renewal.renewedTo().isEmpty());
    return renewed ? Optional.empty() : Optional.of(last);
  }

  /**
   * Lists the applications to renew the licence at the end of a period.
   *
   * @param period the period
   * @return the applications in order
   */
  public Stream<Renewal> renewalsOf(Period period) {
    return renewals.stream().filter(renewal -> renewal.validTo().equals(period.validTo()));
  }

  /** {@return the last application for renewal; empty if there was none} */
  public Optional<Renewal> lastRenewal() {
    return renewals.isEmpty() ? Optional.empty() : Optional.of(renewals.get(renewals.size() - 1));
  }

  /**
   * Checks whether the licence is in force at the end of a day, by the events so far.
   *
   * @param day the day, not before its delivery
   * @return true up to its last day, and while no last day is printed after a renewal
   */
  public boolean validOn(LocalDate day) {
    return asOf(day).current().map(period -> !day.isAfter(period.validTo())).orElse(true);
  }

  /**
   * {@return the licence with one more application for renewal}
   *
   * @param renewal the application for renewal
   */
  public Licence with(Renewal renewal) {
    return new Licence(
        deliveredOn, validTo, Stream.concat(renewals.stream(), Stream.of(renewal)).toList());
  }

  /**
   * {@return the licence with its last application for renewal changed}
   *
   * @param change the change
   */
  public Licence withLast(UnaryOperator<Renewal> change) {
    List<Renewal> changed = new ArrayList<>(renewals);
    changed.set(changed.size() - 1, change.apply(changed.get(changed.size() - 1)));
    return new Licence(deliveredOn, validTo, changed);
  }

  /**
   * {@return the licence as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public Licence asOf(LocalDate day) {
    return new Licence(
        deliveredOn,
        validTo,
        renewals.stream()
            .filter(renewal -> !renewal.appliedOn().isAfter(day))
            .map(renewal -> renewal.asOf(day))
            .toList());
  }
}
