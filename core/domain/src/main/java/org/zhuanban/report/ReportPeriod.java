package org.zhuanban.report;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * The time that a report is about. Periods are ordered by their last days, and of those that end on
 * one day the shorter comes first.
 *
 * @param text the year and which part of it: {@code 2024-03}, {@code 2024-Q1}, {@code 2024-H1} or
 *     {@code 2024-annual}
 */
@Term(zh = "报告期", en = "period of a report")
public record ReportPeriod(String text) implements Comparable<ReportPeriod> {
  private static final Pattern FORM =
      Pattern.compile("(19|20)[0-9]{2}-(Q[1-4]|H[12]|annual|0[1-9]|1[0-2])");

  private static final String ANNUAL = "-annual";
  private static final int PART = 5;

  /** How long a period is. */
  public enum Length {
    /** A month. */
    MONTH,
    /** A quarter. */
    QUARTER,
    /** A half-year. */
    HALF_YEAR,
    /** A year. */
    YEAR
  }

  /**
   * Checks the form.
   *
   * @param text the year and which part of it
   * @throws IllegalArgumentException if it is written otherwise
   */
  public ReportPeriod {
    if (!FORM.matcher(Input.given("ReportPeriod.text", text)).matches()) {
      throw InputFault.FORM.at("ReportPeriod.text", "2024-03, 2024-Q1, 2024-H1, 2024-annual", text);
    }
  }

  /**
   * Makes the period of a month.
   *
   * @param month the month
   * @return the period
   */
  public static ReportPeriod of(YearMonth month) {
    return new ReportPeriod(month.toString());
  }

  /**
   * Makes the period of a quarter.
   *
   * @param quarter the quarter
   * @return the period
   */
  public static ReportPeriod of(YearQuarter quarter) {
    return new ReportPeriod(quarter.toString());
  }

  /**
   * Makes the period of a half-year.
   *
   * @param half the half-year
   * @return the period
   */
  public static ReportPeriod of(YearHalf half) {
    return new ReportPeriod(half.toString());
  }

  /**
   * Makes the period of a year.
   *
   * @param year the year
   * @return the period
   */
  public static ReportPeriod of(Year year) {
    return new ReportPeriod(year + ANNUAL);
  }

  /**
   * Reads a period that somebody has written.
   *
   * @param text what was written
   * @return the period; empty if it is written otherwise
   */
  public static Optional<ReportPeriod> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ReportPeriod(text)) : Optional.empty();
  }

  /**
   * Finds the period in which a day lies.
   *
   * @param length how long it is
   * @param day the day
   * @return the period
   */
  public static ReportPeriod of(Length length, LocalDate day) {
    return switch (length) {
      case MONTH -> of(YearMonth.from(day));
      case QUARTER -> of(YearQuarter.from(day));
      case HALF_YEAR -> of(YearHalf.from(day));
      case YEAR -> of(Year.from(day));
    };
  }

  /** {@return how long it is} */
  public Length length() {
    return switch (text.charAt(PART)) {
      case 'Q' -> Length.QUARTER;
      case 'H' -> Length.HALF_YEAR;
      case 'a' -> Length.YEAR;
      default -> Length.MONTH;
    };
  }

  /** {@return its first day} */
  public LocalDate firstDay() {
    return switch (length()) {
      case MONTH -> YearMonth.parse(text).atDay(1);
      case QUARTER -> YearQuarter.parse(text).atDay(1);
      case HALF_YEAR -> YearHalf.parse(text).atDay(1);
      case YEAR -> year().atDay(1);
    };
  }

  /** {@return its last day} */
  public LocalDate lastDay() {
    return switch (length()) {
      case MONTH -> YearMonth.parse(text).atEndOfMonth();
      case QUARTER -> YearQuarter.parse(text).atEndOfQuarter();
      case HALF_YEAR -> YearHalf.parse(text).atEndOfHalf();
      case YEAR -> year().atMonth(12).atEndOfMonth();
    };
  }

  private Year year() {
    return Year.parse(text.substring(0, PART - 1));
  }

  /** {@return the period of the same length before it} */
  public ReportPeriod previous() {
    return of(length(), firstDay().minusDays(1));
  }

  /**
   * Tells whether a day lies in it.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /**
   * Tells whether a written report on it is owed to the committee: the half-year and the year stand
   * for their last quarters as well. Our convention.
   *
   * @return true of the first and the third quarter, the first half-year and the year
   */
  public boolean written() {
    return text.endsWith("-Q1")
        || text.endsWith("-H1")
        || text.endsWith("-Q3")
        || text.endsWith(ANNUAL);
  }

  /**
   * Lists the periods on which a {@linkplain #written written} report is owed.
   *
   * @param from the day on or after which they end
   * @param to the day by which their last quarters have begun
   * @return the periods, by their last days
   */
  public static List<ReportPeriod> written(LocalDate from, LocalDate to) {
    List<ReportPeriod> periods = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (String part : List.of("-Q1", "-H1", "-Q3", ANNUAL)) {
        ReportPeriod period = new ReportPeriod(year + part);
        if (!period.lastDay().isBefore(from) && !period.reportedFrom().isAfter(to)) {
          periods.add(period);
        }
      }
    }
    return periods;
  }

  /** {@return the first day of its last quarter: what came before, an earlier report has told} */
  public LocalDate reportedFrom() {
    return length() == Length.MONTH ? firstDay() : YearQuarter.from(lastDay()).atDay(1);
  }

  /**
   * Says how long after its last day the report may take, see {@link LocalLimit#REPORT}.
   *
   * @param rules what the county has set for itself
   * @return the clock, which begins with the last day of the period
   */
  public LegalClock clock(LocalRuleBook rules) {
    return LegalClock.from(lastDay(), rules.limit(LocalLimit.REPORT, lastDay()));
  }

  @Override
  public int compareTo(ReportPeriod other) {
    int byEnd = lastDay().compareTo(other.lastDay());
    return byEnd != 0 ? byEnd : Long.compare(days(), other.days());
  }

  private long days() {
    return ChronoUnit.DAYS.between(firstDay(), lastDay());
  }
}
