package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.NameMentor;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingCommand.EndHire;
import org.zhuanban.organisation.TrainingCommand.HireMentor;
import org.zhuanban.organisation.TrainingCommand.HoldSession;
import org.zhuanban.party.PersonRef;

class TrainingTest {
  private static final PersonRef ANNE = new PersonRef("agent-1");
  private static final PersonRef BERT = new PersonRef("agent-2");
  private static final PersonRef COACH = new PersonRef("coach-1");
  private static final PersonRef FIRM = new PersonRef("firm-1");

  private static final LocalRuleBook BY_FEBRUARY =
      LocalRuleBook.of(
          LocalRule.from(
              LocalLimit.TRAINING_PLAN,
              TimeLimit.parse("1 MONTHS", "县招商队伍建设办法"),
              day("2024-01-01")));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Registry county(LocalRuleBook rules) {
    return Registry.on("2024-01-02", rules)
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU))
        .set(Registry.unit("T-1", UnitKind.TEAM))
        .set(Registry.unit("T-2", UnitKind.TEAM));
  }

  private static Registry county() {
    return county(LocalRuleBook.USUAL);
  }

  private static JoinTeam join(PersonRef person, String unit) {
    return JoinTeam.of(person, unit, TeamRole.MEMBER, Selection.RECRUITED, Registry.PAPER);
  }

  private static HireMentor hire(String from, String until) {
    return HireMentor.person(COACH, "项目谈判", day(from), day(until), Registry.PAPER);
  }

  private static AdoptTrainingPlan plan(TrainingItem... items) {
    return AdoptTrainingPlan.of(2024, List.of(items), Registry.PAPER);
  }

  private static TrainingItem item(String code, String due) {
    return new TrainingItem(code, "培训" + code, day(due));
  }

  private static TeamMember member(Registry registry, PersonRef person) {
    return registry.view().roster(registry.zhuanban().today()).stream()
        .filter(each -> each.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_mentor_from_outside_guides_a_member_while_hired() {
    Registry registry = county().accepted(join(ANNE, "T-1"));
    assertThat(registry.refused(NameMentor.of(ANNE, COACH)).text(Locale.CHINESE))
        .isEqualTo("coach-1在2024年1月2日既不在队伍中，也未受聘；请先聘请，或填写其他导师");

    registry.accepted(hire("2024-02-01", "2024-06-30"));
    assertThat(registry.refused(NameMentor.of(ANNE, COACH)).rule())
        .isEqualTo(OrganisationRule.NO_MENTOR);
    registry.day("2024-02-01").accepted(NameMentor.of(ANNE, COACH));

    assertThat(member(registry, ANNE).mentor()).contains(COACH);
    registry.day("2024-04-01").accepted(EndHire.of(COACH, Registry.PAPER));
    assertThat(registry.refused(NameMentor.of(ANNE, COACH)).rule())
        .isEqualTo(OrganisationRule.NO_MENTOR);
    assertThat(registry.refused(EndHire.of(COACH, Registry.PAPER)).rule())
        .isEqualTo(OrganisationRule.NOT_HIRED);
    registry.accepted(hire("2024-04-01", "2024-06-30")).accepted(NameMentor.of(ANNE, COACH));
    assertThat(registry.refused(hire("2024-06-30", "2024-06-29")).rule())
        .isEqualTo(OrganisationRule.HIRE_OUT_OF_RANGE);
  }

  @Test
  void a_session_names_who_took_part_and_trains_them() {
    Registry registry =
        county()
            .accepted(join(ANNE, "T-1"))
            .accepted(join(BERT, "T-2"))
            .accepted(
                HireMentor.team(
                    FIRM, "实战演练", day("2024-01-02"), day("2024-12-31"), Registry.PAPER));
    registry
        .day("2024-03-04")
        .accepted(
            HoldSession.ofExercise(FIRM, "C-1", List.of(ANNE, BERT)).withPaper(Registry.PAPER));

    assertThat(registry.view().training().sessions())
        .singleElement()
        .satisfies(session -> assertThat(session.attended()).containsExactly(ANNE, BERT));
    assertThat(member(registry, BERT).exercises())
        .containsExactly(new TeamMember.Training("C-1", day("2024-03-04")));
    assertThat(registry.refused(HoldSession.ofTraining(COACH, "C-1", List.of(ANNE))).rule())
        .isEqualTo(OrganisationRule.NO_MENTOR);
    assertThat(registry.refused(HoldSession.ofTraining(FIRM, "C-1", List.of(COACH))).rule())
        .isEqualTo(OrganisationRule.NOT_A_MEMBER);
    registry.accepted(HoldSession.ofTraining(BERT, "C-2", List.of(ANNE)));
  }

  @Test
  void the_plan_of_the_year_is_owed_where_the_county_says_so() {
    Registry registry = county(BY_FEBRUARY);

    assertThat(registry.due("training-plan:2024")).isEqualTo("2024-02-02");
    assertThat(registry.duty("training-plan:2024").owner()).isEqualTo("LEAD");
    registry.day("2024-01-15").accepted(plan(item("C-1", "2024-05-31")));
    assertThat(registry.duty("training-plan:2024").clock().ending())
        .contains(Ending.done(day("2024-01-15")));
    registry.day("2025-01-02");
    assertThat(registry.due("training-plan:2025")).isEqualTo("2025-02-05");
    assertThat(county().find("training-plan:2024")).isEmpty();
  }

  @Test
  void an_item_of_the_plan_is_done_by_a_training_that_names_it() {
    Registry registry =
        county()
            .accepted(join(ANNE, "T-1"))
            .accepted(plan(item("C-1", "2024-05-31"), item("C-2", "2024-09-30")));
    assertThat(registry.due("training:2024:C-1")).isEqualTo("2024-05-31");

    registry.day("2024-04-08").accepted(RecordTraining.ofTraining(ANNE, "C-9"));
    assertThat(registry.duty("training:2024:C-1").closedOn()).isEmpty();
    registry.day("2024-05-06").accepted(RecordTraining.ofTraining(ANNE, "C-1"));
    assertThat(registry.duty("training:2024:C-1").closedOn()).contains(day("2024-05-06"));
    assertThat(registry.view().subjectName(registry.duty("training:2024:C-2"))).contains("培训C-2");

    registry.day("2024-06-03").accepted(plan(item("C-1", "2024-05-31"), item("C-3", "2024-11-29")));
    assertThat(registry.find("training:2024:C-2")).isEmpty();
    assertThat(registry.due("training:2024:C-3")).isEqualTo("2024-11-29");
    assertThat(registry.refused(plan(item("C-1", "2025-01-01"))).rule())
        .isEqualTo(OrganisationRule.TRAINING_OUT_OF_RANGE);
  }

  @Test
  void a_course_in_words_carries_out_the_item_with_that_title() {
    Registry registry =
        county()
            .accepted(join(ANNE, "T-1"))
            .accepted(plan(item("C-1", "2024-05-31"), item("C-2", "2024-09-30")));

    registry.day("2024-05-06").accepted(RecordTraining.ofTraining(ANNE, "培训C-1"));
    assertThat(registry.duty("training:2024:C-1").closedOn()).contains(day("2024-05-06"));
    assertThat(registry.duty("training:2024:C-2").closedOn()).isEmpty();
    assertThat(member(registry, ANNE).trainings())
        .containsExactly(new TeamMember.Training("培训C-1", day("2024-05-06")));
    assertThatIllegalArgumentException().isThrownBy(() -> RecordTraining.ofTraining(ANNE, " "));
  }

  @Test
  void strength_and_turnover_are_counted_by_team_and_for_the_county() {
    Registry registry =
        county()
            .accepted(join(ANNE, "T-1"))
            .day("2024-02-01")
            .accepted(join(BERT, "T-1"))
            .accepted(
                GrantQualification.of(
                    BERT, Qualification.AGENT, day("2025-01-31"), Registry.PAPER));
    registry
        .day("2024-02-10")
        .accepted(join(ANNE, "T-2"))
        .day("2024-03-11")
        .accepted(join(COACH, "T-2"))
        .day("2024-03-20")
        .accepted(LeaveTeam.of(COACH, Registry.PAPER));

    assertThat(
            registry
                .view()
                .strengthByTeam(day("2024-02-01"), day("2024-03-31"), Qualification.AGENT))
        .containsExactly(
            Map.entry("T-1", new TeamStrength(1, 1, 1, 1, 1, 60)),
            Map.entry("T-2", new TeamStrength(0, 2, 1, 1, 0, 51)));
    TeamStrength all =
        registry.view().strength(day("2024-02-01"), day("2024-03-31"), Qualification.AGENT);
    assertThat(all).isEqualTo(new TeamStrength(1, 2, 1, 2, 1, 150));
    assertThat(all.averageDays()).contains(new BigDecimal("75.0"));
    assertThat(
            registry
                .view()
                .strength(day("2023-01-01"), day("2023-12-31"), Qualification.AGENT)
                .averageDays())
        .isEmpty();
  }

  @Test
  void a_duty_about_a_member_names_the_person_by_reference() {
    Registry registry =
        county()
            .accepted(join(ANNE, "T-1"))
            .accepted(
                GrantQualification.of(
                    ANNE, Qualification.AGENT, day("2024-12-31"), Registry.PAPER));

    assertThat(registry.view().duties(day("2024-01-02")))
        .filteredOn(duty -> duty.kind() == OrganisationDuty.RENEWAL)
        .extracting(Duty::subject)
        .containsExactly("agent-1");
  }
}
