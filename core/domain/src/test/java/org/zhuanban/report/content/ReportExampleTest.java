package org.zhuanban.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.TroubledProject.TroubleKind;
import org.zhuanban.report.content.TroubledProject.TroubleReason;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class ReportExampleTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Report report(ReportKind kind, String period, Map<String, ProjectDesk> desks) {
    ReportPeriod about = new ReportPeriod(period);
    return Report.of(
        kind,
        about,
        about.lastDay(),
        desks.keySet(),
        id -> {
          ProjectDesk desk = desks.getOrDefault(id, ProjectDesk.on("2024-01-01"));
          return desk.zhuanban()
              .read(StreamKind.PROJECT, desk.stream().id(), AsOf.day(about.lastDay()));
        });
  }

  @Test
  void a_quarter_tells_what_is_wrong_and_what_the_committee_is_asked() {
    ProjectDesk still = ProjectDesk.on("2024-01-10");
    still.recorded(Plans.sign());
    still.recorded(Problems.report("PB-1", ProblemCategory.LAND, 1, Problems.LAND));
    still.day("2024-01-20").recorded(Problems.toTaskForce("PB-1"));
    still.day("2024-02-20").recorded(Problems.toLeaders("PB-1"));
    still.day("2024-03-01").recorded(SuspendProject.of(PAPER));
    ProjectDesk lead = ProjectDesk.on("2024-02-01");
    lead.recorded(ReviewAdmission.of(AdmissionResult.DEFERRED, PAPER).withBy("招商委"));

    Report report = report(ReportKind.QUARTERLY, "2024-Q1", Map.of("P-1", still, "P-2", lead));

    assertThat(report.names().organ(Plans.LEAD_BUREAU.code())).contains(Plans.LEAD_BUREAU.name());
    assertThat(report.names().project("P-1")).isEmpty();
    assertThat(report.figure(Measure.SIGNED).cases())
        .containsExactly(Map.entry(CaseRef.of("P-1"), BigDecimal.ONE));
    assertThat(report.rate(Rate.START).percent()).contains(new BigDecimal("0.00"));
    assertThat(report.rate(Rate.AS_PROMISED).percent()).isEmpty();
    assertThat(report.troubled()).extracting(TroubledProject::project).containsExactly("P-1");
    assertThat(report.troubled().get(0).reasons())
        .contains(
            new TroubleReason(
                TroubleKind.STANDING_STILL, "project", LocalDate.of(2024, 3, 1), Certainty.FINAL))
        .extracting(TroubleReason::kind)
        .contains(TroubleKind.PROBLEM_OVERDUE);
    assertThat(report.problems())
        .extracting(OpenProblem::where, OpenProblem::level, OpenProblem::days, OpenProblem::age)
        .containsExactly(tuple(CaseRef.of("P-1", "PB-1"), 3, 81, OpenProblem.Age.A_QUARTER));
    assertThat(report.decisions())
        .containsExactly(
            new DecisionAsked(
                DecisionAsked.DecisionAskedKind.PROBLEM_AT_THE_TOP,
                CaseRef.of("P-1", "PB-1"),
                LocalDate.of(2024, 2, 20)),
            new DecisionAsked(
                DecisionAsked.DecisionAskedKind.STANDING_STILL,
                CaseRef.of("P-1"),
                LocalDate.of(2024, 3, 1)),
            new DecisionAsked(
                DecisionAsked.DecisionAskedKind.ADMISSION,
                CaseRef.of("P-2"),
                LocalDate.of(2024, 2, 1)));
    assertThat(report.overdueBy(OverdueDuty::owner)).containsKey(Plans.LEAD_BUREAU.code());
    assertThat(report.changes())
        .extracting(Report.FigureChange::measure)
        .contains(Measure.SIGNED, Measure.SIGNED_IN_PERIOD, Measure.PROBLEMS_OPEN);
  }

  @Test
  void trouble_is_as_certain_as_the_last_day_that_was_missed() {
    ProjectDesk desk = ProjectDesk.on("2040-01-10");
    desk.recorded(Plans.sign());
    desk.recorded(Problems.report("PB-1", ProblemCategory.LAND, 1, Problems.LAND));

    Report report = report(ReportKind.QUARTERLY, "2040-Q1", Map.of("P-1", desk));

    assertThat(report.troubled().get(0).reasons())
        .filteredOn(reason -> reason.kind() == TroubleKind.PROBLEM_OVERDUE)
        .isNotEmpty()
        .extracting(TroubleReason::certainty)
        .containsOnly(Certainty.PROVISIONAL);
  }

  @Test
  void an_analysis_tells_which_last_days_a_notice_moved() {
    ProjectDesk desk = ProjectDesk.on("2020-01-20");
    desk.recorded(Plans.sign());

    Report report = report(ReportKind.SITUATION_ANALYSIS, "2020-Q1", Map.of("P-1", desk));

    assertThat(report.restated())
        .filteredOn(moved -> moved.where().equals(CaseRef.of("P-1", "taskforce:establish")))
        .extracting(moved -> moved.before().date(), moved -> moved.after().date())
        .containsExactly(tuple(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 4)));
    assertThat(report.figures().keySet())
        .allMatch(measure -> report.kind().contents().contains(measure.section()));
    assertThat(report.bottlenecks()).isEqualTo(List.of());
  }
}
