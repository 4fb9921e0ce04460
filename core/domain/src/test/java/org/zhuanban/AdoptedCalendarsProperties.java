package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.SettableClock;

/** A running library that adopts notices is the library that is built anew with them. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class AdoptedCalendarsProperties {
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");

  /** A library with a memory and a clock. */
  private static final class Node {
    private final InMemoryStorage storage = new InMemoryStorage();
    private final SettableClock clock;
    private final Whole whole;
    private Zhuanban zhuanban;
    private int facts;

    Node(Whole whole, Supplier<CalendarBook> calendars) {
      this.whole = whole;
      this.clock = new SettableClock(whole.start());
      this.zhuanban = built(calendars);
      record(AdoptPlan.of(whole.history().plan()), whole.start());
    }

    private Zhuanban built(Supplier<CalendarBook> calendars) {
      return Zhuanban.builder()
          .storage(storage)
          .clock(clock)
          .localRules(whole.rules())
          .calendars(calendars)
          .build();
    }

    private Outcome record(Command command, LocalDate on) {
      return zhuanban.record(Fact.of(STREAM, CLERK, "f-" + ++facts, command, on));
    }

    /** All events, what a reader sees of dates, and the rows. */
    List<Object> seen() {
      ProjectView view = zhuanban.read(StreamKind.PROJECT, STREAM.id());
      LocalDate today = zhuanban.today();
      return List.of(
          view.history(),
          view.approvals().state(),
          view.approvals().board(today),
          view.duties(today).stream()
              .map(duty -> List.<Object>of(duty, duty.clock().bindingOn(today, view.calendars())))
              .toList(),
          view.violations(),
          storage.duties(STREAM),
          zhuanban.verifyDutyRows());
    }
  }

  /** The notices that a host has not adopted yet, some of them by chance. */
  private static CalendarBook book(Random random) {
    CalendarBook all = CalendarBook.bundled();
    return all.without(all.notices().stream().filter(any -> random.nextInt(3) == 0).toList());
  }

  /** Acts in the order in which they are recorded, a part of them long after their days. */
  private static List<Tried> recorded(Whole whole, Random random) {
    List<Tried> inTime = new ArrayList<>();
    List<Tried> late = new ArrayList<>();
    whole.commands().forEach(act -> (random.nextInt(4) == 0 ? late : inTime).add(act));
    inTime.addAll(late);
    return inTime;
  }

  @Property(tries = 40)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void adopting_notices_gives_the_dates_of_a_library_that_is_built_anew(
      @ForAll Whole whole, @ForAll Random random) {
    AtomicReference<CalendarBook> known = new AtomicReference<>(book(random));
    Node adopting = new Node(whole, known::get);
    CalendarBook first = known.get();
    Node renewed = new Node(whole, () -> first);
    LocalDate day = whole.start();
    for (Tried act : recorded(whole, random)) {
      day = act.on().isAfter(day) ? act.on() : day;
      boolean changes = random.nextInt(5) == 0;
      if (changes) {
        known.set(random.nextInt(3) == 0 ? CalendarBook.bundled() : book(random));
      }
      boolean refreshes = changes && random.nextBoolean();
      boolean sweeps = random.nextInt(5) == 0;
      for (Node node : List.of(adopting, renewed)) {
        node.clock.set(day);
        if (node == renewed && changes) {
          CalendarBook book = known.get();
          renewed.zhuanban = renewed.built(() -> book);
        }
        if (refreshes) {
          node.zhuanban.rebuildDutyRows();
        }
        if (sweeps) {
          node.zhuanban.sweep();
        }
        node.record(act.command(), act.on());
      }
      Statistics.collect(
          (changes ? "other notices, " : "") + (act.on().isBefore(day) ? "late" : "in time"));
      if (changes) {
        assertThat(adopting.seen()).isEqualTo(renewed.seen());
      }
    }
    assertThat(adopting.seen()).isEqualTo(renewed.seen());
    Cases.mustBeMet("in time", "late", "other notices, in time", "other notices, late");
  }
}
