package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.ClockEvent.LimitExtended;
import org.zhuanban.approval.ClockEvent.PauseStarted;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.violation.ViolationFound;

class ApprovalViolationsTest {
  private static final DocumentRef FIRST_NOTICE = new DocumentRef("notice-1");
  private static final DocumentRef SECOND_NOTICE = new DocumentRef("notice-2");

  /**
   * A broken rule.
   *
   * @param rule the rule
   * @param before what was done before
   * @param day the day of the act
   * @param command the act
   * @param kept the event that is kept all the same
   * @param article what was broken
   * @param english its words
   * @param chinese its words
   * @param withoutEffect what must not have come about
   */
  record Broken(
      ApprovalRule rule,
      Consumer<ProjectDesk> before,
      String day,
      ApprovalCommand command,
      ApprovalEvent kept,
      String article,
      String english,
      String chinese,
      Consumer<ProjectDesk> withoutEffect) {
    @Override
    public String toString() {
      return rule.name();
    }

    private String act() {
      return switch (rule) {
        case CORRECTION_NOTICE_LATE, CORRECTION_NOTICE_REPEATED ->
            "approval.correction-notice-given";
        case PAUSE_NOT_LISTED, PAUSE_NOTIFIED_LATE, PAUSE_COUNTED_BY_GUIDE ->
            "approval.pause-started";
        case OWN_DUTY_LATE -> "approval.filing-recorded";
        case ACCEPTANCE_REFUSED_LATE, COMPETENT_ORGAN_NOT_NAMED -> "approval.acceptance-refused";
        case CORRECTION_NOT_ON_SPOT -> "approval.corrected-on-spot";
        case ACCEPTED_BY_SILENCE ->
            kept instanceof AcceptanceRefused
                ? "approval.acceptance-refused"
                : "approval.accepted-with-deferred-documents";
        case REFUSAL_WITHOUT_REASONS, HEARING_PENDING -> "approval.item-decided";
        case DECISION_LATE, PROMISED_DOCUMENTS_MISSING ->
            kept instanceof FilingRecorded ? "approval.filing-recorded" : "approval.item-decided";
        case START_EXTENDED_BY_OTHERS,
            START_EXTENDED_TWICE,
            START_EXTENSION_TOO_LONG,
            START_EXTENSION_LATE ->
            "approval.start-extended";
        default -> "approval.limit-extended";
      };
    }
  }

  private static ApprovalItem ownDuty(String code, String after) {
    return item(code, ItemKind.FILING)
        .statutory(TimeLimit.calendarDays(15, "建设工程质量管理条例第四十九条"))
        .addPrerequisites(new Prerequisite(after, Gate.BEFORE_APPLY))
        .dutyOf("DEVELOPER")
        .build();
  }

  /** Whom a limit binds, and by what law, is a matter of what sort of matter it limits. */
  private static Broken late(ItemKind kind, String article) {
    ApprovalItem within = item("L", kind).statutory(TimeLimit.workingDays(20, "法定时限")).build();
    return new Broken(
        ApprovalRule.DECISION_LATE,
        accepted(within, "2024-09-09"),
        "2024-10-13",
        DecideItem.approve("L"),
        new ItemDecided("L", Result.APPROVED, Optional.empty()),
        article,
        "Item L was concluded after its statutory limit",
        "事项L超过法定时限办结",
        desk -> assertThat(desk.light("L", "2024-10-13")).contains(Light.CLOSED_OVERDUE));
  }

  static Consumer<ProjectDesk> accepted(ApprovalItem item, String day) {
    return desk -> {
      desk.day(day).recorded(adopt(item));
      desk.recorded(AcceptApplication.of(item.code()));
    };
  }

  /** PUB-015 and PUB-016: received on 5 February 2024, notice due on make-up Sunday the 18th. */
  private static void receivedAtSpringFestival(ProjectDesk desk) {
    desk.day("2024-02-05").recorded(adopt(licence("L")));
    desk.recorded(ReceiveApplication.of("L", false));
  }

  private static ExtendLimit extend(TimeLimit by, Office approvedBy) {
    return ExtendLimit.of("L", by, approvedBy);
  }

  private static LimitExtended invalid(ExtendLimit extend) {
    return new LimitExtended(
        "L",
        extend.by(),
        extend.approvedBy(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Broken extension(
      ApprovalRule rule,
      Consumer<ProjectDesk> before,
      String day,
      ExtendLimit extend,
      String english,
      String chinese,
      String dueAllTheSame) {
    return new Broken(
        rule,
        before,
        day,
        extend,
        invalid(extend),
        "行政许可法第四十二条",
        english,
        chinese,
        desk -> {
          assertThat(desk.statutoryDue("L", day)).contains(LocalDate.parse(dueAllTheSame));
          assertThat(desk.currentCase("L").extensionClaimed()).isTrue();
        });
  }

  static Stream<Broken> extensions() {
    TimeLimit eleven = TimeLimit.workingDays(11, "行政许可法第四十二条第一款");
    TimeLimit months = TimeLimit.parse("1 MONTHS", "行政许可法第四十二条第一款");
    ApprovalItem joint =
        item("L", ItemKind.JOINT)
            .addJointWith("REFORM")
            .statutory(TimeLimit.workingDays(45, "行政许可法第四十二条第二款"))
            .extension(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"))
            .build();
    ExtendLimit once = extend(Plans.TEN_MORE, Plans.LAND_HEAD);
    String tooLong =
        "The extension of item \"事项L\" (L) is longer than the law allows; it has no effect";
    String tooLongZh = "事项“事项L”（L）的延期超过法律允许的期限；延期无效";
    String wrong =
        "The extension of item \"事项L\" (L) was not approved by the competent officer; it has no effect";
    String wrongZh = "事项“事项L”（L）的延期未经有权负责人批准；延期无效";
    // PUB-019: accepted on 1 March 2023, 20 working days end on 29 March.
    return Stream.of(
        extension(
            ApprovalRule.EXTENSION_LATE,
            accepted(licence("L"), "2023-03-01"),
            "2023-03-30",
            once,
            "The extension of item \"事项L\" (L) was approved after the limit had ended; it has no effect",
            "事项“事项L”（L）的延期在时限届满后批准；延期无效",
            "2023-03-29"),
        extension(
            ApprovalRule.EXTENSION_NOT_ALLOWED,
            accepted(plain("L"), "2023-03-01"),
            "2023-03-20",
            once,
            "The limit of item \"事项L\" (L) cannot be extended; the extension has no effect",
            "事项“事项L”（L）的时限不得延长；延期无效",
            "2023-03-29"),
        // 10 working days on from 29 March 2023, with 5 April off: 13 April.
        extension(
            ApprovalRule.EXTENSION_REPEATED,
            desk -> {
              accepted(licence("L"), "2023-03-01").accept(desk);
              desk.day("2023-03-20").recorded(once);
            },
            "2023-03-21",
            once,
            "The limit of item \"事项L\" (L) was extended before; it can be extended once",
            "事项“事项L”（L）的时限已经延长过；只能延长一次",
            "2023-04-13"),
        extension(
            ApprovalRule.EXTENSION_TOO_LONG,
            accepted(licence("L"), "2023-03-01"),
            "2023-03-20",
            extend(eleven, Plans.LAND_HEAD),
            tooLong,
            tooLongZh,
            "2023-03-29"),
        extension(
            ApprovalRule.EXTENSION_TOO_LONG,
            accepted(licence("L"), "2023-03-01"),
            "2023-03-20",
            extend(months, Plans.LAND_HEAD),
            tooLong,
            tooLongZh,
            "2023-03-29"),
        extension(
            ApprovalRule.EXTENSION_BY_WRONG_OFFICER,
            accepted(licence("L"), "2023-03-01"),
            "2023-03-20",
            extend(Plans.TEN_MORE, Plans.REFORM_HEAD),
            wrong,
            wrongZh,
            "2023-03-29"),
        // 行政许可法第四十二条第一款: 经本行政机关负责人批准.
        extension(
            ApprovalRule.EXTENSION_BY_WRONG_OFFICER,
            accepted(licence("L"), "2023-03-01"),
            "2023-03-20",
            extend(
                Plans.TEN_MORE,
                Office.of(Office.Rank.OTHER, "县自然资源局窗口工作人员").withDepartment("LAND")),
            wrong,
            wrongZh,
            "2023-03-29"),
        // PUB-021: joint handling from 11 March 2024; 45 working days end on 15 May.
        extension(
            ApprovalRule.EXTENSION_BY_WRONG_OFFICER,
            accepted(joint, "2024-03-11"),
            "2024-05-13",
            extend(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"), Plans.LAND_HEAD),
            wrong,
            wrongZh,
            "2024-05-15"));
  }

  private static Broken pause(
      ApprovalRule rule,
      ApprovalItem item,
      Optional<LocalDate> notifiedOn,
      String procedure,
      boolean leftOut,
      String english,
      String chinese) {
    return new Broken(
        rule,
        accepted(item, "2024-04-08"),
        "2024-04-15",
        notifiedOn
            .map(notice -> StartPause.of("L", procedure).withNotifiedOn(notice))
            .orElseGet(() -> StartPause.of("L", procedure)),
        new PauseStarted(
            "L",
            procedure,
            notifiedOn,
            Optional.empty(),
            leftOut,
            Optional.empty(),
            Optional.empty()),
        "行政许可法第四十五条",
        english,
        chinese,
        // 20 working days from 8 April 2024: make-up Sunday 28 April counts, 1 to 5 May do not.
        desk -> {
          assertThat(desk.statutoryDue("L", "2024-04-15")).contains(LocalDate.of(2024, 5, 8));
          assertThat(desk.state("L", "2024-04-15")).isEqualTo(ApplicationState.RUNNING);
        });
  }

  static Stream<Broken> pauses() {
    SpecialProcedure counted =
        new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), true);
    String late =
        "The applicant for item \"事项L\" (L) got no written notice when the procedure began; time counts until the notice";
    String lateZh = "事项“事项L”（L）的特别程序开始时未书面告知申请人；告知之前照常计时";
    return Stream.of(
        pause(
            ApprovalRule.PAUSE_NOT_LISTED,
            licence("L"),
            Optional.of(LocalDate.of(2024, 4, 15)),
            "INTERNAL_COORDINATION",
            false,
            "What was given as a reason does not stop the clock of item \"事项L\" (L); only the special procedures of the law do",
            "事项“事项L”（L）所述理由不停止计时；只有法律规定的特别程序不计入时限"),
        pause(
            ApprovalRule.PAUSE_NOTIFIED_LATE,
            licence("L"),
            Optional.empty(),
            "EXPERT_REVIEW",
            true,
            late,
            lateZh),
        pause(
            ApprovalRule.PAUSE_NOTIFIED_LATE,
            licence("L"),
            Optional.of(LocalDate.of(2024, 4, 16)),
            "EXPERT_REVIEW",
            true,
            late,
            lateZh),
        pause(
            ApprovalRule.PAUSE_COUNTED_BY_GUIDE,
            promised("L").addSpecial(counted).build(),
            Optional.of(LocalDate.of(2024, 4, 15)),
            "EXPERT_REVIEW",
            false,
            "The guide of item \"事项L\" (L) counts the time of the procedure; its clock does not stop",
            "事项“事项L”（L）的办事指南规定该环节计入时限；不停止计时"));
  }

  static Stream<Broken> others() {
    String noticeLate =
        "The notice of corrections for item \"事项L\" (L) came too late; the application stays accepted";
    String noticeLateZh = "事项“事项L”（L）的补正告知逾期；不影响已经受理";
    return Stream.of(
        new Broken(
            ApprovalRule.CORRECTION_NOTICE_LATE,
            ApprovalViolationsTest::receivedAtSpringFestival,
            "2024-02-19",
            GiveCorrectionNotice.of("L", FIRST_NOTICE),
            new CorrectionNoticeGiven("L", FIRST_NOTICE, List.of(), false),
            "行政许可法第三十二条第一款第四项",
            noticeLate,
            noticeLateZh,
            desk -> {
              assertThat(desk.currentCase("L").noticedOn()).isEmpty();
              assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 2, 5));
              assertThat(desk.state("L", "2024-02-19")).isEqualTo(ApplicationState.RUNNING);
              assertThat(desk.statutoryDue("L", "2024-02-19")).contains(LocalDate.of(2024, 3, 8));
            }),
        new Broken(
            ApprovalRule.CORRECTION_NOTICE_LATE,
            desk -> {
              receivedAtSpringFestival(desk);
              desk.day("2024-02-06").recorded(AcceptApplication.of("L"));
            },
            "2024-02-07",
            GiveCorrectionNotice.of("L", FIRST_NOTICE),
            new CorrectionNoticeGiven("L", FIRST_NOTICE, List.of(), false),
            "行政许可法第三十二条第一款第四项",
            noticeLate,
            noticeLateZh,
            desk -> {
              assertThat(desk.currentCase("L").noticedOn()).isEmpty();
              assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 2, 6));
            }),
        new Broken(
            ApprovalRule.CORRECTION_NOTICE_REPEATED,
            desk -> {
              receivedAtSpringFestival(desk);
              desk.day("2024-02-18").recorded(GiveCorrectionNotice.of("L", FIRST_NOTICE));
            },
            "2024-02-18",
            GiveCorrectionNotice.of("L", SECOND_NOTICE),
            new CorrectionNoticeGiven("L", SECOND_NOTICE, List.of(), false),
            "行政许可法第七十二条第四项",
            "Corrections for item \"事项L\" (L) were told more than once; the later notice has no effect",
            "事项“事项L”（L）未一次性告知补正内容；再次告知不影响时限",
            desk ->
                assertThat(desk.currentCase("L").noticedOn()).contains(LocalDate.of(2024, 2, 18))),
        // PUB-009: the 20th working day is make-up Saturday 12 October 2024.
        new Broken(
            ApprovalRule.DECISION_LATE,
            accepted(licence("L"), "2024-09-09"),
            "2024-10-13",
            DecideItem.approve("L"),
            new ItemDecided("L", Result.APPROVED, Optional.empty()),
            "行政许可法第七十四条第二项",
            "Item L was concluded after its statutory limit",
            "事项L超过法定时限办结",
            desk -> assertThat(desk.light("L", "2024-10-13")).contains(Light.CLOSED_OVERDUE)),
        // 企业投资项目核准和备案管理条例第十三条: complete information received is filed at once.
        new Broken(
            ApprovalRule.DECISION_LATE,
            desk -> {
              ApprovalItem filing =
                  item("L", ItemKind.FILING)
                      .statutory(TimeLimit.parse("IMMEDIATE", "企业投资项目核准和备案管理条例第十三条"))
                      .build();
              desk.day("2024-04-08").recorded(adopt(filing));
              desk.recorded(ReceiveApplication.of("L", true));
            },
            "2024-04-09",
            RecordFiling.of("L"),
            new FilingRecorded("L", 1),
            "优化营商环境条例第三十六条第二款",
            "Item L was concluded after its statutory limit",
            "事项L超过法定时限办结",
            desk -> assertThat(desk.light("L", "2024-04-09")).contains(Light.CLOSED_OVERDUE)),
        late(ItemKind.PROJECT_APPROVAL, "行政许可法第七十四条第二项"),
        late(ItemKind.JOINT, "行政许可法第七十四条第二项"),
        late(ItemKind.TECHNICAL_REVIEW, "优化营商环境条例第三十六条第二款"),
        late(ItemKind.INTERMEDIARY, "优化营商环境条例第四十三条第二款"),
        // 建设工程质量管理条例第四十九条: 15 days after acceptance of the works on 8 April 2024.
        new Broken(
            ApprovalRule.OWN_DUTY_LATE,
            desk -> {
              desk.day("2024-04-08").recorded(adopt(licence("P"), ownDuty("L", "P")));
              desk.recorded(AcceptApplication.of("P"));
              desk.recorded(DecideItem.approve("P"));
            },
            "2024-04-24",
            RecordFiling.of("L"),
            new FilingRecorded("L", 1),
            "建设工程质量管理条例第四十九条",
            "The enterprise concluded item L after its limit",
            "企业超过期限办理事项L",
            desk -> assertThat(desk.light("L", "2024-04-24")).contains(Light.CLOSED_OVERDUE)));
  }

  static Stream<Broken> all() {
    return Stream.of(
            extensions(), pauses(), others(), CaseViolations.all(), StartExtensions.violations())
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_kept_without_its_effect_and_named_with_its_article(Broken broken) {
    ProjectDesk desk = ProjectDesk.on("2023-01-03");
    broken.before().accept(desk);
    int before = desk.view().violations().found().size();
    List<String> arguments = List.of("L");
    if (broken.rule().breach() == Severity.UNLAWFUL) {
      Refusal refusal = desk.day(broken.day()).refused(broken.command());
      arguments = refusal.arguments();
      assertThat(refusal.rule()).isEqualTo(broken.rule());
      assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(broken.english());
      assertThat(refusal.text(Locale.CHINA)).isEqualTo(broken.chinese());
    } else {
      assertThat(broken.rule().text(Locale.ENGLISH, "L")).isEqualTo(broken.english());
      assertThat(broken.rule().text(Locale.CHINA, "L")).isEqualTo(broken.chinese());
    }

    List<Event<?>> events = desk.day(broken.day()).recordedEvents(broken.command());

    ViolationFound found =
        new ViolationFound(
            "approval." + broken.rule(), broken.article(), broken.act(), "L", arguments);
    assertThat(events).endsWith(broken.kept(), found);
    assertThat(desk.violations())
        .hasSize(before + 1)
        .endsWith(
            "%s approval.%s %s %s L"
                .formatted(broken.day(), broken.rule(), broken.article(), broken.act()));
    broken.withoutEffect().accept(desk);
    broken.withoutEffect().accept(desk.another());
  }
}
