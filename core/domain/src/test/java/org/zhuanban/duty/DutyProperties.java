package org.zhuanban.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;

class DutyProperties {
  private static final int TRIES = 300;
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final LocalDate FIRST = LocalDate.parse("2022-01-04");

  private static final DutyKind KIND =
      new DutyKind() {
        @Override
        public String name() {
          return "REPORT";
        }

        @Override
        public String source() {
          return "工作惯例";
        }
      };

  @Provide
  Arbitrary<DutyClock> clocks() {
    Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 900).map(FIRST::plusDays);
    Arbitrary<Optional<int[]>> pauses =
        Combinators.combine(
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 30))
            .as((after, length) -> new int[] {after, length})
            .optional();
    return Combinators.combine(
            starts,
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(1, 30),
            pauses,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 70).optional(),
            Arbitraries.of(Ending.How.values()))
        .as(
            (start, law, promise, pause, extended, ends, how) -> {
              List<Pause> paused =
                  pause.stream()
                      .map(
                          span -> {
                            LocalDate from = start.plusDays(span[0]);
                            return new Pause(
                                PauseReason.EXPERT_REVIEW,
                                from,
                                Optional.of(from),
                                Optional.of(from.plusDays(span[1])));
                          })
                      .toList();
              Optional<Extension> extension =
                  extended
                      ? Optional.of(new Extension(TimeLimit.workingDays(10, "工作惯例"), start))
                      : Optional.empty();
              return new DutyClock(
                  "CN",
                  start,
                  Optional.of(clock(start, Math.max(law, promise), paused, extension)),
                  Optional.of(clock(start, Math.min(law, promise), paused, extension)),
                  ends.map(after -> new Ending(start.plusDays(after), how)));
            });
  }

  private static LegalClock clock(
      LocalDate start, int days, List<Pause> pauses, Optional<Extension> extension) {
    return new LegalClock(
        start, TimeLimit.workingDays(days, "工作惯例"), pauses, extension, Optional.empty());
  }

  private static Duty duty(DutyClock clock) {
    return Duty.builder()
        .key("report:1")
        .kind(KIND)
        .owner("LAND")
        .subject("S")
        .clock(clock)
        .build();
  }

  @Property(tries = TRIES)
  void what_is_known_on_a_day_does_not_change_by_what_comes_later(
      @ForAll("clocks") DutyClock clock) {
    for (LocalDate day = clock.from(); day.isBefore(clock.from().plusDays(80)); ) {
      assertThat(clock.asOf(day).lightOn(day, BOOK, LightPolicy.DEFAULT))
          .isEqualTo(clock.lightOn(day, BOOK, LightPolicy.DEFAULT));
      assertThat(clock.asOf(day).stateOn(day, BOOK)).isEqualTo(clock.stateOn(day, BOOK));
      day = day.plusDays(7);
    }
  }

  @Property(tries = TRIES)
  void a_promise_that_is_no_longer_than_the_law_never_ends_after_it(
      @ForAll("clocks") DutyClock clock) {
    LocalDate far = clock.from().plusDays(200);
    Optional<LocalDate> law = clock.statutoryOn(far, BOOK).flatMap(Deadline::dueOn);
    Optional<LocalDate> promise = clock.bindingOn(far, BOOK).flatMap(Deadline::dueOn);

    assertThat(promise.orElseThrow()).isBeforeOrEqualTo(law.orElseThrow());
    assertThat(clock.statutoryDue(BOOK).map(Deadline.Due::date)).isEqualTo(law);
    assertThat(clock.bindingDue(BOOK).map(Deadline.Due::date)).isEqualTo(promise);
  }

  @Property(tries = TRIES)
  void an_open_light_only_gets_worse_but_for_a_pause(@ForAll("clocks") DutyClock clock) {
    DutyClock open =
        new DutyClock(
            clock.calendar(), clock.from(), clock.statutory(), clock.committed(), Optional.empty());
    List<Light> order = List.of(Light.GREEN, Light.WARN, Light.YELLOW, Light.RED);
    int worst = 0;
    for (LocalDate day = open.from(); day.isBefore(open.from().plusDays(120)); ) {
      Light light = open.lightOn(day, BOOK, LightPolicy.DEFAULT).orElseThrow();
      if (light != Light.PAUSED && clock.statutory().orElseThrow().pauses().isEmpty()) {
        assertThat(order.indexOf(light)).as("%s", day).isGreaterThanOrEqualTo(worst);
        worst = order.indexOf(light);
      }
      day = day.plusDays(1);
    }
  }

  @Property(tries = TRIES)
  void the_owner_has_it_on_the_working_days_that_count_against_it(
      @ForAll("clocks") DutyClock clock) {
    Duty duty = duty(clock);
    WorkCalendar calendar = BOOK.calendar("CN");
    int held = 0;
    LocalDate last = clock.ending().map(Ending::on).orElse(clock.from().plusDays(80));
    for (LocalDate day = clock.from().minusDays(3); !day.isAfter(last); day = day.plusDays(1)) {
      held += duty.holderOn(day, BOOK).isPresent() ? 1 : 0;
    }
    LocalDate after = last.plusDays(1);
    boolean over = clock.ending().isPresent();
    assertThat(duty.holderOn(after, BOOK).isPresent()).isIn(false, !over);
    LegalClock law = clock.statutory().orElseThrow();

    assertThat(held).isLessThanOrEqualTo(calendar.count(clock.from(), last));
    if (law.pauses().isEmpty()) {
      assertThat(held).isEqualTo(law.used(last, calendar));
    }
  }

  @Property(tries = TRIES)
  void steps_are_reached_in_order_none_after_the_end_and_each_once(
      @ForAll("clocks") DutyClock clock) {
    LocalDate far = clock.from().plusDays(200);

    List<EscalationPolicy.StepDay> reached = EscalationPolicy.DEFAULT.reached(clock, far, BOOK);

    assertThat(reached).extracting(EscalationPolicy.StepDay::on).isSorted();
    assertThat(reached).extracting(EscalationPolicy.StepDay::step).doesNotHaveDuplicates();
    clock
        .ending()
        .ifPresent(ended -> assertThat(reached).allMatch(each -> !each.on().isAfter(ended.on())));
    if (clock.ending().isEmpty()) {
      assertThat(reached).hasSameSizeAs(EscalationPolicy.DEFAULT.steps());
    }
  }
}
