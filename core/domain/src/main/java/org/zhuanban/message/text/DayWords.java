package org.zhuanban.message.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.zhuanban.message.MessageArgument;

/**
 * The texts for days, see {@link MessageArgument.Sort#DAY}.
 *
 * @param date the form of a date
 * @param none the text for an undetermined day
 * @param noLimit the text for a last day without a limit
 * @param provisional the text for a {@code day} that a later notice can still move
 * @param suspended the text for a last day during a special procedure
 * @param suspendedFor the text for a last day during a special procedure of a known {@code amount}
 *     of a {@code unit}
 */
record DayWords(
    DateTimeFormatter date,
    String none,
    String noLimit,
    Template provisional,
    String suspended,
    Template suspendedFor) {
  private static final String DAY = "day";
  private static final String AMOUNT = "amount";
  private static final String UNIT = "unit";

  static DayWords of(ResourceBundle texts) {
    return new DayWords(
        DateTimeFormatter.ofPattern(texts.getString("date"), Locale.ROOT),
        texts.getString("none"),
        texts.getString("no-limit"),
        Template.of(texts, "provisional", DAY),
        texts.getString("suspended"),
        Template.of(texts, "suspended-for", AMOUNT, UNIT));
  }

  /**
   * Formats a day.
   *
   * @param value the day as an argument
   * @param labels the labels of codes, by their kinds and codes
   */
  String of(String value, Map<String, String> labels) {
    List<String> parts = List.of(value.split(" ", -1));
    if (value.isEmpty()) {
      return none;
    }
    if (value.equals("-")) {
      return noLimit;
    }
    if (parts.get(0).equals("SUSPENDED")) {
      return parts.size() < 3
          ? suspended
          : suspendedFor.fill(
              name ->
                  name.equals(AMOUNT)
                      ? parts.get(1)
                      : labels
                          .getOrDefault("LimitUnit." + parts.get(2), parts.get(2))
                          .toLowerCase(Locale.ROOT));
    }
    String day = dated(parts.get(0));
    return parts.size() > 1 ? provisional.fill(name -> day) : day;
  }

  /** The date in words; a value of a host that is no date stays as it is. */
  private String dated(String value) {
    try {
      return LocalDate.parse(value).format(date);
    } catch (DateTimeException e) {
      return value;
    }
  }
}
