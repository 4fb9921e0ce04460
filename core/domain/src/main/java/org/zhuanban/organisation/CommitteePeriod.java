package org.zhuanban.organisation;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalLimit;

/**
 * A quarter or half-year as the period of a committee meeting.
 *
 * @param text the year and its part, such as {@code 2024-Q1} or {@code 2024-H2}
 */
public record CommitteePeriod(String text) {
  private static final Pattern FORM = Pattern.compile("(19|20)[0-9]{2}-(Q[1-4]|H[12])");
  private static final int PART = 5;
  private static final int NUMBER = 6;

  /**
   * Checks the form.
   *
   * @param text the year and its part
   * @throws IllegalArgumentException if the text has another form
   */
  public CommitteePeriod {
    if (!FORM.matcher(Input.given("CommitteePeriod.text", text)).matches()) {
      throw InputFault.FORM.at("CommitteePeriod.text", "2024-Q1, 2024-H2", text);
    }
  }

  /** {@return whether it is a half-year} */
  public boolean halfYear() {
    return text.charAt(PART) == 'H';
  }

  private int months() {
    return halfYear() ? 6 : 3;
  }

  /** {@return the first day} */
  public LocalDate firstDay() {
    int number = text.charAt(NUMBER) - '0';
    return Year.parse(text.substring(0, PART - 1)).atMonth((number - 1) * months() + 1).atDay(1);
  }

  /** {@return the last day} */
  public LocalDate lastDay() {
    return firstDay().plusMonths(months()).minusDays(1);
  }

  /** {@return the time for the meeting after the last day of the period} */
  public LocalLimit limit() {
    return halfYear() ? LocalLimit.COMMITTEE_HALF_YEAR : LocalLimit.COMMITTEE_QUARTER;
  }

  /**
   * {@return the periods that end on or after the first day and begin on or before the last one}
   *
   * @param from the first day
   * @param to the last day
   */
  public static List<CommitteePeriod> between(LocalDate from, LocalDate to) {
    List<CommitteePeriod> periods = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (String part : List.of("Q1", "Q2", "H1", "Q3", "Q4", "H2")) {
        CommitteePeriod period = new CommitteePeriod(year + "-" + part);
        if (!period.lastDay().isBefore(from) && !period.firstDay().isAfter(to)) {
          periods.add(period);
        }
      }
    }
    return periods;
  }
}
