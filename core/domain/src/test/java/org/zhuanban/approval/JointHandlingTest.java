package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.approval.JointAndRenewalRulesTest.PAPER;
import static org.zhuanban.approval.JointAndRenewalRulesTest.joint;
import static org.zhuanban.approval.JointAndRenewalRulesTest.opinion;
import static org.zhuanban.approval.JointAndRenewalRulesTest.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** 行政许可法第二十六条第二款; J is led by LAND, and REFORM and ECO take part. */
class JointHandlingTest {

  private static final String POLICY = "市政府办公室2022年超时默认办法";

  private static final TimeLimit FIVE = TimeLimit.workingDays(5, "联合验收办法");

  private static JointTerms consentBy(ConsentTrigger... triggers) {
    return new JointTerms(
        Optional.of(FIVE), Optional.of(new SilenceConsentPolicy(Arrays.asList(triggers), POLICY)));
  }

  private static ProjectDesk accepted(JointTerms terms) {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", joint("J", terms));
    desk.recorded(AcceptApplication.of("J"));
    return desk;
  }

  private static JointHandling.Participant participant(ProjectDesk desk, String code, String day) {
    return desk
        .view()
        .approvals()
        .jointHandling(LocalDate.parse(day))
        .get(0)
        .participants()
        .stream()
        .filter(each -> each.department().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<LocalDate> due(ProjectDesk desk, String code, String day) {
    return participant(desk, code, day).due().flatMap(Deadline::dueOn);
  }

  private static List<DatedEvent> consents(ProjectDesk desk) {
    return desk.view().history().stream()
        .filter(happened -> happened.event() instanceof ConsentDeemed)
        .toList();
  }

  private static DecideItem approve() {
    return DecideItem.approve("J");
  }

  /** ECO goes into a new department on Monday 15 April 2024, which then speaks in its own name. */
  private static LocalRuleBook merged(String successor) {
    return LocalRuleBook.USUAL.with(
        SuccessionTable.of(
            new Succession(
                "ECO",
                new Department(successor, "合并后的局", Level.COUNTY, "CN"),
                LocalDate.of(2024, 4, 15),
                "机构改革方案")));
  }

  @Nested
  class LimitOfAnOpinion {
    @Test
    void every_other_department_owes_the_lead_an_opinion_from_acceptance_on() {
      ProjectDesk desk = accepted(within(FIVE));

      assertThat(desk.dutyRow("opinion:J:1:1"))
          .satisfies(
              row -> {
                assertThat(row.kind()).isEqualTo("approval.GIVE_OPINION");
                assertThat(row.owner()).isEqualTo("REFORM");
                assertThat(row.subject()).isEqualTo("J");
                assertThat(row.openedOn()).isEqualTo("2024-04-08");
                assertThat(row.due()).contains(LocalDate.of(2024, 4, 15));
                assertThat(row.statutoryDue()).isEmpty();
                assertThat(row.nextReviewOn()).isEmpty();
              });
      assertThat(desk.dutyRow("opinion:J:1:2").owner()).isEqualTo("ECO");
      assertThat(participant(desk, "ECO", "2024-04-12").light()).contains(Light.WARN);
      assertThat(participant(desk, "ECO", "2024-04-16").light()).contains(Light.YELLOW);
    }

    @Test
    void without_a_local_rule_it_is_half_of_what_was_promised() {
      assertThat(joint("J", JointTerms.USUAL).opinionWithin())
          .hasValueSatisfying(limit -> assertThat(limit).hasToString("10 WD"));
      assertThat(
              List.of("1 WD", "3 WD", "15 CD", "1 MONTHS", "2 YEARS", "IMMEDIATE").stream()
                  .map(text -> TimeLimit.parse(text, "服务指南"))
                  .map(limit -> JointTerms.usualOpinionLimit(limit).toString()))
          .containsExactly("1 WD", "1 WD", "7 CD", "15 CD", "12 MONTHS", "IMMEDIATE");
    }

    @Test
    void it_runs_in_the_calendar_of_the_department_that_takes_part() throws Exception {
      CalendarBook book =
          CalendarBook.bundled()
              .with(
                  NoticeCsv.local(
                      "shilin.csv",
                      new StringReader(
                          """
                          date,kind,region,source,published,festival
                          2024-04-10,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          """)));
      ApprovalPlan plan =
          new ApprovalPlan(
              List.of(
                  Plans.LAND,
                  Plans.REFORM,
                  new Department("ECO", "县生态环境分局", Level.COUNTY, "CN+SHILIN")),
              Plans.STAGES,
              List.of(joint("J", within(FIVE))));
      ProjectDesk desk = ProjectDesk.on("2024-04-08", book);
      desk.recorded(AdoptPlan.of(plan));
      desk.recorded(AcceptApplication.of("J"));

      assertThat(due(desk, "REFORM", "2024-04-08")).contains(LocalDate.of(2024, 4, 15));
      assertThat(due(desk, "ECO", "2024-04-08")).contains(LocalDate.of(2024, 4, 16));
    }

    @Test
    void it_stands_still_with_the_pauses_of_the_item_and_an_extension_leaves_it_alone() {
      ProjectDesk desk = accepted(within(FIVE));
      LocalDate told = LocalDate.of(2024, 4, 10);
      desk.day("2024-04-10").recorded(StartPause.of("J", "EXPERT_REVIEW").withNotifiedOn(told));

      assertThat(due(desk, "ECO", "2024-04-11")).isEmpty();
      assertThat(participant(desk, "ECO", "2024-04-11").light()).contains(Light.PAUSED);

      desk.day("2024-04-12").recorded(EndPause.of("J"));
      desk.recorded(ExtendLimit.of("J", Plans.TEN_MORE, Plans.COUNTY_HEAD));
      // 9 April, then 15 to 18 April.
      assertThat(due(desk, "ECO", "2024-04-12")).contains(LocalDate.of(2024, 4, 18));
    }

    @Test
    void of_an_acceptance_by_silence_it_runs_from_the_day_on_which_that_was_known() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", joint("J", within(FIVE)));
      desk.recorded(ReceiveApplication.of("J", true));
      desk.day("2024-04-16").zhuanban().sweep();

      assertThat(desk.currentCase("J").acceptedOn()).contains(LocalDate.of(2024, 4, 8));
      assertThat(desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 15))).isEmpty();
      assertThat(due(desk, "ECO", "2024-04-16")).contains(LocalDate.of(2024, 4, 23));
    }

    @Test
    void a_lead_that_stands_among_those_that_take_part_owes_itself_nothing() {
      ApprovalItem item =
          Plans.item("J", ItemKind.JOINT)
              .addJointWith("LAND", "ECO", "ECO")
              .statutory(Plans.TWENTY)
              .build();

      assertThat(item.participants()).containsExactly("ECO");
      assertThat(
              JointHandling.of(
                  item,
                  ProjectDesk.withoutEscalation("2024-04-08", item).view().approvals().state(),
                  LocalDate.of(2024, 4, 8),
                  CalendarBook.bundled(),
                  LightPolicy.DEFAULT,
                  SuccessionTable.NONE))
          .isEmpty();
    }
  }

  @Nested
  class GivingAnOpinion {
    @Test
    void who_needs_more_is_not_silent_but_still_owes_an_opinion() {
      ProjectDesk desk = accepted(consentBy(ConsentTrigger.SILENCE, ConsentTrigger.ABSENCE));
      desk.recorded(opinion("ECO", Opinion.View.NEEDS_MORE));
      desk.day("2024-04-17").zhuanban().sweep();

      assertThat(participant(desk, "ECO", "2024-04-17"))
          .satisfies(
              eco -> {
                assertThat(eco.opinion())
                    .contains(
                        new Opinion(
                            "ECO",
                            Opinion.View.NEEDS_MORE,
                            Optional.of(PAPER),
                            LocalDate.of(2024, 4, 8)));
                assertThat(eco.silent()).isFalse();
                assertThat(eco.light()).contains(Light.YELLOW);
                assertThat(eco.consent()).isEmpty();
              });
      assertThat(desk.recordedEvents(opinion("ECO", Opinion.View.AGREES))).hasSize(2);
      assertThat(desk.dutyRow("opinion:J:1:2").closedOn()).contains(LocalDate.of(2024, 4, 17));
    }

    @Test
    void the_lead_decides_and_what_the_others_told_stays_visible_beside_the_decision() {
      ProjectDesk desk = accepted(within(FIVE));
      desk.day("2024-04-10").recorded(opinion("ECO", Opinion.View.OBJECTS));
      desk.day("2024-04-11").recorded(HoldJointSurvey.of("J", List.of("ECO")));

      assertThat(desk.day("2024-04-16").recordedEvents(approve()))
          .containsExactly(new ItemDecided("J", Result.APPROVED, Optional.empty()));

      JointHandling handling =
          desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 20)).get(0);
      assertThat(handling.notAgreeing()).containsExactly("REFORM", "ECO");
      assertThat(participant(desk, "REFORM", "2024-04-20"))
          .satisfies(
              reform -> {
                assertThat(reform.silent()).isTrue();
                assertThat(reform.absentOn()).containsExactly(LocalDate.of(2024, 4, 11));
                assertThat(reform.opinion()).isEmpty();
                // Due on the 15th: that the lead went on without it makes it no less late.
                assertThat(reform.light()).contains(Light.CLOSED_LATE);
              });
      assertThat(participant(desk, "ECO", "2024-04-20").light()).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.dutyRow("opinion:J:1:1").closedOn()).contains(LocalDate.of(2024, 4, 16));
    }

    @Test
    void the_lead_may_be_named_among_those_present_and_is_no_participant() {
      ProjectDesk desk = accepted(within(FIVE));
      desk.day("2024-04-12").recorded(HoldJointSurvey.of("J", List.of("LAND", "ECO")));

      assertThat(participant(desk, "ECO", "2024-04-12").absentOn()).isEmpty();
      assertThat(participant(desk, "REFORM", "2024-04-12").absentOn()).isNotEmpty();
    }

    @Test
    void whoever_answers_for_a_department_speaks_for_it_and_stands_in_its_row() {
      ProjectDesk desk = accepted(within(FIVE)).under(merged("NEW"));
      GiveOpinion agree = GiveOpinion.of("J", "NEW", Opinion.View.AGREES);
      assertThat(desk.day("2024-04-12").refused(agree).rule())
          .isEqualTo(ApprovalRule.NOT_TAKING_PART);

      desk.day("2024-04-15").recorded(agree);

      assertThat(participant(desk, "ECO", "2024-04-14").answering()).isEqualTo("ECO");
      assertThat(participant(desk, "ECO", "2024-04-15").answering()).isEqualTo("NEW");
      assertThat(participant(desk, "ECO", "2024-04-15").opinion().map(Opinion::on))
          .contains(LocalDate.of(2024, 4, 15));
      assertThat(
              desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 14)).get(0).notAgreeing())
          .contains("ECO");
      assertThat(desk.refused(agree).rule()).isEqualTo(ApprovalRule.OPINION_REPEATED);
    }

    @Test
    void one_that_answers_for_two_tells_so_for_each_and_comes_for_both() {
      ProjectDesk desk = accepted(within(FIVE)).under(merged("REFORM"));
      GiveOpinion agree = GiveOpinion.of("J", "REFORM", Opinion.View.AGREES);
      LocalDate day = LocalDate.of(2024, 4, 15);
      desk.day(day).recorded(HoldJointSurvey.of("J", List.of("REFORM")));
      assertThat(participant(desk, "ECO", "2024-04-15").absentOn()).isEmpty();

      desk.recorded(agree);
      assertThat(participant(desk, "REFORM", "2024-04-15").opinion()).isPresent();
      assertThat(participant(desk, "ECO", "2024-04-15").opinion()).isEmpty();
      assertThat(desk.view().approvals().jointHandling(day).get(0).notAgreeing())
          .containsExactly("REFORM");

      desk.recorded(agree);
      assertThat(desk.view().approvals().jointHandling(day).get(0).notAgreeing()).isEmpty();
      assertThat(desk.refused(agree).rule()).isEqualTo(ApprovalRule.OPINION_REPEATED);
    }
  }

  @Nested
  class SilenceAndAbsence {
    @Test
    void silence_is_consent_from_the_day_after_the_inner_limit_where_a_policy_says_so() {
      ProjectDesk desk = accepted(consentBy(ConsentTrigger.SILENCE));
      desk.day("2024-04-12").recorded(opinion("REFORM", Opinion.View.AGREES));
      assertThat(desk.dutyRow("opinion:J:1:2").nextReviewOn()).contains(LocalDate.of(2024, 4, 16));

      assertThat(desk.day("2024-04-15").zhuanban().sweep().changed()).isZero();
      assertThat(desk.day("2024-04-20").zhuanban().sweep().changed()).isOne();

      assertThat(consents(desk))
          .containsExactly(
              new DatedEvent(
                  new ConsentDeemed("J", "ECO", ConsentTrigger.SILENCE, POLICY),
                  LocalDate.of(2024, 4, 16)));
      assertThat(desk.state("J", "2024-04-20")).isEqualTo(ApplicationState.RUNNING);
      assertThat(participant(desk, "ECO", "2024-04-20"))
          .satisfies(
              eco -> {
                assertThat(eco.silent()).isTrue();
                assertThat(eco.light()).contains(Light.CLOSED_LATE);
              });
      assertThat(
              desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 20)).get(0).notAgreeing())
          .isEmpty();
    }

    @Test
    void what_a_department_tells_after_its_silence_was_taken_for_consent_is_late_and_visible() {
      ProjectDesk desk = accepted(consentBy(ConsentTrigger.SILENCE));

      desk.day("2024-04-17").recorded(opinion("ECO", Opinion.View.OBJECTS));

      assertThat(participant(desk, "ECO", "2024-04-17"))
          .satisfies(
              eco -> {
                assertThat(eco.consent().orElseThrow().on()).isEqualTo("2024-04-16");
                assertThat(eco.opinion().orElseThrow().view()).isEqualTo(Opinion.View.OBJECTS);
                assertThat(eco.silent()).isTrue();
              });
      assertThat(desk.violations())
          .containsExactly("2024-04-17 approval.OPINION_LATE 联合验收办法 approval.opinion-given J");
    }

    @Test
    void absence_is_consent_from_the_day_after_the_survey_where_a_policy_says_so() {
      ProjectDesk desk = accepted(consentBy(ConsentTrigger.ABSENCE));
      desk.day("2024-04-10").recorded(HoldJointSurvey.of("J", List.of("REFORM")));

      desk.day("2024-04-30").zhuanban().sweep();

      assertThat(consents(desk))
          .containsExactly(
              new DatedEvent(
                  new ConsentDeemed("J", "ECO", ConsentTrigger.ABSENCE, POLICY),
                  LocalDate.of(2024, 4, 11)));
      assertThat(participant(desk, "ECO", "2024-04-30").silent()).isFalse();
      assertThat(participant(desk, "REFORM", "2024-04-30").silent()).isTrue();
    }

    /** Its objection is there with reasons (行政许可法第三十八条第二款); what it cannot tell yet is not. */
    @Test
    void an_objection_is_more_than_the_consent_that_was_made_of_absence() {
      ProjectDesk desk = accepted(consentBy(ConsentTrigger.ABSENCE));
      desk.day("2024-04-10").recorded(HoldJointSurvey.of("J", List.of()));

      desk.day("2024-04-12").recorded(opinion("ECO", Opinion.View.OBJECTS));
      desk.recorded(opinion("REFORM", Opinion.View.NEEDS_MORE));

      assertThat(participant(desk, "ECO", "2024-04-12").consent()).isPresent();
      assertThat(
              desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 11)).get(0).notAgreeing())
          .isEmpty();
      assertThat(
              desk.view().approvals().jointHandling(LocalDate.of(2024, 4, 12)).get(0).notAgreeing())
          .containsExactly("ECO");
    }

    @Test
    void without_a_policy_silence_and_absence_are_only_seen() {
      ProjectDesk desk = accepted(within(FIVE));
      desk.day("2024-04-10").recorded(HoldJointSurvey.of("J", List.of()));

      assertThat(desk.day("2024-06-30").zhuanban().sweep().changed()).isZero();

      assertThat(participant(desk, "ECO", "2024-06-30"))
          .isEqualTo(
              new JointHandling.Participant(
                  "ECO",
                  "ECO",
                  Optional.empty(),
                  participant(desk, "ECO", "2024-04-30").due(),
                  Optional.of(Light.YELLOW),
                  true,
                  List.of(LocalDate.of(2024, 4, 10)),
                  Optional.empty()));
    }

    @Test
    void a_policy_says_what_counts_and_why() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SilenceConsentPolicy(List.of(), POLICY))
          .withMessage("SilenceConsentPolicy.triggers is missing; give it");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SilenceConsentPolicy(List.of(ConsentTrigger.SILENCE), " "))
          .withMessage("SilenceConsentPolicy.basis is missing; give it");
    }
  }
}
