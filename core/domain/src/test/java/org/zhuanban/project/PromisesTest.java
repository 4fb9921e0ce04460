package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.Promise.Side;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PromisesTest {
  private static final DocumentRef HANDED_OVER = new DocumentRef("handover-1");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final Promise LAND =
      Promise.guarantee("F1", Factor.LAND, "LAND", "净地120亩", LocalDate.of(2024, 3, 29), "投资协议第五条");
  private static final Promise POWER =
      Promise.guarantee(
          "F2", Factor.POWER, "POWER-CO", "10千伏专线", LocalDate.of(2024, 6, 28), "投资协议第六条");
  private static final Promise JOBS =
      Promise.of("P1", Side.ENTERPRISE, "INVESTOR", "吸纳就业").withDue(LocalDate.of(2024, 5, 31));
  private static final Promise ROAD = Promise.of("P2", Side.GOVERNMENT, "TRAFFIC", "一事一议");

  private static ProjectDesk signed() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(
        SignAgreement.of(
            Agreement.of(new BigDecimal("126000000"))
                .withPromises(List.of(LAND, POWER, JOBS, ROAD)),
            Plans.LEAD_BUREAU));
    return desk;
  }

  private static List<String> keeping(ProjectDesk desk, String day) {
    return desk.view().promises(LocalDate.parse(day)).stream()
        .map(
            each ->
                "%s %s %s%s"
                    .formatted(
                        each.promise().code(),
                        each.state(),
                        each.light().map(Light::name).orElse("-"),
                        each.late() ? " late" : ""))
        .toList();
  }

  @Test
  void a_factor_guarantee_is_owed_by_who_provides_it_on_its_own_basis() {
    ProjectDesk desk = signed();

    Duty power =
        desk.view().duties(LocalDate.of(2024, 1, 10)).stream()
            .filter(duty -> duty.key().equals("promise:F2"))
            .findFirst()
            .orElseThrow();

    assertThat(power.kind()).isEqualTo(ProjectDuty.GUARANTEE_FACTOR);
    assertThat(power.owner()).isEqualTo("POWER-CO");
    assertThat(power.owedTo()).contains("ENTERPRISE");
    assertThat(power.clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
        .contains(LocalDate.of(2024, 6, 28));
    assertThat(power.clock().binding().orElseThrow().limit().basis()).isEqualTo("投资协议第六条");
    assertThat(desk.dutyRow("promise:F2").kind()).isEqualTo("project.GUARANTEE_FACTOR");
    assertThat(desk.dutyRow("promise:P2").kind()).isEqualTo("project.KEEP_PROMISE");
  }

  @Test
  void how_both_sides_keep_their_promises_shows_on_every_day() {
    ProjectDesk desk = signed();
    desk.day("2024-03-28").recorded(KeepPromise.of("F1", HANDED_OVER));
    desk.day("2024-07-01").recorded(KeepPromise.of("F2", PAPER));

    assertThat(keeping(desk, "2024-01-09")).isEmpty();
    assertThat(keeping(desk, "2024-03-27"))
        .containsExactly(
            "F1 RUNNING GREEN", "F2 RUNNING GREEN", "P1 RUNNING GREEN", "P2 RUNNING -");
    assertThat(keeping(desk, "2024-07-01"))
        .containsExactly(
            "F1 DONE CLOSED_ON_TIME",
            "F2 DONE CLOSED_LATE late",
            "P1 RUNNING YELLOW late",
            "P2 RUNNING -");
    assertThat(desk.view().promises(LocalDate.of(2024, 3, 27)))
        .allMatch(each -> each.kept().isEmpty());
    assertThat(desk.view().promises(LocalDate.of(2024, 3, 28)).get(0).kept())
        .contains(new Project.PromiseResult(LocalDate.of(2024, 3, 28), HANDED_OVER));
    assertThat(desk.another().view().promises(LocalDate.of(2024, 7, 1)))
        .isEqualTo(desk.view().promises(LocalDate.of(2024, 7, 1)));
  }

  @Test
  void nothing_is_owed_any_more_when_the_project_ends() {
    ProjectDesk desk = signed();
    desk.day("2024-06-05").recorded(TerminateProject.of(PAPER, PAPER));

    assertThat(desk.view().promises(LocalDate.of(2024, 6, 4)).get(2).late()).isTrue();
    assertThat(desk.view().promises(LocalDate.of(2024, 6, 5)))
        .allMatch(each -> each.state() == DutyState.LAPSED && !each.late());
  }

  @Test
  void only_the_county_guarantees_factors() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Promise.of("F3", Side.ENTERPRISE, "INVESTOR", "招工").withFactor(Factor.LABOUR))
        .withMessage(
            "Promise.factor does not go with Promise.by, which is ENTERPRISE; correct or leave out"
                + " one of them");
  }
}
