package org.zhuanban.project.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.CentreWorkload.Load;
import org.zhuanban.testing.domain.ProjectDesk;

class ServiceCentreTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final Department CENTRE = new Department("SC", "县投资服务中心", Level.COUNTY, "CN");

  private static final Office AGENT = Office.of(Office.Rank.OTHER, "县投资服务中心代办员");

  private static ProjectDesk served() {
    ProjectDesk desk = ProjectDesk.on("2025-03-03");
    desk.recorded(SignMandate.of(AGENT, CENTRE, PAPER));
    desk.day("2025-03-04").recorded(GiveService.of(ServiceKind.GUIDE, AGENT));
    return desk;
  }

  @Test
  void the_centre_owes_an_answer_to_a_bad_rating_of_its_agent() {
    ProjectDesk desk = ProjectDesk.on("2025-03-03");
    assertThat(desk.refused(RateAgent.of(ServiceGrade.SATISFIED)).rule())
        .isEqualTo(AgencyRule.NO_MANDATE);
    desk = served();
    desk.day("2025-03-05").accepted(RateAgent.of(ServiceGrade.SATISFIED));
    desk.accepted(RateAgent.of(ServiceGrade.DISSATISFIED).withWords("联系太少"));

    assertThat(desk.find("agency:rating:1")).isEmpty();
    assertThat(desk.dutyRow("agency:rating:2").owner()).isEqualTo("SC");
    assertThat(desk.due("agency:rating:2")).isEqualTo(LocalDate.of(2025, 3, 12));
    assertThat(desk.refused(AnswerAgentRating.of(3, PAPER)).rule())
        .isEqualTo(AgencyRule.UNKNOWN_RATING);

    desk.day("2025-03-13").accepted(AnswerAgentRating.of(2, PAPER));
    assertThat(
            desk.find("agency:rating:2")
                .orElseThrow()
                .clock()
                .lightOn(LocalDate.of(2025, 3, 13), CalendarBook.bundled(), LightPolicy.DEFAULT))
        .contains(Light.CLOSED_LATE);
    assertThat(desk.refused(AnswerAgentRating.of(2, PAPER)).rule())
        .isEqualTo(AgencyRule.RATING_ANSWERED);
    assertThat(desk.view().agency().ratings().get(1).words()).contains("联系太少");
  }

  @Test
  void the_workload_of_a_centre_is_counted_over_its_projects() {
    ProjectDesk desk = served();
    desk.day("2025-03-05").accepted(RateAgent.of(ServiceGrade.SATISFIED));
    desk.accepted(RateAgent.of(ServiceGrade.DISSATISFIED));
    Agency agency = desk.view().agency();

    CentreWorkload load =
        CentreWorkload.of(
            List.of(agency, agency, Agency.NONE),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 3, 31),
            SuccessionTable.NONE);
    assertThat(load.byCentre()).containsOnly(entry("SC", new Load(2, 2, 0, 4, 2)));
    assertThat(load.byAgent()).containsOnly(entry("SC, 县投资服务中心代办员", new Load(2, 2, 0, 4, 2)));
    assertThat(
            CentreWorkload.of(
                    List.of(agency),
                    LocalDate.of(2025, 2, 1),
                    LocalDate.of(2025, 2, 28),
                    SuccessionTable.NONE)
                .byCentre())
        .isEmpty();
  }
}
