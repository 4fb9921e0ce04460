package org.zhuanban.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.proceeding.ProceedingCommand.CloseProceeding;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.ExcuseStep;
import org.zhuanban.proceeding.ProceedingCommand.ExtendStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingCommand.PauseStep;
import org.zhuanban.proceeding.ProceedingCommand.ResumeStep;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.ProjectDesk;

/**
 * A sanction as an example: what it rests on is told, a statement may be made within five working
 * days, and nothing is decided before that.
 */
class ProceedingTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Step.Builder step(String name, String owner) {
    Step.Builder builder = Step.builder();
    builder.name(name).owner(owner).source("公职人员政务处分法第四十三条");
    return builder;
  }

  private static final ProceedingTable SANCTION =
      new ProceedingTable(
          "sanction",
          List.of(
              step("TELL", "ORGAN").owedTo("OFFICE").lapses(false).build(),
              step("STATEMENT", "OFFICE")
                  .committed(TimeLimit.workingDays(5, "工作惯例"))
                  .addAfter("TELL")
                  .lapses(true)
                  .build(),
              step("DECIDE", "ORGAN")
                  .statutory(TimeLimit.parse("6 MONTHS", "行政机关公务员处分条例第四十四条"))
                  .extension(TimeLimit.parse("6 MONTHS", "行政机关公务员处分条例第四十四条"))
                  .addAfter("TELL")
                  .addGuards("STATEMENT")
                  .lapses(false)
                  .build(),
              step("DELIVER", "ORGAN")
                  .addAfter("DECIDE")
                  .addGuards("DECIDE")
                  .notBefore(TimeLimit.calendarDays(3, "工作惯例"))
                  .lapses(false)
                  .build(),
              step("PUBLISH", "ORGAN")
                  .addAfter("DECIDE")
                  .addDueBefore("DELIVER")
                  .lapses(false)
                  .build()));

  private static final OpenProceeding OPEN =
      OpenProceeding.of(
          "Z-1",
          SANCTION,
          "LAND",
          List.of(new Party("ORGAN", "SUP", "CN"), new Party("OFFICE", "LAND", "CN")));

  private static CompleteStep take(String step) {
    return CompleteStep.of("Z-1", step).withPaper(PAPER);
  }

  private static ProjectDesk opened() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    desk.recorded(OPEN);
    return desk;
  }

  private static ProjectDesk told() {
    ProjectDesk desk = opened();
    desk.recorded(take("TELL"));
    return desk;
  }

  private static Proceeding view(ProjectDesk desk) {
    return Objects.requireNonNull(desk.view().proceedings().byId().get("Z-1"));
  }

  /**
   * A rule that is broken.
   *
   * @param rule the rule
   * @param before what was done before
   * @param command what breaks it
   * @param english its words
   * @param chinese its words
   */
  record Broken(
      ProceedingRule rule,
      Consumer<ProjectDesk> before,
      ProceedingCommand command,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule.name();
    }
  }

  static Stream<Broken> all() {
    return Stream.of(
        new Broken(
            ProceedingRule.PROCEEDING_EXISTS,
            desk -> {},
            OPEN,
            "Proceeding Z-1 was opened already; choose another name",
            "程序Z-1已经启动；请使用另一名称"),
        new Broken(
            ProceedingRule.UNKNOWN_PROCEEDING,
            desk -> {},
            CloseProceeding.of("Z-2", PAPER),
            "There is no proceeding Z-2; open it first",
            "没有程序Z-2；请先启动"),
        new Broken(
            ProceedingRule.UNKNOWN_STEP,
            desk -> {},
            take("HEAR"),
            "Proceeding Z-1 has no step HEAR; its steps are TELL, STATEMENT, DECIDE, DELIVER,"
                + " PUBLISH",
            "程序Z-1没有环节HEAR；其环节为TELL、STATEMENT、DECIDE、DELIVER、PUBLISH"),
        new Broken(
            ProceedingRule.UNKNOWN_CALENDAR,
            desk -> {},
            OpenProceeding.of(
                "Z-2",
                SANCTION,
                "LAND",
                List.of(new Party("ORGAN", "SUP", "CN"), new Party("OFFICE", "LAND", "CN+MARS"))),
            "Party LAND runs by calendar CN+MARS, which is unknown; known are CN",
            "当事方LAND的日历CN+MARS未知；已知日历为CN"),
        new Broken(
            ProceedingRule.PROCEEDING_OVER,
            desk -> desk.recorded(CloseProceeding.of("Z-1", PAPER)),
            take("TELL"),
            "Proceeding Z-1 has been over since 2024-04-08",
            "程序Z-1已于2024年4月8日结束"),
        new Broken(
            ProceedingRule.STEP_NOT_BEGUN,
            desk -> {},
            take("STATEMENT"),
            "Step STATEMENT of proceeding Z-1 has not begun; TELL must be done first",
            "程序Z-1的“STATEMENT”尚未开始；须先完成TELL"),
        new Broken(
            ProceedingRule.STEP_ENDED,
            desk -> desk.recorded(take("TELL")),
            take("TELL"),
            "Step TELL of proceeding Z-1 ended on 2024-04-08",
            "程序Z-1的“TELL”已于2024年4月8日结束"),
        new Broken(
            ProceedingRule.GUARD_CLOSED,
            desk -> desk.recorded(take("TELL")),
            take("DECIDE"),
            "Step DECIDE of proceeding Z-1 cannot be taken: STATEMENT must have ended first",
            "程序Z-1的“DECIDE”不能进行；须先结束STATEMENT"),
        new Broken(
            ProceedingRule.STEP_OUT_OF_TURN,
            desk -> {
              desk.recorded(take("TELL"));
              desk.recorded(ExcuseStep.of("Z-1", "STATEMENT", PAPER));
              desk.recorded(take("DECIDE"));
            },
            take("PUBLISH"),
            "Proceeding Z-1 was taken out of turn; PUBLISH must not come before DELIVER",
            "程序Z-1未按规定的次序办理；“PUBLISH”须在DELIVER之后进行"),
        new Broken(
            ProceedingRule.STEP_PAUSED,
            desk -> desk.recorded(PauseStep.of("Z-1", "TELL", PauseReason.APPRAISAL)),
            PauseStep.of("Z-1", "TELL", PauseReason.HEARING),
            "The time of step TELL of proceeding Z-1 stands still already",
            "程序Z-1的“TELL”已经停止计时"),
        new Broken(
            ProceedingRule.STEP_NOT_PAUSED,
            desk -> {},
            ResumeStep.of("Z-1", "TELL"),
            "The time of step TELL of proceeding Z-1 does not stand still",
            "程序Z-1的“TELL”没有停止计时"),
        new Broken(
            ProceedingRule.RIGHT_LAPSED,
            desk -> {
              desk.recorded(take("TELL"));
              // Five working days after 8 April end on the 15th.
              desk.day("2024-04-16");
            },
            take("STATEMENT"),
            "A right in proceeding Z-1 was used too late, without effect; that to STATEMENT lapsed on"
                + " 2024-04-16",
            "程序Z-1中权利逾期行使，不产生效力；“STATEMENT”的期限已于2024年4月16日届满"),
        new Broken(
            ProceedingRule.STEP_TOO_EARLY,
            desk -> {
              desk.recorded(take("TELL"));
              desk.recorded(take("STATEMENT"));
              desk.recorded(take("DECIDE"));
              // Three whole days lie between: 9, 10 and 11 April.
              desk.day("2024-04-11");
            },
            take("DELIVER"),
            "Proceeding Z-1 went on before its minimum time; DELIVER must not be taken before 2024-04-12",
            "程序Z-1未满最短期限即办理；“DELIVER”在2024年4月12日之前不得进行"),
        new Broken(
            ProceedingRule.STEP_EXTENSION_VOID,
            desk -> desk.recorded(take("TELL")),
            ExtendStep.of("Z-1", "DECIDE", TimeLimit.parse("7 MONTHS", "工作惯例"), PAPER),
            "The extension in proceeding Z-1 is void; DECIDE is extended once, in time; the longest extension is 6"
                + " MONTHS",
            "程序Z-1的延期不产生效力；“DECIDE”只能延期一次，须在期限内提出；可延长的期限为6个月"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_what_is_wrong_in_both_languages(Broken broken) {
    ProjectDesk desk = opened();
    broken.before().accept(desk);

    Refusal refusal =
        broken.rule() == ProceedingRule.RIGHT_LAPSED
            ? ((Outcome.Refused) desk.request(broken.command())).refusal()
            : desk.refused(broken.command());

    assertThat(refusal.rule()).isEqualTo(broken.rule());
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(broken.english());
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(broken.chinese());
    if (broken.rule().breach() == Severity.UNLAWFUL) {
      desk.recorded(broken.command());
      assertThat(desk.violations())
          .singleElement()
          .asString()
          .contains("proceeding." + broken.rule() + " 公职人员政务处分法第四十三条");
    }
  }

  @Test
  void every_rule_is_broken_here() {
    assertThat(Stream.concat(all().map(Broken::rule), Stream.of(ProceedingRule.STEP_LATE)))
        .containsExactlyInAnyOrder(ProceedingRule.values());
  }

  @Test
  void nothing_is_decided_before_the_statement_came_or_the_right_to_it_lapsed() {
    ProjectDesk stated = told();
    stated.day("2024-04-10").recorded(take("STATEMENT"));
    stated.recorded(take("DECIDE"));

    ProjectDesk silent = told();
    assertThat(silent.day("2024-04-15").refused(take("DECIDE")).rule())
        .isEqualTo(ProceedingRule.GUARD_CLOSED);
    silent.day("2024-04-16").recorded(take("DECIDE"));

    assertThat(view(stated).progress("DECIDE").ending()).isPresent();
    assertThat(view(silent).progress("STATEMENT").ending().orElseThrow().on())
        .isEqualTo("2024-04-16");
  }

  @Test
  void what_is_done_late_is_done_and_named_with_the_clause_of_the_step() {
    ProjectDesk desk = told();
    // Six months after 8 April end on 8 October, a working day.
    desk.day("2024-10-09").recorded(take("DECIDE"));

    assertThat(desk.violations())
        .containsExactly(
            "2024-10-09 proceeding.STEP_LATE 公职人员政务处分法第四十三条 proceeding.step-completed LAND");
    assertThat(ProceedingRule.STEP_LATE.text(Locale.ENGLISH, "Z-1"))
        .isEqualTo("Proceeding Z-1 was not taken within its time");
    assertThat(ProceedingRule.STEP_LATE.text(Locale.CHINESE, "Z-1")).isEqualTo("程序Z-1未在规定期限内办理");
  }

  @Test
  void an_extension_in_time_moves_the_last_day_once() {
    ProjectDesk desk = told();
    ExtendStep extend = ExtendStep.of("Z-1", "DECIDE", TimeLimit.parse("6 MONTHS", "工作惯例"), PAPER);

    desk.day("2024-10-08").recorded(extend);

    assertThat(desk.dutyRow("step:Z-1:DECIDE").statutoryDue().map(DueDate::date))
        .contains(LocalDate.parse("2025-04-08"));
    assertThat(desk.refused(extend).rule()).isEqualTo(ProceedingRule.STEP_EXTENSION_VOID);
  }

  @Test
  void steps_show_as_duties_of_their_owners_from_the_day_on_which_they_begin() {
    ProjectDesk desk = told();

    DutyRow statement = desk.dutyRow("step:Z-1:STATEMENT");

    assertThat(statement.kind()).isEqualTo("sanction.STATEMENT");
    assertThat(statement.owner()).isEqualTo("LAND");
    assertThat(statement.subject()).isEqualTo("LAND");
    assertThat(statement.due()).contains(LocalDate.parse("2024-04-15"));
    assertThat(statement.nextReviewOn()).contains(LocalDate.parse("2024-04-16"));
    assertThat(desk.dutyRow("step:Z-1:TELL").closedOn()).contains(LocalDate.parse("2024-04-08"));
    assertThat(desk.storage().duties(desk.stream()))
        .noneMatch(row -> row.key().equals("step:Z-1:DELIVER"));
  }

  @Test
  void a_sweep_lets_a_right_lapse_on_the_day_after_its_last() {
    ProjectDesk desk = told();

    desk.day("2024-04-15").zhuanban().sweep();
    assertThat(view(desk).progress("STATEMENT").ending()).isEmpty();
    desk.day("2024-04-22").zhuanban().sweep();

    assertThat(view(desk).progress("STATEMENT").ending().orElseThrow().on())
        .isEqualTo("2024-04-16");
    assertThat(desk.dutyRow("step:Z-1:STATEMENT").nextReviewOn()).isEmpty();
  }

  @Test
  void whoever_is_excused_owes_nothing_and_what_would_follow_never_begins() {
    ProjectDesk desk = opened();

    desk.recorded(ExcuseStep.of("Z-1", "TELL", PAPER));

    assertThat(view(desk).over()).isTrue();
    assertThat(desk.refused(take("DECIDE")).rule()).isEqualTo(ProceedingRule.STEP_NOT_BEGUN);
    assertThat(desk.refused(CloseProceeding.of("Z-1", PAPER)).rule())
        .isEqualTo(ProceedingRule.PROCEEDING_OVER);
  }

  @Test
  void time_stands_still_while_a_step_is_paused() {
    ProjectDesk desk = told();
    desk.recorded(
        PauseStep.of("Z-1", "STATEMENT", PauseReason.APPRAISAL)
            .withNotifiedOn(LocalDate.parse("2024-04-08")));

    assertThat(desk.dutyRow("step:Z-1:STATEMENT").committedDue()).isEmpty();
    desk.day("2024-04-12").recorded(ResumeStep.of("Z-1", "STATEMENT"));

    // 15 to 19 April; 8 to 12 April are left out.
    assertThat(desk.dutyRow("step:Z-1:STATEMENT").due()).contains(LocalDate.parse("2024-04-19"));
  }

  @Test
  void a_table_whose_steps_are_not_in_order_is_a_mistake_of_the_caller() {
    Step first = step("A", "X").lapses(false).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProceedingTable("t", List.of()))
        .withMessage("ProceedingTable.steps is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProceedingTable("t", List.of(first, first)))
        .withMessage("ProceedingTable.steps names A twice; name it once");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProceedingTable(
                    "t", List.of(step("A", "X").addAfter("B").lapses(false).build())))
        .withMessage("Step.A names B, which t does not have; name what it has");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProceedingTable(
                    "t", List.of(step("A", "X").addGuards("A").lapses(false).build())))
        .withMessage("Step.A names A, which t does not have; name what it has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProceedingTable("T", List.of(first)))
        .withMessage(
            "ProceedingTable.name has 1 to 24 characters out of a-z 0-9 -, but was 'T'; write it"
                + " with those");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step("A", "X").lapses(true).build())
        .withMessage("Step.statutory is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step("a", "X").lapses(false).build())
        .withMessage(
            "Step.name has 1 to 24 characters out of A-Z 0-9 _, but was 'a'; write it with those");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenProceeding.of("Z", SANCTION, "S", List.of()))
        .withMessage("OpenProceeding.parties.ORGAN is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenProceeding.of("a b", SANCTION, "S", List.of()))
        .withMessage(
            "OpenProceeding.proceeding has 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was"
                + " 'a b'; write it with those");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Party("ORGAN", "", "CN"))
        .withMessage(
            "Party.code has 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was ''; write it"
                + " with those");
  }
}
