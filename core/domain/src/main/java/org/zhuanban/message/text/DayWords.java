package org.zhuanban.message.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.zhuanban.message.MessageArgument;

/**
 * How days are put in words, see {@link MessageArgument.Sort#DAY}.
 *
 * @param none of a day that is not fixed
 * @param noLimit of a last day where there is no limit
 * @param provisional of a {@code day} that a later notice can still move
 * @param suspended of a last day while a special procedure goes on
 * @param suspendedFor the same, if it takes a known {@code amount} of a {@code unit}
 */
record DayWords(
    String none, String noLimit, Template provisional, String suspended, Template suspendedFor) {
  private static final String DAY = "day";
  private static final String AMOUNT = "amount";
  private static final String UNIT = "unit";

  static DayWords of(ResourceBundle texts) {
    return new DayWords(
        texts.getString("none"),
        texts.getString("no-limit"),
        template(texts, "provisional", DAY),
        texts.getString("suspended"),
        template(texts, "suspended-for", AMOUNT, UNIT));
  }

  private static Template template(ResourceBundle texts, String key, String... names) {
    return Template.parse(key, texts.getString(key), List.of(names));
  }

  /**
   * Puts a day in words.
   *
   * @param value the day as an argument
   * @param labels the words of codes, by their kinds and codes
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
    return parts.size() > 1 ? provisional.fill(name -> parts.get(0)) : value;
  }
}
