package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.export.ScoreText;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** Which units of a county are assessed by their projects. */
class AssessedUnitsTest {
  private static final ReportPeriod QUARTER = new ReportPeriod("2024-Q1");

  private static Registry county() {
    return Registry.on("2024-01-02")
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU))
        .set(Registry.unit("AGRI", UnitKind.DEPARTMENT))
        .set(Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("530126101"))
        .set(Registry.unit("PARK-1", UnitKind.PARK).addPlaces("530126101"))
        .set(Registry.unit("G-FOOD", UnitKind.INDUSTRY_GROUP).addIndustries("C13"));
  }

  private static ProjectView project(Jurisdiction jurisdiction) {
    ProjectDesk desk = ProjectDesk.with("2024-01-08", Plans.licence("L"));
    desk.recorded(Plans.sign());
    desk.recorded(PlaceProject.of(jurisdiction, Registry.PAPER));
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2024-03-31");
    return desk.view();
  }

  private static Assessment assessed(Registry county, Jurisdiction jurisdiction) {
    return new AssessmentFold(AssessmentTerms.USUAL, QUARTER, LocalDate.of(2024, 3, 31))
        .among(county.view())
        .add("P-1", project(jurisdiction))
        .assessment();
  }

  @Test
  void township_park_industry_group_and_introducing_unit_answer_for_their_projects() {
    Jurisdiction jurisdiction =
        Jurisdiction.UNKNOWN.withPlace("530126101").withIndustry("C13").withIntroducedBy("AGRI");

    Assessment assessment = assessed(county(), jurisdiction);

    assertThat(assessment.scorecards().keySet())
        .contains(
            new Subject(SubjectKind.TOWNSHIP, "T-1"),
            new Subject(SubjectKind.PARK, "PARK-1"),
            new Subject(SubjectKind.INDUSTRY_GROUP, "G-FOOD"),
            new Subject(SubjectKind.INTRODUCING_UNIT, "AGRI"));
    assertThat(
            ScoreText.text(
                assessment.scorecard(new Subject(SubjectKind.PARK, "PARK-1")).orElseThrow(),
                assessment.names(),
                Locale.CHINESE))
        .contains("单位PARK-1");
  }

  /** What stands nowhere in the organisation of the county gets no card. */
  @Test
  void a_unit_that_does_not_exist_is_not_assessed() {
    Jurisdiction jurisdiction =
        Jurisdiction.UNKNOWN.withPlace("NOWHERE").withIntroducedBy("NOBODY");

    assertThat(assessed(county(), jurisdiction).scorecards().keySet())
        .noneMatch(
            subject ->
                subject.kind() != SubjectKind.DEPARTMENT
                    && subject.kind() != SubjectKind.TASK_FORCE);
  }

  @Test
  void a_unit_that_was_closed_by_the_day_is_not_assessed_any_more() {
    Registry county = county();
    county.day("2024-03-20").accepted(OrganisationCommand.CloseUnit.of("PARK-1", Registry.PAPER));

    assertThat(assessed(county, Jurisdiction.UNKNOWN.withPlace("530126101")).scorecards().keySet())
        .contains(new Subject(SubjectKind.TOWNSHIP, "T-1"))
        .doesNotContain(new Subject(SubjectKind.PARK, "PARK-1"));
  }
}
