package org.zhuanban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.YearQuarter;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.report.ReportCommand.SubmitReport;
import org.zhuanban.report.rules.ReportFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of periods, and of the reports that are owed on them. */
class ReportProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ReportFeature.INSTANCE;
  }

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 2000).map(FIRST::plusDays);
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    List<String> periods =
        List.of(
            "2022-Q1",
            "2022-H1",
            "2022-Q3",
            "2022-annual",
            "2023-Q1",
            "2023-H1",
            "2023-Q3",
            "2023-annual",
            "2024-Q1",
            "2023-Q2",
            "2023-H2",
            "2023-05");
    return Act.histories(
        FIRST,
        900,
        20,
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just((Command) Plans.sign())),
            net.jqwik.api.Tuple.of(
                12,
                Arbitraries.of(periods)
                    .map(period -> (Command) SubmitReport.of(new ReportPeriod(period), PAPER))),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.just((Command) TerminateProject.of(PAPER, PAPER))),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.just((Command) TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED)))));
  }

  @Property
  void a_day_lies_in_one_period_of_each_length_and_periods_follow_each_other(
      @ForAll("days") LocalDate day, @ForAll ReportPeriod.Length length) {
    ReportPeriod period = ReportPeriod.of(length, day);

    assertThat(period.length()).isEqualTo(length);
    assertThat(period.covers(day)).isTrue();
    assertThat(period.previous().lastDay().plusDays(1)).isEqualTo(period.firstDay());
    assertThat(period.previous()).isLessThan(period);
    assertThat(new ReportPeriod(period.text())).isEqualTo(period);
    assertThat(Stream.of(ReportKind.values()).filter(kind -> kind.fits(period)))
        .contains(ReportKind.of(period), ReportKind.BRIEFING, ReportKind.SITUATION_ANALYSIS)
        .hasSize(3);
  }

  /** Every quarter from that of the signing on is the last one of exactly one owed period. */
  @Property
  void every_quarter_from_the_signing_is_reported_once(
      @ForAll("days") LocalDate signed, @ForAll("days") LocalDate until) {
    List<YearQuarter> reported =
        ReportPeriod.written(signed, until).stream()
            .map(period -> YearQuarter.from(period.lastDay()))
            .toList();
    List<YearQuarter> lived =
        Stream.iterate(YearQuarter.from(signed), quarter -> quarter.plusQuarters(1))
            .takeWhile(quarter -> !quarter.isAfter(YearQuarter.from(until)))
            .toList();

    assertThat(reported).isEqualTo(lived);
  }

  /** A report is due on the tenth working day after its period, and in time exactly by then. */
  @Property(tries = 300)
  void a_report_is_due_on_the_tenth_working_day_after_its_period(
      @ForAll("histories") List<Act> acts) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    Act.lived(desk, acts);
    LocalDate today = LocalDate.of(2024, 12, 2);
    desk.day(today);

    for (Duty duty : desk.view().duties(today)) {
      if (duty.kind() == ReportDuty.SUBMIT) {
        ReportPeriod period = new ReportPeriod(duty.key().substring("report:".length()));
        Optional<LocalDate> handedIn = desk.view().reports().submittedOn(period);
        WorkCalendar calendar = duty.clock().calendarOn(desk.view().calendars(), today);
        LocalDate due = calendar.plus(period.lastDay(), 10);

        assertThat(duty.clock().bindingDue(desk.view().calendars()).map(Deadline.Due::date))
            .contains(due);
        assertThat(duty.closedOn()).isEqualTo(handedIn);
        assertThat(
                duty.clock()
                    .lightOn(today, desk.view().calendars(), LightPolicy.DEFAULT)
                    .map(light -> light == Light.CLOSED_ON_TIME || light == Light.GREEN))
            .contains(
                handedIn.map(on -> !on.isAfter(due)).orElse(calendar.minus(due, 2).isAfter(today)));
      }
    }
  }

  /** Nothing is owed before the signing or after the end; all between is, whatever was done. */
  @Property(tries = 300)
  void what_is_owed_follows_from_the_signing_and_the_end(@ForAll("histories") List<Act> acts) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    Act.lived(desk, acts);
    LocalDate today = LocalDate.of(2024, 12, 2);
    desk.day(today);
    Optional<LocalDate> signed = desk.view().project().signed().map(agreed -> agreed.on());
    LocalDate last = desk.view().project().overOn().filter(today::isAfter).orElse(today);

    assertThat(
            desk.view().duties(today).stream()
                .filter(duty -> duty.kind() == ReportDuty.SUBMIT)
                .map(duty -> duty.key().substring("report:".length())))
        .containsExactlyElementsOf(
            signed.map(on -> ReportPeriod.written(on, last)).orElse(List.of()).stream()
                .map(ReportPeriod::text)
                .toList());
  }

  @Property(tries = 200)
  void a_report_asked_and_told_breaks_the_same_rules(@ForAll("histories") List<Act> acts) {
    Object breach = Act.requestedAndRecorded(() -> ProjectDesk.on(FIRST.toString()), acts);

    assertThat(breach).isNotNull();
    assertThat(
            ProjectDesk.on("2022-01-01")
                .record(SubmitReport.of(new ReportPeriod("2022-Q2"), PAPER)))
        .isInstanceOf(Outcome.Refused.class);
  }
}
