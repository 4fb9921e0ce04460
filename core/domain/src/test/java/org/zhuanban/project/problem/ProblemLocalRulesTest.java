package org.zhuanban.project.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Problems.report;
import static org.zhuanban.testing.domain.Problems.solve;
import static org.zhuanban.testing.domain.Problems.toLeaders;
import static org.zhuanban.testing.domain.Problems.toTaskForce;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

/** A county says how long its levels may take, and from when until when it says so. */
class ProblemLocalRulesTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
  private static final DocumentRef MEMO = new DocumentRef("memo-1");

  private static LocalRule rule(LocalLimit matter, int workingDays) {
    return LocalRule.from(matter, TimeLimit.workingDays(workingDays, "县问题清单管理办法"), NEW_YEAR);
  }

  /** The first level has two working days until the end of June, and seven from July on. */
  private static final LocalRuleBook RULES =
      LocalRuleBook.of(
          rule(LocalLimit.PROBLEM_LEVEL_1, 2).until(JULY.minusDays(1)),
          LocalRule.from(
              LocalLimit.PROBLEM_LEVEL_1, TimeLimit.workingDays(7, "县问题清单管理办法（修订）"), JULY),
          rule(LocalLimit.PROBLEM_LEVEL_3, 1),
          rule(LocalLimit.PROBLEM_LEVEL_4, 20),
          rule(LocalLimit.ENTERPRISE_SILENCE, 3).until(JULY.minusDays(1)));

  private static Optional<LocalDate> due(ProjectDesk desk, String key) {
    return desk.dutyRow(key).due();
  }

  @Test
  void the_rule_of_the_day_on_which_it_is_reported_decides() {
    ProjectDesk desk = ProjectDesk.on("2024-06-28", RULES);
    desk.recorded(report("PB-1"));
    desk.day("2024-07-01").recorded(report("PB-2"));

    assertThat(due(desk, "problem:PB-1:1")).contains(LocalDate.of(2024, 7, 2));
    assertThat(due(desk, "problem:PB-2:1")).contains(LocalDate.of(2024, 7, 10));
    assertThat(desk.view().problems().list().ticket("PB-1").orElseThrow().terms().decideWithin(1))
        .map(TimeLimit::basis)
        .contains("县问题清单管理办法");
  }

  @Test
  void what_was_reported_under_a_rule_goes_on_under_it_at_every_level() {
    ProjectDesk desk = ProjectDesk.on("2024-06-28", RULES);
    desk.recorded(report("PB-1"));
    desk.day("2024-07-01").recorded(toTaskForce("PB-1"));
    desk.day("2024-07-02").recorded(toLeaders("PB-1"));

    // Of the second level the county says nothing.
    assertThat(due(desk, "problem:PB-1:2")).contains(LocalDate.of(2024, 7, 15));
    assertThat(due(desk, "problem:PB-1:3")).contains(LocalDate.of(2024, 7, 3));

    ProjectDesk later = desk.under(LocalRuleBook.USUAL);
    later.day("2024-07-03").recorded(solve("PB-1"));
    assertThat(due(later, "problem:PB-1:1")).contains(LocalDate.of(2024, 7, 2));
    assertThat(due(later, "problem:PB-1:3")).contains(LocalDate.of(2024, 7, 3));
  }

  /** It is told anew among later acts, and yet keeps the terms under which it was reported. */
  @Test
  void a_late_entry_before_it_leaves_its_terms_as_they_were() {
    ProjectDesk desk = ProjectDesk.on("2024-06-28", RULES);
    desk.recorded(report("PB-1"));
    ProjectDesk later = desk.under(LocalRuleBook.USUAL);

    later.day("2024-07-03");
    assertThat(later.record(report("PB-0"), LocalDate.of(2024, 6, 27)))
        .isInstanceOf(Outcome.Done.class);

    assertThat(due(later, "problem:PB-1:1")).contains(LocalDate.of(2024, 7, 2));
    assertThat(due(later, "problem:PB-0:1")).contains(LocalDate.of(2024, 7, 4));
    assertThat(later.view().corrections().annulled()).isEmpty();
  }

  @Test
  void a_late_report_is_judged_by_the_rule_of_its_own_day() {
    ProjectDesk desk = ProjectDesk.on("2024-07-08", RULES);

    desk.record(report("PB-1"), LocalDate.of(2024, 6, 28));

    assertThat(due(desk, "problem:PB-1:1")).contains(LocalDate.of(2024, 7, 2));
  }

  @Test
  void a_fourth_level_exists_where_a_county_has_one() {
    ProjectDesk desk = ProjectDesk.on("2024-06-28", RULES);
    desk.recorded(report("PB-1", ProblemCategory.LAND, 4, Problems.LEADERS));
    assertThat(due(desk, "problem:PB-1:4")).contains(LocalDate.of(2024, 7, 26));

    assertThat(
            ProjectDesk.on("2023-12-29", RULES)
                .refused(report("PB-1", ProblemCategory.LAND, 4, Problems.LEADERS))
                .rule())
        .isEqualTo(ProblemRule.UNKNOWN_LEVEL);
  }

  @Test
  void silence_lets_a_paper_close_what_was_reported_while_the_county_allowed_it() {
    ProjectDesk desk = ProjectDesk.on("2024-06-28", RULES);
    desk.recorded(report("PB-1"));
    desk.day("2024-07-01").recorded(report("PB-2"));
    desk.recorded(solve("PB-1"));
    desk.recorded(solve("PB-2"));

    assertThat(desk.day("2024-07-04").refused(CloseProblem.of("PB-1").withSubstitute(MEMO)).rule())
        .isEqualTo(ProblemRule.SUBSTITUTE_VOID);
    desk.day("2024-07-05").recorded(CloseProblem.of("PB-1").withSubstitute(MEMO));
    assertThat(desk.day("2024-12-31").refused(CloseProblem.of("PB-2").withSubstitute(MEMO)).rule())
        .isEqualTo(ProblemRule.SUBSTITUTE_VOID);

    assertThat(desk.view().problems().list().ticket("PB-1").orElseThrow().closing())
        .map(ProblemTicket.Closing::proof)
        .contains(ProblemProof.SUBSTITUTE);
    assertThat(desk.view().problems().list().ticket("PB-2").orElseThrow().closing()).isEmpty();
  }
}
