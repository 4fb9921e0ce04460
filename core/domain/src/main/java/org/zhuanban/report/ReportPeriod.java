package org.zhuanban.report;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * The period of a report. Periods are ordered by their last days. Of several periods with one last
 * day the shorter comes first.
 *
 * @param text the year and its part: {@code 2024-03}, {@code 2024-Q1}, {@code 2024-H1} or {@code
 *     2024-annual}
 */
@Term(zh = "报告期", en = "period of a report")
public record ReportPeriod(String text) implements Comparable<ReportPeriod> {
  private static final Pattern FORM =
      Pattern.compile("(19|20)[0-9]{2}-(Q[1-4]|H[12]|annual|0[1-9]|1[0-2])");

  private static final String ANNUAL = "-annual";
  private static final int PART = 5;
  private static final int DECIMAL = 10;

  /** The lengths of periods. */
  public enum Length {
    /** A month. */
    MONTH(1),
    /** A quarter. */
    QUARTER(3),
    /** A half-year. */
    HALF_YEAR(6),
    /** A year. */
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }
  }

  /**
   * Checks the form.
   *
   * @param text the year and its part
   * @throws IllegalArgumentException if the text has another form
   */
  public ReportPeriod {
    if (!FORM.matcher(Input.given("ReportPeriod.text", text)).matches()) {
      throw InputFault.FORM.at("ReportPeriod.text", "2024-03, 2024-Q1, 2024-H1, 2024-annual", text);
    }
  }

  /**
   * Creates the period of a month.
   *
   * @param month the month
   * @return the period
   */
  public static ReportPeriod of(YearMonth month) {
    return new ReportPeriod(month.toString());
  }

  /**
   * Creates the period of a quarter.
   *
   * @param quarter the quarter
   * @return the period
   */
  public static ReportPeriod of(YearQuarter quarter) {
    return new ReportPeriod(quarter.toString());
  }

  /**
   * Creates the period of a half-year.
   *
   * @param half the half-year
   * @return the period
   */
  public static ReportPeriod of(YearHalf half) {
    return new ReportPeriod(half.toString());
  }

  /**
   * Creates the period of a year.
   *
   * @param year the year
   * @return the period
   */
  public static ReportPeriod of(Year year) {
    return new ReportPeriod(year + ANNUAL);
  }

  /**
   * Parses a period of an input.
   *
   * @param text the text of the period
   * @return the period; empty if the text has another form
   */
  public static Optional<ReportPeriod> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ReportPeriod(text)) : Optional.empty();
  }

  /**
   * Finds the period of a length that contains a day.
   *
   * @param length the length
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

  /** {@return the length of the period} */
  public Length length() {
    return switch (text.charAt(PART)) {
      case 'Q' -> Length.QUARTER;
      case 'H' -> Length.HALF_YEAR;
      case 'a' -> Length.YEAR;
      default -> Length.MONTH;
    };
  }

  /** {@return the first day} */
  public LocalDate firstDay() {
    int year = Integer.parseInt(text, 0, PART - 1, DECIMAL);
    int number =
        switch (length()) {
          case MONTH -> Integer.parseInt(text, PART, text.length(), DECIMAL);
          case QUARTER, HALF_YEAR -> Character.digit(text.charAt(PART + 1), DECIMAL);
          case YEAR -> 1;
        };
    return LocalDate.of(year, (number - 1) * length().months + 1, 1);
  }

  /** {@return the last day} */
  public LocalDate lastDay() {
    return firstDay().plusMonths(length().months).minusDays(1);
  }

  /** {@return the preceding period of the same length} */
  public ReportPeriod previous() {
    return of(length(), firstDay().minusDays(1));
  }

  /**
   * Checks whether the period contains a day.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /**
   * Checks whether the committee meets on the period and gets a written report on it. The half-year
   * and the year also stand for their last quarters, so that each quarter has one meeting and one
   * report. The selection is our convention.
   *
   * @return true for the first and the third quarter, the first half-year and the year
   */
  public boolean written() {
    return text.endsWith("-Q1")
        || text.endsWith("-H1")
        || text.endsWith("-Q3")
        || text.endsWith(ANNUAL);
  }

  /**
   * Lists the periods with a {@linkplain #written written} report and a meeting.
   *
   * @param from the earliest last day of a period
   * @param to the day by which the last quarter of a period has begun
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

  /**
   * Lists the months of the analysis of the situation.
   *
   * @param from the earliest last day of a month
   * @param to the latest first day of a month
   * @return the months, in order
   */
  public static List<ReportPeriod> months(LocalDate from, LocalDate to) {
    return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
        .takeWhile(month -> !month.atDay(1).isAfter(to))
        .map(ReportPeriod::of)
        .toList();
  }

  /** {@return the first day of the last quarter; an earlier report covers the time before} */
  public LocalDate reportedFrom() {
    return length() == Length.MONTH ? firstDay() : YearQuarter.from(lastDay()).atDay(1);
  }

  /**
   * Returns the clock of the report after the last day of the period, see {@link LocalLimit#REPORT}
   * and {@link LocalLimit#ANALYSIS}.
   *
   * @param rules the local rules of the county
   * @return the clock, which begins with the last day of the period
   */
  public LegalClock clock(LocalRuleBook rules) {
    return clock(length() == Length.MONTH ? LocalLimit.ANALYSIS : LocalLimit.REPORT, rules);
  }

  /**
   * Returns the clock of the committee meeting after the last day of the period, see {@link
   * LocalLimit#COMMITTEE_QUARTER} and {@link LocalLimit#COMMITTEE_HALF_YEAR}.
   *
   * @param rules the local rules of the county
   * @return the clock, which begins with the last day of the period
   */
  public LegalClock meetingClock(LocalRuleBook rules) {
    return clock(
        length() == Length.QUARTER ? LocalLimit.COMMITTEE_QUARTER : LocalLimit.COMMITTEE_HALF_YEAR,
        rules);
  }

  private LegalClock clock(LocalLimit limit, LocalRuleBook rules) {
    return LegalClock.from(lastDay(), rules.limit(limit, lastDay()));
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
