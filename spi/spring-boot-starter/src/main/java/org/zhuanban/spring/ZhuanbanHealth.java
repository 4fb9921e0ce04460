package org.zhuanban.spring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spring.ClusterJournal.Note;

/** How the library does, with what somebody should look after. */
final class ZhuanbanHealth {
  /** The longest time that a message should wait. */
  private static final Duration TOO_OLD = Duration.ofHours(1);

  /** The notice of the next year is published in November, most often. */
  private static final MonthDay NOTICE_BY = MonthDay.of(12, 1);

  private final Zhuanban zhuanban;
  private final ZhuanbanCaretaker caretaker;
  private final ZhuanbanNotices notices;
  private final Optional<Outbox> outbox;
  private final Clock clock;

  ZhuanbanHealth(
      Zhuanban zhuanban,
      ZhuanbanCaretaker caretaker,
      ZhuanbanNotices notices,
      Optional<Outbox> outbox,
      Clock clock) {
    this.zhuanban = zhuanban;
    this.caretaker = caretaker;
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The state to look after while everything works. */
  static final String WARNING = "WARNING";

  /**
   * What was found.
   *
   * @param warnings what somebody should look after, in sentences; empty if all is well
   * @param details the findings by name
   */
  record Findings(List<String> warnings, Map<String, Object> details) {
    /** The details with the warnings. */
    Map<String, Object> all() {
      Map<String, Object> all = new LinkedHashMap<>(details);
      if (!warnings.isEmpty()) {
        all.put("warnings", warnings);
      }
      return all;
    }
  }

  /** Asks the storage and the notices. */
  Findings look() {
    List<String> warnings = new ArrayList<>();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("day", zhuanban.today().toString());
    sweep(warnings, details);
    outbox.ifPresent(queue -> messages(queue, warnings, details));
    calendars(warnings, details);
    return new Findings(warnings, details);
  }

  private void sweep(List<String> warnings, Map<String, Object> details) {
    Optional<Note> last = caretaker.lastSweep();
    if (last.isEmpty()) {
      warnings.add("尚未扫描 No sweep has ended yet");
      return;
    }
    Note sweep = last.get();
    details.put("lastSweep", sweep.at().toString());
    details.put("lastSweepReport", sweep.text());
    if (caretaker.overdue(sweep)) {
      warnings.add("扫描逾期未作 The last sweep should have been followed by another one");
    }
    if (sweep.text().contains("\n")) {
      warnings.add("上次扫描有失败的项目 Streams failed in the last sweep: see lastSweepReport");
    }
  }

  private void messages(Outbox queue, List<String> warnings, Map<String, Object> details) {
    Backlog backlog = queue.backlog();
    Duration age = backlog.age(clock.instant());
    details.put("waitingMessages", backlog.waiting());
    details.put("oldestWaiting", age.toString());
    details.put("buriedMessages", backlog.buried());
    if (age.compareTo(TOO_OLD) > 0) {
      warnings.add("有消息久未发出 A message has waited for %s".formatted(age));
    }
    if (backlog.buried() > 0) {
      warnings.add("有未能发出的消息 Messages were given up: look at their reasons, then revive them");
    }
  }

  private void calendars(List<String> warnings, Map<String, Object> details) {
    CalendarBook book = notices.book();
    LocalDate today = zhuanban.today();
    int next = today.getYear() + 1;
    boolean published =
        book.notices().stream().anyMatch(notice -> notice.national() && notice.year() == next);
    if (!published && !MonthDay.from(today).isBefore(NOTICE_BY)) {
      warnings.add(
          "缺%1$s年国务院办公厅放假安排通知 The national notice of %1$s is missing: adopt it".formatted(next));
    }
    for (String place : book.jurisdictions()) {
      if (!place.equals(HolidayNotice.NATION)) {
        List<String> days =
            book.conflicts(HolidayNotice.NATION + "+" + place).stream()
                .filter(conflict -> conflict.date().getYear() >= today.getYear())
                .map(conflict -> conflict.date().toString())
                .toList();
        if (!days.isEmpty()) {
          details.put("conflicts of " + place, days);
          warnings.add(
              "%s的通知与国家通知相反 Notices of %s contradict national ones".formatted(place, place));
        }
      }
    }
  }
}
