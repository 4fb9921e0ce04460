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
 * Why a clock runs out when it does: every day from the start to the last one, forward or back, and
 * what is remarkable about the count.
 *
 * <p>It is data first; {@link #lines} says it in Chinese or English, for a clerk and for a court.
 *
 * @param clock what was given; of a limit that is counted back, the start is the anchor
 * @param backward whether it is counted back
 * @param calendar the name of the calendar
 * @param deadline what comes out
 * @param days a row for every day, in the order in which they are counted
 * @param remarks what had no effect, what moved and what can still change
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
   * @param clock what was given
   * @param backward whether it is counted back
   * @param calendar the name of the calendar
   * @param deadline what comes out
   * @param days a row for every day
   * @param remarks what is remarkable
   */
  public Ledger {
    days = List.copyOf(days);
    remarks = List.copyOf(remarks);
  }

  /**
   * Something that a reader of the result must know.
   *
   * @param kind what
   * @param day the day that it is about
   * @param pause the pause that it is about; empty if it is about none
   */
  public record LedgerRemark(LedgerRemarkKind kind, LocalDate day, Optional<Pause> pause) {
    /** What is remarkable. */
    public enum LedgerRemarkKind {
      /** The last day was free and moved on; the day is the one before it moved. */
      ROLLED_OVER(SettledQuestion.LAST_DAY_MOVES),
      /** The last day is free and stays, by the rules given. */
      LAST_DAY_STAYS(SettledQuestion.CORRESPONDING_DAY),
      /**
       * This day decides, and the notice for its year is not out; of such a year, the first day.
       */
      PROVISIONAL(SettledQuestion.PROVISIONAL),
      /** The extension has no effect: it was approved on this day, after the last one. */
      EXTENSION_LATE(SettledQuestion.EXTENSION),
      /** The pause has no effect: it would count from this day on, after the last one. */
      PAUSE_AFTER_END(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause has no effect: it ended on this day, before the limit began to run. */
      PAUSE_BEFORE_START(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause counts only from this day on, that of the written notice. */
      PAUSE_NOTIFIED_LATE(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause that began on this day has no effect: nobody was told in writing. */
      PAUSE_NOT_NOTIFIED(SettledQuestion.SPECIAL_PROCEDURES),
      /** The pause counts from this day on, by the rules given, though nobody was told in time. */
      PAUSE_COUNTED_UNNOTIFIED(SettledQuestion.SPECIAL_PROCEDURES);

      private final SettledQuestion rule;

      LedgerRemarkKind(SettledQuestion rule) {
        this.rule = rule;
      }

      /** {@return the clause that it rests on} */
      public String basis() {
        return rule.basis();
      }
    }
  }

  /** {@return how many days were counted} */
  public int counted() {
    return (int) days.stream().filter(row -> row.reason().counted()).count();
  }

  /** {@return the days after the start that were not counted, and why} */
  public List<LedgerDay> skipped() {
    return days.stream()
        .filter(row -> !row.reason().counted() && row.reason() != LedgerDay.Reason.START)
        .toList();
  }

  /** {@return the clauses that the result rests on, the limit's first, none of them twice} */
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

  /** {@return the notices and laws that say what the days are, none of them twice} */
  public List<String> sources() {
    return days.stream()
        .map(row -> row.day().source())
        .filter(source -> !source.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Says it in words.
   *
   * @param locale Chinese, or anything else for English
   * @return what was given, a table with a line for every day, and what comes out; an empty line
   *     between them. The columns line up where a Chinese character is two columns wide
   */
  public List<String> lines(Locale locale) {
    return new LedgerText(this, Texts.in(locale)).lines();
  }

  /**
   * Says it in words.
   *
   * @param locale Chinese, or anything else for English
   * @return the {@link #lines}, each ended by a line feed
   */
  public String text(Locale locale) {
    return String.join("\n", lines(locale)) + "\n";
  }
}
