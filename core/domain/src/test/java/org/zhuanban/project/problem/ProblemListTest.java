package org.zhuanban.project.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Problems.close;
import static org.zhuanban.testing.domain.Problems.decide;
import static org.zhuanban.testing.domain.Problems.deny;
import static org.zhuanban.testing.domain.Problems.report;
import static org.zhuanban.testing.domain.Problems.solve;
import static org.zhuanban.testing.domain.Problems.toLeaders;
import static org.zhuanban.testing.domain.Problems.toTaskForce;
import static org.zhuanban.testing.domain.Problems.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemStatistics.Tally;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class ProblemListTest {

  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final String PB = "PB-01";

  private static ProjectDesk reported() {
    ProjectDesk desk = ProjectDesk.on("2024-06-11");
    desk.recorded(report(PB));
    return desk;
  }

  private static ProblemTicket ticket(ProjectDesk desk) {
    return desk.view().problems().list().ticket(PB).orElseThrow();
  }

  private static Optional<Light> light(ProjectDesk desk, String key, String day) {
    return duty(desk, key, day).clock().lightOn(LocalDate.parse(day), BOOK, LightPolicy.DEFAULT);
  }

  private static Duty duty(ProjectDesk desk, String key, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<Optional<Boolean>> met(ProjectDesk desk, String day) {
    return ticket(desk).path().stream()
        .map(stay -> ticket(desk).met(stay, LocalDate.parse(day), BOOK))
        .toList();
  }

  private static void says(Refusal refusal, ProblemRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static List<String> lights(ProjectDesk desk, String day) {
    LocalDate on = LocalDate.parse(day);
    return desk.view().duties(on).stream()
        .filter(duty -> duty.kind() == ProblemDuty.SOLVE)
        .map(
            duty ->
                "%s %s %s"
                    .formatted(
                        duty.openedOn(),
                        duty.clock().lightOn(on, BOOK, LightPolicy.DEFAULT).orElseThrow(),
                        duty.clock().bindingOn(on, BOOK).flatMap(Deadline::dueOn).orElseThrow()))
        .toList();
  }

  private static ReportProblem about(String problem, String item) {
    return ReportProblem.of(problem, ProblemCategory.APPROVAL, 1, Problems.LAND)
        .withSource(ProblemSource.VISIT)
        .withItem(item);
  }

  @Nested
  class DecisionOfALevel {
    @Test
    void each_level_owes_a_decision_within_its_limit_from_its_own_receipt() {
      ProjectDesk desk = reported();
      assertThat(desk.dutyRow("problem:PB-01:1").due()).contains(LocalDate.of(2024, 6, 18));
      assertThat(desk.dutyRow("problem:PB-01:1").owner()).isEqualTo("LAND");
      assertThat(desk.dutyRow("problem:PB-01:1").kind()).isEqualTo("problem.DECIDE");
      assertThat(light(desk, "problem:PB-01:1", "2024-06-17")).contains(Light.WARN);
      assertThat(light(desk, "problem:PB-01:1", "2024-06-18")).contains(Light.WARN);
      assertThat(light(desk, "problem:PB-01:1", "2024-06-19")).contains(Light.YELLOW);

      desk.day("2024-06-19").recorded(toTaskForce(PB));

      assertThat(desk.dutyRow("problem:PB-01:1").closedOn()).contains(LocalDate.of(2024, 6, 19));
      assertThat(desk.dutyRow("problem:PB-01:2").due()).contains(LocalDate.of(2024, 7, 3));
      assertThat(desk.dutyRow("problem:PB-01:2").owner()).isEqualTo("ZB-07");
      assertThat(met(desk, "2024-06-24")).containsExactly(Optional.of(false), Optional.empty());

      desk.day("2024-06-24").recorded(decide(PB, "2024-07-15"));

      assertThat(met(desk, "2024-06-24")).containsExactly(Optional.of(false), Optional.of(true));
      assertThat(light(desk, "problem:PB-01:2", "2024-06-24")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.dutyRow("problem:PB-01:solve:1").due()).contains(LocalDate.of(2024, 7, 15));
      assertThat(desk.dutyRow("problem:PB-01:solve:1").owner()).isEqualTo("ZB-07");

      desk.day("2024-07-12").recorded(solve(PB));
      assertThat(light(desk, "problem:PB-01:solve:1", "2024-07-12")).contains(Light.CLOSED_ON_TIME);
      assertThat(ticket(desk).closedOn()).isEmpty();

      desk.day("2024-07-15").recorded(verify(PB));
      assertThat(ticket(desk).closedOn()).contains(LocalDate.of(2024, 7, 15));
      assertThat(desk.violations()).isEmpty();
    }

    /** A sweep shows it overdue, and moves nothing. */
    @Test
    void silence_leaves_a_problem_where_it_is() {
      ProjectDesk desk = reported();

      desk.day("2024-09-30").zhuanban().sweep();

      assertThat(desk.view().history())
          .extracting(DatedEvent::event)
          .filteredOn(event -> !(event instanceof EscalationStepReached))
          .hasSize(1);
      assertThat(ticket(desk).current().level()).isEqualTo(1);
      assertThat(light(desk, "problem:PB-01:1", "2024-09-30")).contains(Light.YELLOW);
      assertThat(met(desk, "2024-09-30")).containsExactly(Optional.of(false));
    }

    @Test
    void a_level_may_be_left_out_and_the_first_decision_of_one_counts() {
      ProjectDesk desk = reported();
      desk.day("2024-06-12").recorded(toLeaders(PB));
      desk.day("2024-06-14").recorded(decide(PB, "2024-07-31"));
      desk.day("2024-08-01").recorded(decide(PB, "2024-08-31"));

      assertThat(ticket(desk).path()).extracting(ProblemTicket.Stay::level).containsExactly(1, 3);
      assertThat(ticket(desk).current().decidedOn()).contains(LocalDate.of(2024, 6, 14));
      assertThat(ticket(desk).decisions()).hasSize(2);
      assertThat(desk.dutyRow("problem:PB-01:solve:2").openedOn()).isEqualTo("2024-08-01");
      // A Saturday on which nobody works; the day that a decision names moves for nobody.
      assertThat(desk.dutyRow("problem:PB-01:solve:2").due()).contains(LocalDate.of(2024, 8, 31));
      // Moved on in time, and yet nothing was decided there.
      assertThat(met(desk, "2024-06-18")).containsExactly(Optional.empty(), Optional.of(true));
      assertThat(met(desk, "2024-06-19")).containsExactly(Optional.of(false), Optional.of(true));
    }

    @Test
    void what_is_solved_before_anybody_decides_meets_the_limit() {
      ProjectDesk desk = reported();
      desk.day("2024-06-14").recorded(solve(PB));

      assertThat(met(desk, "2024-06-14")).containsExactly(Optional.of(true));
      assertThat(light(desk, "problem:PB-01:1", "2024-07-01")).contains(Light.CLOSED_ON_TIME);

      // The paper of the decision may follow.
      desk.day("2024-06-17").recorded(decide(PB, "2024-06-17"));
      assertThat(light(desk, "problem:PB-01:solve:1", "2024-06-17")).contains(Light.CLOSED_ON_TIME);
      assertThat(ticket(desk).current().decidedOn()).contains(LocalDate.of(2024, 6, 17));
    }

    @Test
    void a_level_that_had_it_solved_without_a_decision_has_not_met_its_limit_once_that_is_denied() {
      ProjectDesk desk = reported();
      desk.day("2024-06-14").recorded(solve(PB));
      desk.day("2024-06-20").recorded(deny(PB));

      assertThat(light(desk, "problem:PB-01:1", "2024-06-19")).contains(Light.CLOSED_ON_TIME);
      assertThat(light(desk, "problem:PB-01:1", "2024-06-20")).contains(Light.YELLOW);
      assertThat(met(desk, "2024-06-20")).containsExactly(Optional.of(false));
    }

    @Test
    void a_level_whose_decision_names_no_day_has_not_decided() {
      ProjectDesk desk = reported();
      desk.day("2024-06-13").recorded(decide(PB));

      assertThat(ticket(desk).current().decidedOn()).isEmpty();
      assertThat(ticket(desk).decisions()).hasSize(1);
      assertThat(light(desk, "problem:PB-01:1", "2024-06-19")).contains(Light.YELLOW);
      assertThat(met(desk, "2024-06-19")).containsExactly(Optional.of(false));
    }
  }

  @Nested
  class SolvingAProblem {
    @Test
    void what_was_solved_in_vain_is_solved_again_after_a_new_decision() {
      ProjectDesk desk = reported();
      desk.day("2024-06-14").recorded(solve(PB));
      assertThat(desk.refused(solve(PB)).rule()).isEqualTo(ProblemRule.ALREADY_SOLVED);
      desk.day("2024-06-17").recorded(toLeaders(PB));
      desk.day("2024-06-18").recorded(decide(PB, "2024-06-28"));

      desk.day("2024-07-01").recorded(solve(PB));

      assertThat(ticket(desk).solvedOn()).contains(LocalDate.of(2024, 7, 1));
      assertThat(light(desk, "problem:PB-01:solve:1", "2024-07-01")).contains(Light.CLOSED_LATE);
      assertThat(ticket(desk).asOf(LocalDate.of(2024, 6, 30)).solvedOn())
          .contains(LocalDate.of(2024, 6, 14));
    }

    @Test
    void after_a_new_decision_the_duty_to_solve_begins_anew() {
      ProjectDesk desk = ProjectDesk.on("2025-03-07");
      desk.recorded(report(PB));
      desk.day("2025-03-10").recorded(decide(PB, "2025-03-20"));
      desk.day("2025-03-18").recorded(solve(PB));
      desk.day("2025-03-25").recorded(decide(PB, "2025-04-10"));

      assertThat(lights(desk, "2025-03-25"))
          .containsExactly("2025-03-10 CLOSED_ON_TIME 2025-03-20", "2025-03-25 GREEN 2025-04-10");
      assertThat(lights(desk, "2025-04-11"))
          .containsExactly("2025-03-10 CLOSED_ON_TIME 2025-03-20", "2025-03-25 YELLOW 2025-04-10");
      desk.day("2025-04-25").zhuanban().sweep();
      assertThat(desk.view().history())
          .extracting(DatedEvent::event)
          .filteredOn(
              event ->
                  event instanceof EscalationStepReached step
                      && step.kind().equals("problem.SOLVE")
                      && step.due().equals(LocalDate.of(2025, 4, 10)))
          .isNotEmpty();
      assertThat(desk.view().supervision().proposals(LocalDate.of(2025, 4, 25)))
          .filteredOn(proposal -> proposal.trigger() == Trigger.PROBLEM_NEGLECTED)
          .extracting(Proposal::since)
          .contains(LocalDate.of(2025, 4, 11));

      desk.day("2025-04-28").recorded(solve(PB));

      assertThat(lights(desk, "2025-04-28"))
          .containsExactly(
              "2025-03-10 CLOSED_ON_TIME 2025-03-20", "2025-03-25 CLOSED_LATE 2025-04-10");
    }

    /** What had passed when the new day was named stays passed. */
    @Test
    void a_new_day_does_not_take_back_that_an_earlier_one_was_missed() {
      ProjectDesk desk = ProjectDesk.on("2025-03-07");
      desk.recorded(report(PB));
      desk.day("2025-03-10").recorded(decide(PB, "2025-03-20"));
      desk.day("2025-03-25").recorded(decide(PB, "2025-04-10"));

      assertThat(desk.view().supervision().proposals(LocalDate.of(2025, 4, 1)))
          .filteredOn(proposal -> proposal.trigger() == Trigger.PROBLEM_NEGLECTED)
          .extracting(Proposal::daysAgainst)
          .contains(
              List.of(
                  LocalDate.of(2025, 3, 21), LocalDate.of(2025, 3, 24), LocalDate.of(2025, 3, 25)));
      assertThat(lights(desk, "2025-04-01"))
          .containsExactly("2025-03-10 CLOSED_LATE 2025-03-20", "2025-03-25 GREEN 2025-04-10");
    }

    @Test
    void what_the_enterprise_denies_is_owed_as_if_nobody_had_said_that_it_is_solved() {
      ProjectDesk desk = reported();
      says(
          desk.refused(deny(PB)),
          ProblemRule.NOT_SOLVED,
          "Problem PB-01 was not reported as solved, so there is nothing to deny; let the organ that"
              + " holds it report that first",
          "问题PB-01尚未报告解决，不能否认；请先由承办单位报告解决情况");
      desk.day("2024-06-12").recorded(decide(PB, "2024-06-21"));
      desk.day("2024-06-20").recorded(solve(PB));
      desk.day("2024-06-24").recorded(deny(PB));

      assertThat(desk.refused(deny(PB)).rule()).isEqualTo(ProblemRule.NOT_SOLVED);
      assertThat(ticket(desk).settledOn()).isEmpty();
      assertThat(lights(desk, "2024-06-21"))
          .containsExactly("2024-06-12 CLOSED_ON_TIME 2024-06-21");
      assertThat(lights(desk, "2024-06-24")).containsExactly("2024-06-12 YELLOW 2024-06-21");
      assertThat(desk.view().problems().statistics(LocalDate.of(2024, 6, 24)).byHolder())
          .containsOnly(entry("LAND", new Tally(1, 1, 0, 0, 0)));

      desk.day("2024-06-25").recorded(decide(PB, "2024-07-05"));

      assertThat(lights(desk, "2024-06-25"))
          .containsExactly("2024-06-12 CLOSED_LATE 2024-06-21", "2024-06-25 GREEN 2024-07-05");
      desk.day("2024-07-04").recorded(solve(PB));
      desk.day("2024-07-05").recorded(verify(PB));
      assertThat(lights(desk, "2024-07-05"))
          .containsExactly(
              "2024-06-12 CLOSED_LATE 2024-06-21", "2024-06-25 CLOSED_ON_TIME 2024-07-05");
    }
  }

  @Nested
  class WordOfTheEnterprise {
    @Test
    void an_enterprise_that_denied_was_not_silent() {
      ProjectDesk desk = ProjectDesk.on("2024-06-11");
      desk.recorded(
          report(PB)
              .withTerms(
                  new ProblemTerms(
                      ProblemTerms.DEFAULT.levels(),
                      Optional.of(TimeLimit.workingDays(3, "销号办法")))));
      desk.day("2024-06-12").recorded(solve(PB));
      desk.day("2024-06-13").recorded(deny(PB));

      assertThat(
              desk.day("2024-06-28")
                  .refused(CloseProblem.of(PB).withSubstitute(new DocumentRef("memo-1")))
                  .rule())
          .isEqualTo(ProblemRule.SUBSTITUTE_VOID);
    }

    @Test
    void the_enterprise_that_verifies_has_seen_that_it_is_solved() {
      ProjectDesk desk = reported();
      desk.day("2024-06-14").recorded(verify(PB));

      assertThat(ticket(desk).solvedOn()).isEmpty();
      assertThat(ticket(desk).closedOn()).contains(LocalDate.of(2024, 6, 14));
      assertThat(met(desk, "2024-06-14")).containsExactly(Optional.of(true));
    }

    @Test
    void a_problem_is_not_closed_without_the_word_of_the_enterprise() {
      ProjectDesk desk = reported();
      desk.day("2024-06-20").recorded(solve(PB));
      says(
          desk.refused(close(PB)),
          ProblemRule.NOT_VERIFIED,
          "Problem PB-01 cannot be closed: the enterprise has not verified that it is solved",
          "问题PB-01不能销号：企业尚未确认已经解决");

      desk.recorded(close(PB));

      assertThat(ticket(desk).closedOn()).isEmpty();
      assertThat(desk.violations())
          .containsExactly("2024-06-20 problem.NOT_VERIFIED 工作惯例：问题经企业确认后销号 problem.closed PB-01");

      desk.day("2024-06-24").recorded(verify(PB));
      desk.day("2024-06-25").recorded(close(PB));
      assertThat(ticket(desk).closedOn()).contains(LocalDate.of(2024, 6, 24));
      assertThat(desk.violations()).hasSize(1);
    }

    @Test
    void a_verification_that_is_told_late_takes_the_violation_back() {
      ProjectDesk desk = reported();
      desk.day("2024-06-20").recorded(close(PB));
      assertThat(desk.violations()).hasSize(1);

      assertThat(desk.record(verify(PB), LocalDate.of(2024, 6, 19)))
          .isInstanceOf(Outcome.Done.class);

      assertThat(desk.violations()).isEmpty();
      assertThat(ticket(desk).closedOn()).contains(LocalDate.of(2024, 6, 19));
    }

    @Test
    void a_paper_stands_for_an_enterprise_that_is_silent_only_by_a_local_rule_and_in_its_time() {
      ProjectDesk desk = ProjectDesk.on("2024-06-11");
      desk.recorded(report(PB));
      desk.recorded(
          ReportProblem.of("PB-02", ProblemCategory.OTHER, 1, Problems.LAND)
              .withWords("其他事项")
              .withTerms(
                  new ProblemTerms(
                      ProblemTerms.DEFAULT.levels(),
                      Optional.of(TimeLimit.workingDays(3, "销号办法")))));
      DocumentRef memo = new DocumentRef("memo-1");
      desk.day("2024-06-12").recorded(solve(PB));
      desk.recorded(solve("PB-02"));

      desk.day("2024-06-17");
      says(
          desk.refused(CloseProblem.of(PB).withSubstitute(memo)),
          ProblemRule.SUBSTITUTE_VOID,
          "Problem PB-01 cannot be closed by a paper: it must be solved, and the enterprise silent"
              + " for the time of the local rule (none) after that",
          "问题PB-01不能凭书面材料销号：须已解决，且企业其后未予答复已满地方规定的期限（无）");
      assertThat(desk.refused(CloseProblem.of("PB-02").withSubstitute(memo)).rule())
          .isEqualTo(ProblemRule.SUBSTITUTE_VOID);
      desk.recorded(CloseProblem.of("PB-02").withSubstitute(memo));
      assertThat(desk.violations())
          .containsExactly(
              "2024-06-17 problem.SUBSTITUTE_VOID 工作惯例：问题经企业确认后销号 problem.closed PB-02");

      desk.day("2024-06-18").recorded(CloseProblem.of("PB-02").withSubstitute(memo));

      ProblemTicket closed = desk.view().problems().list().ticket("PB-02").orElseThrow();
      assertThat(closed.closing())
          .contains(
              new ProblemTicket.Closing(
                  LocalDate.of(2024, 6, 18), ProblemProof.SUBSTITUTE, Optional.of(memo)));
    }
  }

  @Nested
  class Reporting {
    @Test
    void what_is_wrong_is_said_in_both_languages() {
      ProjectDesk desk = ProjectDesk.on("2024-06-11");
      says(
          desk.refused(solve(PB)),
          ProblemRule.UNKNOWN_PROBLEM,
          "There is no problem PB-01 yet; report it first",
          "问题清单中没有问题PB-01；请先登记");
      desk.recorded(report(PB));
      says(
          desk.refused(report(PB)),
          ProblemRule.PROBLEM_EXISTS,
          "Problem PB-01 was reported already; give another one its own name",
          "问题PB-01已经登记；其他问题请另行编号");
      says(
          desk.refused(report("PB-02", ProblemCategory.LAND, 4, Problems.LAND)),
          ProblemRule.UNKNOWN_LEVEL,
          "Problem PB-02 cannot go to level 4; its levels are 1, 2, 3",
          "问题PB-02不能交第4级；其协调层级有1, 2, 3");
      says(
          desk.refused(EscalateProblem.of(PB, 2, new ProblemHolder("ZB-07", "工作专班", "CN+NOWHERE"))),
          ProblemRule.UNKNOWN_CALENDAR,
          "Holder ZB-07 works by calendar CN+NOWHERE, which is unknown; notices are loaded of CN:"
              + " write CN, or join others to it by +",
          "问题承办方ZB-07的日历CN+NOWHERE无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他");
      says(
          desk.refused(EscalateProblem.of(PB, 1, Problems.LAND)),
          ProblemRule.NOT_HIGHER,
          "Problem PB-01 cannot be escalated to level 1: level 1 holds it already",
          "问题PB-01不能提级至第1级：已由第1级承办");
      says(
          desk.refused(DecideProblem.of(PB).withLevel(2)),
          ProblemRule.NOT_AT_LEVEL,
          "Problem PB-01 cannot be decided by level 2: level 1 holds it",
          "问题PB-01不能由第2级议定：现由第1级承办");
      says(
          desk.refused(decide(PB, "2024-06-10")),
          ProblemRule.SOLVE_BY_OUT_OF_RANGE,
          "Problem PB-01 is to be solved by 2024-06-10, which is not from 2024-06-11 to 2034-06-09",
          "问题PB-01的解决期限2024年6月10日不在2024年6月11日至2034年6月9日之间");
      assertThat(desk.refused(decide(PB, "2034-06-10")).rule())
          .isEqualTo(ProblemRule.SOLVE_BY_OUT_OF_RANGE);
      desk.recorded(decide(PB, "2034-06-09"));
      desk.recorded(solve(PB));
      says(
          desk.refused(solve(PB)),
          ProblemRule.ALREADY_SOLVED,
          "Problem PB-01 was reported as solved on 2024-06-11 already; let the enterprise confirm or"
              + " deny that",
          "问题PB-01已于2024年6月11日报告解决；请由企业确认是否属实");
      desk.recorded(verify(PB));
      says(
          desk.refused(toTaskForce(PB)),
          ProblemRule.TICKET_CLOSED,
          "Problem PB-01 was closed on 2024-06-11; report what is left of it as a new one",
          "问题PB-01已于2024年6月11日销号；未尽事宜请另行登记");
    }

    @Test
    void two_problems_hinder_one_item_and_each_has_its_own_way() {
      ProjectDesk desk = ProjectDesk.with("2024-06-11", Plans.licence("L"));
      desk.recorded(about("PB-01", "L"));
      desk.recorded(about("PB-02", "L"));
      says(
          desk.refused(about("PB-03", "X")),
          ProblemRule.UNKNOWN_ITEM,
          "Problem PB-03 names item X, which the plan does not have; name one of the plan, or none",
          "问题PB-03所涉事项X不在方案之列；请填写方案中的事项，或不填");

      desk.day("2024-06-13").recorded(verify("PB-01"));

      assertThat(desk.view().problems().list().about("L"))
          .extracting(ProblemTicket::problem, ticket -> ticket.closedOn().isPresent())
          .containsExactly(tuple("PB-01", true), tuple("PB-02", false));
      assertThat(desk.view().problems().list().about("M")).isEmpty();
    }

    @Test
    void names_and_levels_are_checked() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> report("问题一"))
          .withMessage(
              "ReportProblem.problem has 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was"
                  + " '问题一'; write it with those");
      TimeLimit five = TimeLimit.workingDays(5, "工作惯例");
      ReportProblem well = report(PB);
      for (List<Integer> levels : List.of(List.of(1, 1), List.of(0), List.of(10))) {
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    well.withTerms(
                        new ProblemTerms(
                            levels.stream()
                                .map(each -> ProblemTerms.ProblemLevel.of(each, five))
                                .toList(),
                            Optional.empty())))
            .withMessageMatching("ProblemTerms\\.levels (names|is from) .*");
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ProblemHolder("task force", "工作专班", "CN"))
          .withMessage(
              "ProblemHolder.code has 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was 'task"
                  + " force'; write it with those");
    }

    @ParameterizedTest
    @CsvSource({
      "要素保障-电力, UTILITIES",
      "用地, LAND",
      "环境影响评价, ENVIRONMENT",
      "能耗指标, ENERGY",
      "融资难, FUNDS",
      "用工, LABOUR",
      "审批, APPROVAL",
      "惠企政策兑现, POLICY",
      "funds, FUNDS",
      "邻里纠纷, OTHER"
    })
    void a_category_is_read_from_the_words_in_which_it_was_told(
        String words, ProblemCategory category) {
      assertThat(ProblemCategory.of(words)).isEqualTo(category);
      assertThat(ProblemCategory.of(category.chinese())).isEqualTo(category);
    }
  }

  @Nested
  class Counting {
    @Test
    void problems_are_counted_by_category_and_by_holder() {
      ProjectDesk desk = ProjectDesk.on("2024-06-11");
      desk.recorded(report("PB-01"));
      desk.recorded(report("PB-02", ProblemCategory.LAND, 1, Problems.LAND));
      desk.recorded(report("PB-03", ProblemCategory.LAND, 2, Problems.TASK_FORCE));
      desk.day("2024-06-19").recorded(toTaskForce("PB-01"));
      desk.day("2024-06-20").recorded(solve("PB-03"));
      desk.day("2024-06-21").recorded(verify("PB-03"));

      ProblemStatistics then = desk.view().problems().statistics(LocalDate.of(2024, 6, 20));
      ProblemStatistics now = desk.view().problems().statistics(LocalDate.of(2024, 6, 21));

      assertThat(then.byCategory())
          .containsOnly(
              entry(ProblemCategory.UTILITIES, new Tally(1, 1, 1, 0, 0)),
              entry(ProblemCategory.LAND, new Tally(2, 2, 1, 1, 0)));
      assertThat(now.byCategory().get(ProblemCategory.LAND)).isEqualTo(new Tally(2, 1, 1, 1, 1));
      assertThat(now.byHolder())
          .containsOnly(
              entry("LAND", new Tally(2, 1, 2, 0, 0)), entry("ZB-07", new Tally(2, 1, 0, 1, 1)));
      assertThat(desk.view().problems().statistics(LocalDate.of(2024, 6, 10)).byHolder()).isEmpty();
    }

    @Test
    void what_a_higher_level_solves_on_its_first_day_is_not_met_by_the_level_below() {
      ProjectDesk desk = ProjectDesk.on("2024-06-11");
      desk.recorded(report("PB-01"));
      desk.day("2024-06-13").recorded(toTaskForce("PB-01"));
      desk.recorded(solve("PB-01"));
      LocalDate day = LocalDate.of(2024, 7, 5);

      ProblemTicket ticket = desk.view().problems().list().ticket("PB-01").orElseThrow();
      assertThat(ticket.path())
          .extracting(stay -> ticket.met(stay, day, CalendarBook.bundled()))
          .containsExactly(Optional.of(false), Optional.of(true));
    }

    @Test
    void what_a_department_held_counts_with_whoever_answers_for_it_on_the_day() {
      LocalDate from = LocalDate.of(2024, 6, 20);
      ProjectDesk desk =
          ProjectDesk.on("2024-06-11")
              .under(
                  LocalRuleBook.USUAL.with(
                      SuccessionTable.of(
                          new Succession(
                              "LAND",
                              new Department("REFORM", "县发展和自然资源局", Level.COUNTY, "CN"),
                              from,
                              "机构改革方案"))));
      desk.recorded(report("PB-01"));
      desk.recorded(
          report("PB-02", ProblemCategory.LAND, 1, new ProblemHolder("REFORM", "县发展和改革局", "CN")));

      assertThat(desk.view().problems().statistics(from.minusDays(1)).byHolder())
          .containsOnly(
              entry("LAND", new Tally(1, 1, 1, 0, 0)), entry("REFORM", new Tally(1, 1, 1, 0, 0)));
      assertThat(desk.view().problems().statistics(from).byHolder())
          .containsOnly(entry("REFORM", new Tally(2, 2, 2, 0, 0)));
    }
  }
}
