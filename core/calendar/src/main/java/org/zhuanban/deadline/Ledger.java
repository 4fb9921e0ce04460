package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.deadline.CountingRules.SettledQuestion;
import org.zhuanban.glossary.Term;

/**
 * The day-by-day explanation of a deadline: every day from the start to the last one, forward or
 * backward, with remarks.
 *
 * <p>A ledger is data; {@link #lines} prints it in Chinese or English, for clerks and courts.
 *
 * @param clock the clock; for a limit that is counted backward, its start is the anchor
 * @param backward whether the limit is counted backward
 * @param calendar the name of the calendar
 * @param deadline the result
 * @param days a row for every day, in the order of counting
 * @param remarks elements without effect, moved days and days that can still change
 */
@Term(zh = "逐日台账", en = "day-by-day ledger")
public record Ledger(
    LegalClock clock,
    boolean backward,
    String calendar,
    Deadline deadline,
    List<LedgerDay> days,
    List<LedgerRemark> remarks) {
  /**
   * Copies the lists.
   *
   * @param clock the clock
   * @param backward whether the limit is counted backward
   * @param calendar the name of the calendar
   * @param deadline the result
   * @param days a row for every day
   * @param remarks the remarks
   */
  public Ledger {
    days = List.copyOf(days);
    remarks = List.copyOf(remarks);
  }

  /**
   * A remark that is essential to readers of the result.
   *
   * @param kind the kind of the remark
   * @param day the day concerned
   * @param pause the pause concerned; empty if there is none
   */
  public record LedgerRemark(LedgerRemarkKind kind, LocalDate day, Optional<Pause> pause) {
    /** The kinds of remarks. */
    public enum LedgerRemarkKind {
      /** The last day was free and moved forward; the remark names the nominal day. */
      ROLLED_OVER(SettledQuestion.LAST_DAY_MOVES),
      /** The last day is free and stays, by the given rules. */
      LAST_DAY_STAYS(SettledQuestion.CORRESPONDING_DAY),
      /**
       * The result depends on this day, and the notice for its year is not published. Each such
       * year has one remark, with its first day.
       */
      PROVISIONAL(SettledQuestion.PROVISIONAL),
      /** The extension has no effect, because it was approved on this day, after the last one. */
      EXTENSION_LATE(SettledQuestion.EXTENSION),
      /** The pause has no effect, because it would count from this day on, after the last one. */
      PAUSE_AFTER_END(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause has no effect, because it ended on this day, before the limit began. */
      PAUSE_BEFORE_START(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause counts only from this day on, the day of the written notice. */
      PAUSE_NOTIFIED_LATE(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause that began on this day has no effect, because there is no written notice. */
      PAUSE_NOT_NOTIFIED(SettledQuestion.SPECIAL_PROCEDURES),
      /**
       * The pause counts from this day on, by the given rules, although the written notice is late
       * or missing.
       */
      PAUSE_COUNTED_UNNOTIFIED(SettledQuestion.SPECIAL_PROCEDURES);

      private final SettledQuestion rule;

      LedgerRemarkKind(SettledQuestion rule) {
        this.rule = rule;
      }

      /** {@return the clause on which the remark is based} */
      public String basis() {
        return rule.basis();
      }
    }
  }

  /** {@return the number of days that were counted} */
  public int counted() {
    return (int) days.stream().filter(row -> row.reason().counted()).count();
  }

  /** {@return the days after the start that were not counted, with the reasons} */
  public List<LedgerDay> skipped() {
    return days.stream()
        .filter(row -> !row.reason().counted() && row.reason() != LedgerDay.Reason.START)
        .toList();
  }

  /**
   * {@return the clauses on which the result is based, without repetition, beginning with the
   * limit's}
   */
  public List<String> basis() {
    Set<String> clauses = new LinkedHashSet<>();
    clauses.add(clock.limit().basis());
    boolean late =
        remarks.stream()
            .anyMatch(each -> each.kind() == LedgerRemark.LedgerRemarkKind.EXTENSION_LATE);
    clock.extension().filter(each -> !late).ifPresent(each -> clauses.add(each.by().basis()));
    for (LedgerDay row : days) {
      clauses.add(row.basis());
    }
    remarks.forEach(each -> clauses.add(each.kind().basis()));
    clauses.remove("");
    return List.copyOf(clauses);
  }

  /** {@return the notices and laws that determine the kinds of the days, without repetition} */
  public List<String> sources() {
    return days.stream()
        .map(row -> row.day().source())
        .filter(source -> !source.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Prints the ledger.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the clock, a table with a line for every day, and the result, separated by empty lines.
   *     The columns are aligned for Chinese characters of double width
   */
  public List<String> lines(Locale locale) {
    return new LedgerText(this, Texts.in(locale)).lines();
  }

  /**
   * Prints the ledger.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the {@link #lines}, each terminated by a line feed
   */
  public String text(Locale locale) {
    return String.join("\n", lines(locale)) + "\n";
  }
}
