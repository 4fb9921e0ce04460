package org.zhuanban.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The messages of a ledger, in Chinese or English. */
record Texts(ResourceBundle bundle) {
  static Texts in(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Texts(
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            Texts.class.getModule()));
  }

  /** Formats a message; numbers among the arguments only select a plural form. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  String name(String prefix, Enum<?> constant) {
    return bundle.getString(prefix + "." + constant.name());
  }

  String amount(TimeLimit limit) {
    return amount(limit.amount(), limit.unit());
  }

  String amount(int amount, LimitUnit unit) {
    return say("amount." + unit.name(), amount, String.valueOf(amount));
  }

  String day(LocalDate day) {
    return say("date", day.toString(), name("weekday", day.getDayOfWeek()));
  }

  String span(Pause pause) {
    return pause
        .endedOn()
        .map(end -> say("span", pause.startedOn().toString(), end.toString()))
        .orElseGet(() -> say("span.open", pause.startedOn().toString()));
  }
}
