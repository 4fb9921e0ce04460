package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Dictionary;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.report.ReportPeriod;

/** What the page calls things. */
final class Words {
  /** What stands where there is nothing to say. */
  static final String NONE = "—";

  private static final DocumentTexts TEXTS = DocumentTexts.of(Locale.CHINESE);
  private static final String DIGITS = "一二三四五六七八九";
  private static final int TEN = 10;

  private Words() {}

  /** The one character that tells a light without its colour. */
  static String letter(Light light) {
    return switch (light) {
      case GREEN -> "正";
      case WARN -> "预";
      case YELLOW -> "黄";
      case RED -> "红";
      case PAUSED -> "停";
      case CLOSED_ON_TIME -> "结";
      case CLOSED_LATE -> "迟";
      case CLOSED_OVERDUE -> "逾";
      case CLOSED_WITHDRAWN -> "终";
    };
  }

  /** Whatever has a code is called as the dictionary of the library calls it. */
  static String of(Enum<?> constant) {
    return Dictionary.label(constant, Locale.CHINESE);
  }

  static String of(DutyKind duty) {
    return Dictionary.ofDuty(duty, Locale.CHINESE);
  }

  /** What is said of a capacity; nothing of the usual one. */
  static String of(Capacity capacity) {
    return capacity == Capacity.SUBSTANTIVE ? "" : "(%s)".formatted(of((Enum<?>) capacity));
  }

  static String of(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(NONE);
  }

  /** The last day in time, and whether a later notice can still move it. */
  static String due(Optional<? extends Deadline> deadline) {
    return deadline
        .map(
            known -> known instanceof Deadline.Due due ? of(due.date(), due.certainty()) : "不计时，待定")
        .orElse(NONE);
  }

  /** A day, and whether a later notice can still move it. */
  static String of(LocalDate day, Certainty certainty) {
    return day + (certainty == Certainty.FINAL ? "" : " 暂定");
  }

  /** A sum of yuan, in 万元 from a hundred yuan on. */
  static String yuan(BigDecimal amount) {
    return amount.signum() < 0 ? "-" + yuan(amount.negate()) : TEXTS.word(Money.yuan(amount));
  }

  /** A period, such as 2024年上半年. */
  static String of(ReportPeriod period) {
    return TEXTS.word(period);
  }

  /** A day as an official writes it. */
  static String day(LocalDate day) {
    return TEXTS.word(day);
  }

  /** The number of a section, from 1 (GB/T 9704—2012, 7.3.3). */
  static String section(int number) {
    String ones = number % TEN == 0 ? "" : DIGITS.substring(number % TEN - 1, number % TEN);
    int tens = number / TEN;
    String before = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens - 1) + "十";
    return before + ones + "、";
  }

  /** A percentage; without a whole there is none. */
  static String percent(Optional<BigDecimal> percent) {
    return percent.map(known -> known.toPlainString() + "%").orElse("不适用");
  }
}
