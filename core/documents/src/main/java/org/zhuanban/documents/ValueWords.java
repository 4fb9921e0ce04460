package org.zhuanban.documents;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.export.Dictionary;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;

/** Values in the words of a language. */
interface ValueWords {
  static ValueWords of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? new ChineseWords()
        : new EnglishWords();
  }

  String provisional(String day);

  String suspended();

  String money(Money money);

  String limit(TimeLimit limit);

  /** Joins values. A stronger separator is used where one of them holds the usual one. */
  String joined(List<String> values);

  Locale locale();

  /** The value in words. */
  default String of(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::of).orElse("");
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof LocalDate day) {
      return Dictionary.ofDay(day, locale());
    }
    if (value instanceof Deadline deadline) {
      return deadline instanceof Deadline.Due due
          ? due.certainty() == Certainty.FINAL ? of(due.date()) : provisional(of(due.date()))
          : suspended();
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof ReportPeriod period) {
      return Dictionary.ofPeriod(period, locale());
    }
    if (value instanceof TimeLimit limit) {
      return limit(limit);
    }
    if (value instanceof DutyKind duty) {
      return Dictionary.ofDuty(duty, locale());
    }
    if (value instanceof Enum<?> constant) {
      return Dictionary.label(constant, locale());
    }
    if (value instanceof Department department) {
      return department.name();
    }
    if (value instanceof Office office) {
      return office.title();
    }
    if (value instanceof DocumentRef document) {
      return document.number().orElse(document.id());
    }
    if (value instanceof Collection<?> several) {
      return joined(several.stream().map(this::of).toList());
    }
    if (value instanceof Integer || value instanceof Long) {
      return value.toString();
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    throw new IllegalArgumentException(
        "there are no words for values of %s".formatted(value.getClass().getName()));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The words of official papers. */
  record ChineseWords() implements ValueWords {
    /** A sum below a hundred yuan would have more decimals of 万元 than anybody reads. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    @Override
    public Locale locale() {
      return Locale.CHINESE;
    }

    @Override
    public String provisional(String day) {
      return day + "（暂定）";
    }

    @Override
    public String suspended() {
      return "停止计时，另行告知";
    }

    @Override
    public String money(Money money) {
      String unit =
          money.inYuan()
              ? "元"
              : Currency.getInstance(money.currency()).getDisplayName(Locale.CHINESE);
      return money.amount().compareTo(SMALL) < 0
          ? plain(money.amount()) + unit
          : plain(money.amount().movePointLeft(4)) + "万" + unit;
    }

    @Override
    public String limit(TimeLimit limit) {
      String unit = Dictionary.label(limit.unit(), Locale.CHINESE);
      return limit.unit() == LimitUnit.IMMEDIATE
          ? unit
          : limit.amount() + (limit.unit() == LimitUnit.YEARS ? "" : "个") + unit;
    }

    @Override
    public String joined(List<String> values) {
      boolean lists = values.stream().anyMatch(value -> value.contains("、"));
      return String.join(lists ? "；" : "、", values);
    }
  }

  /** Plain English. */
  record EnglishWords() implements ValueWords {
    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }

    @Override
    public String provisional(String day) {
      return day + " (provisional)";
    }

    @Override
    public String suspended() {
      return "suspended, to be notified";
    }

    @Override
    public String money(Money money) {
      NumberFormat form = NumberFormat.getNumberInstance(Locale.ENGLISH);
      form.setMaximumFractionDigits(Math.max(0, money.amount().scale()));
      return money.currency() + " " + form.format(money.amount());
    }

    @Override
    public String limit(TimeLimit limit) {
      String unit = Dictionary.label(limit.unit(), Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
      return limit.unit() == LimitUnit.IMMEDIATE ? unit : limit.amount() + " " + unit;
    }

    @Override
    public String joined(List<String> values) {
      boolean lists = values.stream().anyMatch(value -> value.contains(","));
      return String.join(lists ? "; " : ", ", values);
    }
  }
}
