package org.zhuanban.items.cn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and units out of the Chinese words of an article. */
record Words(int amount, String unit) {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]+|[零一二三四五六七八九十百]+)个?(工作日|日|月|年)(?!起)");
  private static final Pattern AT_ONCE = Pattern.compile("即为|即完成|即时办结|当场书面告知");

  /** The amounts of the words, in their order. */
  static List<Words> read(String words) {
    List<Words> amounts = new ArrayList<>();
    Matcher matcher = AMOUNT.matcher(words);
    while (matcher.find()) {
      amounts.add(new Words(number(matcher.group(1)), matcher.group(2)));
    }
    if (amounts.isEmpty() && AT_ONCE.matcher(words).find()) {
      amounts.add(new Words(0, "即时"));
    }
    return amounts;
  }

  /** The limit as it stands in the data: calendar days where days are not those of an office. */
  String limit(boolean calendarDays) {
    return switch (unit) {
      case "工作日" -> amount + " WD";
      case "日" -> amount + (calendarDays ? " CD" : " WD");
      case "月" -> amount + " MONTHS";
      case "年" -> amount + " YEARS";
      default -> "IMMEDIATE";
    };
  }

  static int number(String text) {
    if (text.matches("[0-9]+")) {
      return Integer.parseInt(text);
    }
    int total = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '十' -> {
          total += 10 * Math.max(1, digit);
          digit = 0;
        }
        case '百' -> {
          total += 100 * digit;
          digit = 0;
        }
        default -> digit = DIGITS.indexOf(each);
      }
    }
    return total + digit;
  }
}
