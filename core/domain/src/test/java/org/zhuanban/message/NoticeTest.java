package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.restatement.rules.RestatementFeature;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.StreamDesk;

/** Whoever was told a last day is told when a notice moves it, and how long a procedure takes. */
class NoticeTest {
  private static final List<String> TOLD =
      List.of(
          "limit-restated ENTERPRISE:LAND",
          "limit-restated HANDLER:LAND",
          "limit-restated SERVICE_AGENT:LAND");

  /** The holidays of 2020 were prolonged on 27 January. */
  private static Mailroom accepted(CalendarBook book) {
    return accepted("2020-01-20", 10, book);
  }

  private static Mailroom accepted(String day, int promised, CalendarBook book) {
    Mailroom room =
        new Mailroom(
            day,
            (builder, mail) ->
                builder
                    .calendars(book)
                    .messaging(
                        mail.messages(MessagePolicy.USUAL)
                            .wording(TemplateSet.of(Locale.CHINESE))
                            .build())
                    .escalation(EscalationTable.NONE));
    room.record(
        Mailroom.PROJECT,
        AdoptPlan.of(
            Plans.plan(
                Plans.item("L", ItemKind.LICENCE)
                    .statutory(Plans.TWENTY)
                    .committed(TimeLimit.workingDays(promised, "服务指南"))
                    .build())));
    room.told(AcceptApplication.of("L"));
    return room;
  }

  @Test
  void a_notice_that_moves_a_told_day_is_told_once() {
    Mailroom room = accepted(CalendarBook.bundled());

    room.day("2020-01-28").zhuanban().rebuildDutyRows();
    room.zhuanban().sweep();

    assertThat(room.told()).containsAll(TOLD).hasSize(2 * TOLD.size());
    assertThat(room.texts())
        .hasSize(2)
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("【项目P-1】事项L（L）：因放假安排通知（")
                    .endsWith("，2020年1月27日公布），县自然资源局的承诺办结日由2020年2月7日变为2020年2月11日。"))
        .anySatisfy(text -> assertThat(text).contains("法定办结日由2020年2月21日变为2020年2月25日。"));
    room.day("2020-01-29").zhuanban().sweep();
    room.zhuanban().rebuildDutyRows();
    room.day("2020-02-03").zhuanban().sweep();
    assertThat(room.told()).isEmpty();
    assertThat(restated(room)).isEqualTo(2);
  }

  /** What the notice moved is undetermined before anybody could be told: the procedure is told. */
  @Test
  void a_procedure_that_begins_on_the_day_of_a_notice_is_told_instead_of_the_notice() {
    Mailroom room = accepted(CalendarBook.bundled());
    LocalDate day = LocalDate.of(2020, 1, 27);

    room.day(day);

    assertThat(room.told(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(day)))
        .containsExactly("limit-moved ENTERPRISE:LAND", "limit-moved SERVICE_AGENT:LAND");
    assertThat(room.texts())
        .containsExactly(
            "【项目P-1】事项L（L）：县自然资源局的办结日有变动，承诺办结日由2020年2月11日变为待特别程序结束后确定，法定办结日由2020年2月25日变为待特别程序结束后确定。");
    assertThat(restated(room)).isEqualTo(2);
    room.day("2020-01-28").zhuanban().rebuildDutyRows();
    room.zhuanban().sweep();
    assertThat(room.told()).isEmpty();
    assertThat(room.told(EndPause.of("L")))
        .containsExactly("limit-moved ENTERPRISE:LAND", "limit-moved SERVICE_AGENT:LAND");
    assertThat(room.texts())
        .containsExactly(
            "【项目P-1】事项L（L）：县自然资源局的办结日有变动，承诺办结日由待特别程序结束后确定变为2020年2月11日，法定办结日由待特别程序结束后确定变为2020年2月25日。");
  }

  /** A procedure that no guide lists stops no clock, so that its end says nothing of the days. */
  @Test
  void the_end_of_a_procedure_that_the_limits_count_hides_no_notice() {
    Mailroom room = accepted(CalendarBook.bundled());
    room.record(Mailroom.PROJECT, StartPause.of("L", "LEAVE"));
    room.heard();

    room.day("2020-01-28");

    assertThat(room.told(EndPause.of("L"))).containsAll(TOLD).hasSize(2 * TOLD.size());
    assertThat(restated(room)).isEqualTo(2);
  }

  /** The host adopts the notice when it comes out: the rows follow it, and the next sweep tells. */
  @Test
  void a_notice_that_the_host_adopts_is_told_by_the_next_sweep() {
    Mailroom room = accepted(CalendarBook.bundled().asOf(LocalDate.of(2020, 1, 20)));
    room.day("2020-01-28").zhuanban().sweep();
    assertThat(room.told()).isEmpty();
    Zhuanban adopted = adopted(room);

    adopted.rebuildDutyRows();
    adopted.sweep();

    assertThat(room.told()).containsAll(TOLD).hasSize(2 * TOLD.size());
    adopted.rebuildDutyRows();
    adopted.sweep();
    assertThat(room.told()).isEmpty();
  }

  /** The notice for 2020 came out on 21 November 2019, and another on 27 January. */
  private static Mailroom acceptedBeforeTwoNotices() {
    Mailroom room =
        new Mailroom(
            "2019-11-18",
            (builder, mail) ->
                builder
                    .messaging(
                        mail.messages(MessagePolicy.USUAL.within(100))
                            .wording(TemplateSet.of(Locale.CHINESE))
                            .build())
                    .escalation(EscalationTable.NONE));
    room.record(
        Mailroom.PROJECT,
        AdoptPlan.of(
            Plans.plan(
                Plans.item("L", ItemKind.LICENCE)
                    .statutory(TimeLimit.workingDays(57, "地方性法规"))
                    .build())));
    room.told(AcceptApplication.of("L"));
    return room;
  }

  private static List<String> toldOn(Mailroom room, String day) {
    room.day(day).zhuanban().rebuildDutyRows();
    room.zhuanban().sweep();
    return room.told();
  }

  @Test
  void of_two_notices_that_are_found_together_both_are_told() {
    Mailroom room = acceptedBeforeTwoNotices();

    assertThat(toldOn(room, "2020-01-28")).containsAll(TOLD).hasSize(2 * TOLD.size());

    assertThat(room.texts())
        .containsExactlyInAnyOrder(
            "【项目P-1】事项L（L）：因放假安排通知（国办发明电〔2019〕16号，2019年11月21日公布），县自然资源局的法定办结日由2020年2月7日变为2020年2月11日。",
            "【项目P-1】事项L（L）：因放假安排通知（国办发明电〔2020〕1号，2020年1月27日公布），县自然资源局的法定办结日由2020年2月11日变为2020年2月13日。");
  }

  @Test
  void whoever_was_told_of_two_notices_hears_of_both_that_they_do_not_hold() {
    Mailroom room = acceptedBeforeTwoNotices();
    assertThat(toldOn(room, "2019-11-22")).containsExactlyElementsOf(TOLD);
    assertThat(toldOn(room, "2020-01-28")).containsExactlyElementsOf(TOLD);

    room.told(AnnulEntry.of(2, new DocumentRef("memo"), new PersonRef("head")));

    assertThat(room.heard())
        .extracting(each -> each.letter().text())
        .filteredOn(text -> text.contains("此前关于“办结日因放假通知变动”的通知不再成立"))
        .hasSize(2 * TOLD.size());
  }

  /** What is told today is told of today already; what counts from tomorrow on is told tomorrow. */
  @Test
  void a_host_that_told_of_a_notice_today_tells_of_one_that_it_adopts_late_tomorrow() {
    LocalDate late = LocalDate.of(2019, 11, 21);
    CalendarBook known = CalendarBook.bundled();
    Mailroom room =
        accepted(
            "2020-01-10",
            11,
            known.without(
                known.notices().stream()
                    .filter(notice -> notice.publishedOn().filter(late::equals).isPresent())
                    .toList()));
    assertThat(toldOn(room, "2020-01-27")).containsAll(TOLD);
    Zhuanban adopted = adopted(room);
    adopted.rebuildDutyRows();
    adopted.sweep();
    assertThat(room.told()).isEmpty();

    room.day("2020-01-28");
    adopted.rebuildDutyRows();
    adopted.sweep();

    assertThat(room.told()).containsAll(TOLD).hasSize(2 * TOLD.size());
    assertThat(room.texts()).hasSize(2);
  }

  /** By 13 working days without the notice for 2020 the last day would be the one that was told. */
  @Test
  void what_a_late_act_moved_is_put_down_to_no_notice() {
    Mailroom room =
        new Mailroom("2020-01-10", (builder, mail) -> builder.escalation(EscalationTable.NONE));
    room.record(Mailroom.PROJECT, new AdoptPlan(Plans.plan(tenDays())));
    room.day("2020-01-21").told(AcceptApplication.of("L"));

    room.day("2020-01-22")
        .late(
            SwitchCatalogue.of(
                new Catalogue(
                    "2020-1",
                    LocalDate.of(2020, 1, 20),
                    "县政务公告",
                    Plans.DEPARTMENTS,
                    List.of(Plans.withLongerLimits(tenDays()))),
                new DocumentRef("reason")),
            "2020-01-20");

    assertThat(room.heard()).isEmpty();
    assertThat(statutoryDue(room)).isEqualTo(LocalDate.of(2020, 2, 13));
    assertThat(toldOn(room, "2020-01-22")).isEmpty();
    assertThat(restated(room)).isZero();
  }

  private static LocalDate statutoryDue(Mailroom room) {
    return room.storage().duties(Mailroom.PROJECT).stream()
        .filter(row -> row.key().equals("decide:L:1"))
        .flatMap(row -> row.statutoryDue().stream())
        .map(DueDate::date)
        .findFirst()
        .orElseThrow();
  }

  private static ApprovalItem tenDays() {
    return Plans.item("L", ItemKind.LICENCE).statutory(TimeLimit.workingDays(10, "地方性法规")).build();
  }

  @Test
  void a_special_procedure_says_how_long_it_takes() {
    Mailroom room = accepted(CalendarBook.bundled());

    room.told(
        StartPause.of("L", "EXPERT_REVIEW")
            .withNotifiedOn(LocalDate.of(2020, 1, 20))
            .withStated(TimeLimit.workingDays(30, "行政许可法第四十五条")));

    assertThat(room.texts())
        .singleElement()
        .asString()
        .isEqualTo(
            "【项目P-1】事项L（L）：县自然资源局的办结日有变动，承诺办结日由2020年2月7日变为待特别程序（所需时间30个工作日）结束后确定，法定办结日由2020年2月21日变为待特别程序（所需时间30个工作日）结束后确定。");
  }

  /** What is no item of the plan has no name there, so the letter says what is owed. */
  @Test
  void a_notice_that_moves_the_day_for_a_problem_says_what_is_owed() {
    Mailroom room =
        new Mailroom(
            "2020-01-21",
            (builder, mail) ->
                builder
                    .messaging(
                        mail.messages(MessagePolicy.USUAL)
                            .wording(TemplateSet.of(Locale.CHINESE))
                            .build())
                    .escalation(EscalationTable.NONE));
    room.told(Plans.sign());
    room.told(Problems.report("PB-01"));

    room.day("2020-02-03").zhuanban().rebuildDutyRows();
    room.zhuanban().sweep();

    assertThat(room.told()).containsExactly("due-restated HANDLER:LAND");
    assertThat(room.texts())
        .containsExactly(
            "【项目P-1】议定问题（PB-01）：因放假安排通知（国办发明电〔2020〕1号，2020年1月27日公布），县自然资源局的"
                + "办理期限由2020年2月3日变为2020年2月5日。");
  }

  /** The stream is told anew, and the restatement found on another day; it is the same one. */
  @Test
  void what_a_notice_moved_is_not_told_again_when_something_else_is_entered_late() {
    Mailroom room = accepted(CalendarBook.bundled().asOf(LocalDate.of(2020, 1, 20)));
    room.told(Plans.sign());
    room.day("2020-01-28").told(Problems.report("PB-01"));
    Zhuanban adopted = adopted(room.day("2020-02-03"));
    adopted.rebuildDutyRows();
    adopted.sweep();
    assertThat(room.told()).containsAll(TOLD);

    assertThat(
            adopted.handle(
                Request.of(
                        Mailroom.PROJECT,
                        "late",
                        Problems.report("PB-02"),
                        StreamDesk.CLERK,
                        LocalDate.of(2020, 1, 22))
                    .because("补录")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(room.told())
        .contains("problem-held HANDLER:LAND")
        .noneMatch(told -> told.startsWith("limit-restated") || told.startsWith("taken-back"));
  }

  /** The notice for 2024 is not out: a reminder says that its day can still move. */
  @Test
  void a_reminder_says_how_certain_its_day_is() {
    CalendarBook book = CalendarBook.bundled().asOf(LocalDate.of(2023, 10, 1));
    Mailroom room =
        new Mailroom(
            "2023-12-06",
            (builder, mail) ->
                builder
                    .calendars(book)
                    .messaging(mail.wording(TemplateSet.of(Locale.CHINESE)).build()));
    room.record(
        Mailroom.PROJECT,
        AdoptPlan.of(
            Plans.plan(
                Plans.item("L", ItemKind.LICENCE)
                    .statutory(Plans.TWENTY)
                    .committed(TimeLimit.workingDays(5, "服务指南"))
                    .build(),
                Plans.item("M", ItemKind.LICENCE)
                    .statutory(Plans.TWENTY)
                    .committed(TimeLimit.workingDays(18, "服务指南"))
                    .build())));
    room.told(AcceptApplication.of("L"));
    room.told(AcceptApplication.of("M"));

    room.day("2023-12-12").zhuanban().sweep();
    assertThat(room.told()).containsExactly("step-reached HANDLER:LAND");
    assertThat(room.texts())
        .singleElement()
        .asString()
        .contains("承诺办结日2023年12月13日，截至2023年12月12日还剩1个工作日。");

    room.day("2023-12-29").zhuanban().sweep();
    assertThat(room.told()).contains("step-reached HANDLER:LAND");
    assertThat(room.texts()).anySatisfy(text -> assertThat(text).contains("承诺办结日2024年1月2日（暂定），截至"));
  }

  /** The same host, which has adopted all notices that there are. */
  private static Zhuanban adopted(Mailroom room) {
    return Zhuanban.builder()
        .storage(room.storage())
        .messaging(
            Messaging.builder()
                .outbox(room.storage().outbox())
                .messages(MessagePolicy.USUAL)
                .build())
        .clock(room.clock())
        .directory(Mailroom.ROLES)
        .escalation(EscalationTable.NONE)
        .build();
  }

  private static long restated(Mailroom room) {
    return room.zhuanban().read(StreamKind.PROJECT, "P-1").history().stream()
        .filter(happened -> RestatementFeature.INSTANCE.eventFamily().isInstance(happened.event()))
        .count();
  }
}
