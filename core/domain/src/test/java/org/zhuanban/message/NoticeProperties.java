package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.StreamDesk;

/** Whoever was told a last day hears of a notice that moves it, however late the host adopts it. */
class NoticeProperties {
  private static final String ITEM = "L";
  private static final String RESTATED = "limit-restated";
  private static final CalendarBook ALL = CalendarBook.bundled();

  /** The days on which notices came out. */
  private static final List<LocalDate> PUBLISHED =
      ALL.notices().stream()
          .map(HolidayNotice::publishedOn)
          .flatMap(Optional::stream)
          .filter(day -> day.isAfter(LocalDate.of(2012, 1, 1)))
          .distinct()
          .toList();

  /**
   * A host that adopts a notice after an application was accepted.
   *
   * @param published the day on which the notice came out
   * @param accepted how many days later the application was accepted
   * @param adopted how many days after that the host adopts it
   * @param promised how many working days were promised
   * @param statutory how many the law gives
   * @param pause on which day after the acceptance a special procedure begins, which lasts three;
   *     empty for none
   */
  record Late(
      LocalDate published,
      int accepted,
      int adopted,
      int promised,
      int statutory,
      Optional<Integer> pause) {
    LocalDate acceptedOn() {
      return published.plusDays(accepted);
    }

    LocalDate adoptedOn() {
      return acceptedOn().plusDays(adopted);
    }

    Optional<LocalDate> pausedOn() {
      return pause
          .map(acceptedOn()::plusDays)
          .filter(day -> day.plusDays(3).isBefore(adoptedOn()))
          .filter(day -> PUBLISHED.stream().noneMatch(out -> comesOutBetween(day, out)));
    }

    /** What comes out during a pause moves no day then; the end of the pause tells what holds. */
    private static boolean comesOutBetween(LocalDate start, LocalDate out) {
      return out.isAfter(start) && !out.isAfter(start.plusDays(3));
    }

    /** What the host knows before it adopts the notice. */
    CalendarBook before() {
      return CalendarBook.of(
          ALL.notices().stream()
              .filter(notice -> notice.publishedOn().filter(published::equals).isEmpty())
              .toList());
    }
  }

  @Provide
  Arbitrary<Late> late() {
    return Combinators.combine(
            Arbitraries.of(PUBLISHED),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(20, 40),
            Arbitraries.integers().between(0, 10).optional())
        .as(Late::new);
  }

  /** The application accepted by what the host knows then. */
  private static Mailroom accepted(Late late) {
    Mailroom room =
        new Mailroom(
            late.acceptedOn(),
            (builder, mail) ->
                builder
                    .calendars(late.before())
                    .messaging(mail.messages(MessagePolicy.USUAL.within(10_000)).build())
                    .escalation(EscalationTable.NONE));
    room.told(
        AdoptPlan.of(
            Plans.plan(
                Plans.item(ITEM, ItemKind.LICENCE)
                    .statutory(TimeLimit.workingDays(late.statutory(), "行政许可法第四十二条第一款"))
                    .committed(TimeLimit.workingDays(late.promised(), "服务指南"))
                    .build())));
    room.told(Plans.sign());
    room.told(AcceptApplication.of(ITEM));
    return room;
  }

  /** The same host, which has adopted all notices that there are. */
  private static Zhuanban adopted(Mailroom room) {
    return Zhuanban.builder()
        .storage(room.storage())
        .messaging(
            Messaging.builder()
                .outbox(room.storage().outbox())
                .messages(MessagePolicy.USUAL.within(10_000))
                .build())
        .clock(room.clock())
        .directory(Mailroom.ROLES)
        .escalation(EscalationTable.NONE)
        .build();
  }

  private static void sweep(Zhuanban zhuanban) {
    zhuanban.rebuildDutyRows();
    assertThat(zhuanban.sweep().failed()).isEmpty();
  }

  /** What notices moved of the item, as it was told. */
  private static List<DeadlineRestated> restated(Mailroom room) {
    return room.zhuanban().read(StreamKind.PROJECT, "P-1").history().stream()
        .map(DatedEvent::event)
        .filter(DeadlineRestated.class::isInstance)
        .map(DeadlineRestated.class::cast)
        .filter(event -> event.subject().equals(ITEM))
        .toList();
  }

  private static List<DeadlineRestated> restated(Mailroom room, LocalDate published) {
    return restated(room).stream().filter(event -> event.published().equals(published)).toList();
  }

  /** A notice that is adopted late counts from the day after this one. */
  private static LocalDate lastDay(Mailroom room) {
    List<DatedEvent> history = room.zhuanban().read(StreamKind.PROJECT, "P-1").history();
    return history.get(history.size() - 1).effectiveOn();
  }

  /** The last days that the applicant was told last, but for what a special procedure moved. */
  private static Map<DutyLimit, LocalDate> told(Mailroom room) {
    Map<DutyLimit, LocalDate> told = new EnumMap<>(DutyLimit.class);
    for (DatedEvent happened : room.zhuanban().read(StreamKind.PROJECT, "P-1").history()) {
      if (happened.event() instanceof ApplicationAccepted accepted) {
        told.put(DutyLimit.COMMITTED, accepted.committedDue().orElseThrow());
        told.put(DutyLimit.STATUTORY, accepted.statutoryDue().orElseThrow());
      } else if (happened.event() instanceof DeadlineRestated restated) {
        told.put(restated.limit(), restated.after());
      }
    }
    return told;
  }

  private static Map<DutyLimit, LocalDate> computed(Mailroom room) {
    DutyRow row =
        room.storage().duties(Mailroom.PROJECT).stream()
            .filter(each -> each.key().equals("decide:L:1"))
            .findFirst()
            .orElseThrow();
    return Map.of(
        DutyLimit.COMMITTED, row.committedDue().map(DueDate::date).orElseThrow(),
        DutyLimit.STATUTORY, row.statutoryDue().map(DueDate::date).orElseThrow());
  }

  private static long moved(Map<DutyLimit, LocalDate> before, Map<DutyLimit, LocalDate> after) {
    return before.entrySet().stream()
        .filter(limit -> !limit.getValue().equals(after.get(limit.getKey())))
        .count();
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void who_was_told_a_day_without_a_notice_hears_of_it_once_when_the_host_adopts_it(
      @ForAll("late") Late late) {
    Mailroom room = accepted(late).day(late.adoptedOn());
    sweep(room.zhuanban());
    room.told();
    Map<DutyLimit, LocalDate> before = told(room);
    int heard = restated(room).size();
    boolean alreadyToday = lastDay(room).equals(late.adoptedOn());
    Zhuanban adopted = adopted(room);

    sweep(adopted);
    if (alreadyToday) {
      assertThat(restated(room)).hasSize(heard);
      room.day(late.adoptedOn().plusDays(1));
      sweep(adopted);
    }

    long moved = moved(before, computed(room));
    assertThat(told(room)).isEqualTo(computed(room));
    assertThat(restated(room, late.published()))
        .hasSize((int) moved)
        .allSatisfy(event -> assertThat(event.before()).isEqualTo(before.get(event.limit())));
    List<DeadlineRestated> found = restated(room).subList(heard, restated(room).size());
    Map<DutyLimit, LocalDate> last = new EnumMap<>(before);
    assertThat(found)
        .allSatisfy(
            event ->
                assertThat(last.put(event.limit(), event.after()))
                    .as("what was told before %s", event)
                    .isEqualTo(event.before()));
    assertThat(room.told()).hasSize(3 * found.size()).allMatch(each -> each.startsWith(RESTATED));
    sweep(adopted);
    room.day(late.adoptedOn().plusDays(3));
    sweep(adopted);
    assertThat(restated(room, late.published())).hasSize((int) moved);
    Cases.mustOccur(moved > 0);
  }

  /** The stream is told anew, but what the applicant was told stays what it was. */
  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void what_was_told_of_a_notice_is_neither_taken_back_nor_told_again_for_a_late_entry(
      @ForAll("late") Late late) {
    Mailroom room = accepted(late);
    List<LocalDate> days = new ArrayList<>(List.of(late.acceptedOn()));
    late.pausedOn()
        .ifPresent(
            day -> {
              room.day(day).told(StartPause.of(ITEM, "EXPERT_REVIEW").withNotifiedOn(day));
              room.day(day.plusDays(3)).told(EndPause.of(ITEM));
              days.add(day);
              days.add(day.plusDays(2));
            });
    Zhuanban adopted = adopted(room.day(late.adoptedOn()));
    sweep(adopted);
    List<DeadlineRestated> once = restated(room, late.published());
    Map<DutyLimit, LocalDate> last = told(room);
    assertThat(once)
        .extracting(DeadlineRestated::limit)
        .allSatisfy(limit -> assertThat(last).containsEntry(limit, computed(room).get(limit)));
    room.told();

    room.told(Problems.report("PB-01"));
    for (LocalDate day : days) {
      assertThat(
              adopted.handle(
                  Request.of(
                          Mailroom.PROJECT,
                          "late-" + day,
                          Problems.report("PB-" + day),
                          StreamDesk.CLERK,
                          day)
                      .because("补录")))
          .isInstanceOf(Outcome.Done.class);
    }
    sweep(adopted);

    assertThat(room.told())
        .noneMatch(each -> each.startsWith(RESTATED) || each.startsWith("taken-back"));
    Statistics.collect(once.isEmpty() ? "nothing" : late.pausedOn().isEmpty() ? "plain" : "paused");
    Cases.mustBeMet("plain", "paused");
  }
}
