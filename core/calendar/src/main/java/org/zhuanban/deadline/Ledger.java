package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why a clock runs out when it does: every day from the start to the last one, and what is
 * remarkable about the count.
 *
 * <p>It is data first; {@link #lines} says it in Chinese or English, for a clerk and for a court.
 *
 * @param clock what was given
 * @param calendar the name of the calendar
 * @param deadline what comes out
 * @param days a row for every day
 * @param remarks what had no effect, what moved and what can still change
 */
public record Ledger(
    LegalClock clock,
    String calendar,
    Deadline deadline,
    List<LedgerDay> days,
    List<Remark> remarks) {
  /**
   * Copies the lists.
   *
   * @param clock what was given
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
  public record Remark(Kind kind, LocalDate day, Optional<Pause> pause) {
    /** What is remarkable. */
    public enum Kind {
      /** The last day was free and moved on; the day is the one before it moved. */
      ROLLED_OVER("民法典第二百零三条第一款"),
      /** The last day is free and stays, by the rules given. */
      LAST_DAY_STAYS("民法典第二百零二条"),
      /** No notice is out yet for this day, the first one that decides. */
      PROVISIONAL("全国年节及纪念日放假办法第六条"),
      /** The extension has no effect: it was approved on this day, after the last one. */
      EXTENSION_LATE("行政许可法第四十二条"),
      /** The pause has no effect: it would count from this day on, after the last one. */
      PAUSE_AFTER_END("行政许可法第四十五条"),
      /** The pause has no effect: it ended on this day, before the limit began to run. */
      PAUSE_BEFORE_START("行政许可法第四十五条"),
      /** The pause counts only from this day on, that of the written notice. */
      PAUSE_NOTIFIED_LATE("行政许可法第四十五条"),
      /** The pause that began on this day has no effect: nobody was told in writing. */
      PAUSE_NOT_NOTIFIED("行政许可法第四十五条"),
      /** The pause counts from this day on, by the rules given, though nobody was told in time. */
      PAUSE_COUNTED_UNNOTIFIED("行政许可法第四十五条");

      private final String basis;

      Kind(String basis) {
        this.basis = basis;
      }

      /** {@return the clause that it rests on} */
      public String basis() {
        return basis;
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
    boolean late = remarks.stream().anyMatch(each -> each.kind() == Remark.Kind.EXTENSION_LATE);
    clock.extension().filter(each -> !late).ifPresent(each -> clauses.add(each.by().basis()));
    for (LedgerDay row : days) {
      clauses.add(clause(row));
    }
    remarks.forEach(each -> clauses.add(each.kind().basis()));
    clauses.remove("");
    return List.copyOf(clauses);
  }

  /**
   * Says it in words.
   *
   * @param locale Chinese, or anything else for English
   * @return what was given, a line for every day, and what comes out
   */
  public List<String> lines(Locale locale) {
    Texts texts = Texts.in(locale);
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("start", texts.day(clock.start())));
    lines.add(texts.say("limit", texts.amount(clock.limit()), clock.limit().basis()));
    lines.add(texts.say("calendar", calendar));
    for (Pause pause : clock.pauses()) {
      lines.add(
          texts.say(
              "pause",
              texts.span(pause),
              texts.name("pause", pause.reason()),
              pause.reason().basis()));
    }
    clock
        .extension()
        .ifPresent(
            each ->
                lines.add(
                    texts.say("extension", texts.amount(each.by()), texts.day(each.approvedOn()))));
    days.forEach(row -> lines.add(row(row, texts)));
    lines.add(result(texts));
    remarks.forEach(each -> lines.add(remark(each, texts)));
    lines.add(texts.say("basis", String.join(texts.say("comma"), basis())));
    return List.copyOf(lines);
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

  private static String row(LedgerDay row, Texts texts) {
    StringBuilder line = new StringBuilder();
    String kind = texts.name("day", row.day().kind());
    line.append(
        row.day().name().isEmpty()
            ? texts.say("row", texts.day(row.day().date()), kind)
            : texts.say("row.named", texts.day(row.day().date()), kind, row.day().name()));
    String running = String.valueOf(row.running());
    if (row.reason().counted()) {
      line.append(texts.say("counted", running));
    } else {
      String why = row.pause().map(pause -> texts.name("pause", pause.reason())).orElse("");
      line.append(texts.say("left." + row.reason(), why, clause(row), running));
    }
    if (!row.day().ordinary() && !row.day().source().isEmpty()) {
      line.append(texts.say("source", row.day().source()));
    }
    return line.toString();
  }

  /** The clause that leaves a day out; each special procedure has its own. */
  private static String clause(LedgerDay row) {
    return row.pause()
        .filter(pause -> row.reason() == LedgerDay.Reason.PAUSED)
        .map(pause -> pause.reason().basis())
        .orElse(row.reason().basis());
  }

  private String result(Texts texts) {
    String total = String.valueOf(counted());
    if (deadline instanceof Deadline.Open open) {
      return texts.say(
          "open",
          texts.name("pause", open.pause().reason()),
          texts.amount(open.remaining(), open.unit()),
          total);
    }
    Deadline.Due due = (Deadline.Due) deadline;
    String certainty = texts.name("certainty", due.certainty());
    return texts.say("due", texts.day(due.date()), certainty, total);
  }

  private String remark(Remark remark, Texts texts) {
    return texts.say(
        "remark." + remark.kind(),
        texts.day(remark.day()),
        remark.kind().basis(),
        remark.pause().map(texts::span).orElse(""),
        deadline.dueOn().map(texts::day).orElse(""));
  }
}
