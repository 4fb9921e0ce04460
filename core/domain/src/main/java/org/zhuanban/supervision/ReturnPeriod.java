package org.zhuanban.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalLimit;

/**
 * A month or a quarter as the period of a return of progress.
 *
 * @param text the year and its part, such as {@code 2024-06} or {@code 2024-Q2}
 */
@Term(zh = "进展报送期", en = "period of progress returns")
public record ReturnPeriod(String text) {
  private static final Pattern FORM = Pattern.compile("(19|20)[0-9]{2}-(Q[1-4]|0[1-9]|1[0-2])");
  private static final int PART = 5;
  private static final int QUARTER = 3;
  private static final int DECIMAL = 10;

  /**
   * Checks the form.
   *
   * @param text the year and its part
   * @throws IllegalArgumentException if the text has another form
   */
  public ReturnPeriod {
    if (!FORM.matcher(Input.given("ReturnPeriod.text", text)).matches()) {
      throw InputFault.FORM.at("ReturnPeriod.text", "2024-06, 2024-Q2", text);
    }
  }

  /** {@return whether it is a quarter} */
  public boolean quarter() {
    return text.charAt(PART) == 'Q';
  }

  /** {@return the first day} */
  public LocalDate firstDay() {
    int year = Integer.parseInt(text, 0, PART - 1, DECIMAL);
    return quarter()
        ? LocalDate.of(year, (Character.digit(text.charAt(PART + 1), DECIMAL) - 1) * QUARTER + 1, 1)
        : LocalDate.of(year, Integer.parseInt(text, PART, text.length(), DECIMAL), 1);
  }

  /** {@return the last day} */
  public LocalDate lastDay() {
    return firstDay().plusMonths(quarter() ? QUARTER : 1).minusDays(1);
  }

  /** {@return the time for the return after the last day of the period} */
  public LocalLimit limit() {
    return quarter() ? LocalLimit.QUARTERLY_RETURN : LocalLimit.MONTHLY_RETURN;
  }

  /**
   * {@return the periods that end on or after the first day and begin on or before the last one}
   *
   * @param from the first day
   * @param to the last day
   */
  public static List<ReturnPeriod> between(LocalDate from, LocalDate to) {
    List<ReturnPeriod> periods = new ArrayList<>();
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      periods.add(new ReturnPeriod(month.toString()));
    }
    YearMonth first = YearMonth.from(from);
    for (YearMonth month = first.minusMonths((first.getMonthValue() - 1) % QUARTER);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(QUARTER)) {
      periods.add(
          new ReturnPeriod(month.getYear() + "-Q" + ((month.getMonthValue() - 1) / QUARTER + 1)));
    }
    return periods;
  }
}
