package org.zhuanban.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class LocalRulesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
  private static final TimeLimit THREE = TimeLimit.workingDays(3, "县政府2024年专班办法");
  private static final TimeLimit EIGHT = TimeLimit.workingDays(8, "县政府2024年专班办法（修订）");

  private static final LocalRule SHORT =
      LocalRule.from(LocalLimit.TASK_FORCE_SET_UP, THREE, FIRST).until(LAST);
  private static final LocalRule LONG =
      LocalRule.from(LocalLimit.TASK_FORCE_SET_UP, EIGHT, LAST.plusDays(1));

  @ParameterizedTest
  @EnumSource(LocalLimit.class)
  void what_was_not_set_is_as_usual(LocalLimit matter) {
    assertThat(LocalRuleBook.USUAL.limitIfAny(matter, FIRST)).isEqualTo(matter.usual());
    assertThat(LocalRuleBook.USUAL.rule(matter, FIRST)).isEmpty();
    if (matter.usual().isPresent()) {
      assertThat(LocalRuleBook.USUAL.limit(matter, FIRST)).isEqualTo(matter.usual().get());
      assertThat(matter.usual().get().basis()).isNotBlank();
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LocalRuleBook.USUAL.limit(matter, FIRST))
          .withMessage("no rule for %s held on 2024-01-01, and none is usual", matter);
    }
  }

  @Test
  void what_is_usual_is_known_to_whoever_reads_the_documents() {
    assertThat(LocalLimit.values())
        .extracting(matter -> matter + " " + matter.usual().map(TimeLimit::toString).orElse("-"))
        .containsExactly(
            "TASK_FORCE_SET_UP 5 WD",
            "MEETING_UNTIL_START 1 MONTHS",
            "MEETING_FROM_START 3 MONTHS",
            "COORDINATOR_NAMING 5 WD",
            "STOP_REPORT 1 MONTHS",
            "RATING_ANSWER 5 WD",
            "FIRST_CONTACT 2 WD",
            "PROBLEM_LEVEL_1 5 WD",
            "PROBLEM_LEVEL_2 10 WD",
            "PROBLEM_LEVEL_3 15 WD",
            "PROBLEM_LEVEL_4 -",
            "OVERDUE_APPROVAL_LISTED -",
            "ENTERPRISE_SILENCE -",
            "COMMITTEE_QUARTER 15 WD",
            "COMMITTEE_HALF_YEAR 1 MONTHS",
            "POST_ROTATION -",
            "TRAINING_PLAN -",
            "MONTHLY_RETURN -",
            "QUARTERLY_RETURN -",
            "RATING_CALL_BACK 10 WD",
            "COMPLAINT_EXAMINATION -",
            "COMPLAINT_ANSWER -",
            "COMPLAINT_REVISIT -",
            "STATEMENT 5 WD",
            "ORDER_TRACKING 5 WD",
            "LEAD_ANSWER 1 WD",
            "LEAD_JUDGEMENT 3 WD",
            "LEAD_FEEDBACK 5 WD",
            "LEAD_CONTACT 10 WD",
            "LEAD_CONTACT_LATEST 3 MONTHS",
            "WISH_ANSWER 10 WD",
            "REPORT 10 WD",
            "ANALYSIS 5 WD",
            "PROJECT_RETENTION -",
            "SUGGESTION_RETENTION -",
            "INVESTOR_RETENTION -",
            "ACTIVITY_RETENTION -",
            "ACCOUNTABILITY_RETENTION -");
  }

  @Test
  void a_matter_that_is_not_usual_is_limited_where_a_county_says_so() {
    LocalRuleBook rules =
        LocalRuleBook.of(LocalRule.from(LocalLimit.ENTERPRISE_SILENCE, EIGHT, FIRST).until(LAST));

    assertThat(rules.limitIfAny(LocalLimit.ENTERPRISE_SILENCE, LAST)).contains(EIGHT);
    assertThat(rules.limitIfAny(LocalLimit.ENTERPRISE_SILENCE, LAST.plusDays(1))).isEmpty();
  }

  @Test
  void a_rule_holds_from_its_first_to_its_last_day() {
    LocalRuleBook rules = LocalRuleBook.of(LONG, SHORT);

    assertThat(rules.limit(LocalLimit.TASK_FORCE_SET_UP, FIRST.minusDays(1)))
        .isEqualTo(LocalLimit.TASK_FORCE_SET_UP.usual().orElseThrow());
    assertThat(rules.limit(LocalLimit.TASK_FORCE_SET_UP, FIRST)).isEqualTo(THREE);
    assertThat(rules.limit(LocalLimit.TASK_FORCE_SET_UP, LAST)).isEqualTo(THREE);
    assertThat(rules.limit(LocalLimit.TASK_FORCE_SET_UP, LAST.plusDays(1))).isEqualTo(EIGHT);
    assertThat(rules.rule(LocalLimit.TASK_FORCE_SET_UP, LAST)).contains(SHORT);
    assertThat(rules.limit(LocalLimit.RATING_ANSWER, LAST))
        .isEqualTo(LocalLimit.RATING_ANSWER.usual().orElseThrow());
  }

  @Test
  void two_rules_for_one_matter_do_not_hold_on_the_same_day() {
    LocalRule open = LocalRule.from(LocalLimit.TASK_FORCE_SET_UP, THREE, FIRST);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalRuleBook.of(open, LONG))
        .withMessage(
            "LocalRuleBook.entries names TASK_FORCE_SET_UP 2024-01-01, 2024-07-01 twice; name it"
                + " once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalRuleBook.of(LONG, open))
        .withMessage(
            "LocalRuleBook.entries names TASK_FORCE_SET_UP 2024-07-01, 2024-01-01 twice; name it"
                + " once");
    LocalRule other = LocalRule.from(LocalLimit.STOP_REPORT, THREE, FIRST);
    assertThat(LocalRuleBook.of(open, other).entries()).containsExactly(open, other);
  }

  @Test
  void a_silence_of_no_time_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LocalRule.from(
                    LocalLimit.ENTERPRISE_SILENCE, TimeLimit.parse("IMMEDIATE", "县办法"), FIRST))
        .withMessage(
            "LocalRule.value does not go with LocalRule.matter, which is ENTERPRISE_SILENCE;"
                + " correct or leave out one of them");
  }

  @Test
  void a_rule_ends_after_it_begins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LONG.until(LAST))
        .withMessage(
            "LocalRule.validTo is 2024-06-30, but must not be before LocalRule.validFrom, which is"
                + " 2024-07-01; correct one of them");
    assertThat(LONG.until(LAST.plusDays(1)).validTo()).contains(LAST.plusDays(1));
  }

  private static Zhuanban county(LocalDate today, LocalRuleBook rules) {
    return Zhuanban.builder()
        .clock(
            Clock.fixed(
                ZonedDateTime.of(today, LocalTime.NOON, Zhuanban.LEGAL_TIME).toInstant(),
                Zhuanban.LEGAL_TIME))
        .localRules(rules)
        .build();
  }

  private static LocalDate due(LocalDate signedOn, LocalRuleBook rules) {
    Zhuanban county = county(LocalDate.of(2024, 12, 2), rules);
    Outcome signed =
        county.handle(
            Request.of(
                    StreamKind.PROJECT.stream("P-1"),
                    "c-1",
                    Plans.sign(),
                    StreamDesk.CLERK,
                    signedOn)
                .because("补录"));
    assertThat(signed).isInstanceOf(Outcome.Done.class);
    Duty duty =
        county.read(StreamKind.PROJECT, "P-1").duties(LocalDate.of(2024, 12, 2)).stream()
            .filter(owed -> owed.kind() == TaskForceDuty.ESTABLISH)
            .findFirst()
            .orElseThrow();
    Optional<LocalDate> due =
        duty.clock()
            .bindingDue(org.zhuanban.calendar.CalendarBook.bundled())
            .map(Deadline.Due::date);
    return due.orElseThrow();
  }

  /** Both days are Wednesdays before a weekend that was free. */
  @Test
  void what_began_under_a_rule_is_judged_by_it_whatever_was_set_since() {
    LocalRuleBook rules = LocalRuleBook.of(SHORT, LONG);

    assertThat(due(LocalDate.of(2024, 3, 6), rules)).isEqualTo("2024-03-11");
    assertThat(due(LocalDate.of(2024, 7, 10), rules)).isEqualTo("2024-07-22");
    assertThat(due(LocalDate.of(2023, 11, 8), rules)).isEqualTo("2023-11-15");
  }
}
