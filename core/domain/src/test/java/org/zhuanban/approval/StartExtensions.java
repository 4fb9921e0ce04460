package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalViolationsTest.Broken;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockEvent.StartExtended;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** Extensions of the time to start after a construction permit, and what breaks their rules. */
final class StartExtensions {
  /** Any officer of the organ of the permit may extend: the law names the organ alone. */
  static final Office CLERK = Office.of(Office.Rank.OTHER, "县自然资源局窗口负责人").withDepartment("LAND");

  private StartExtensions() {}

  /** A permit that was delivered on 7 July 2023: to start by 7 October, a make-up Saturday. */
  static void delivered(ProjectDesk desk) {
    desk.day("2023-07-05")
        .recorded(
            adopt(
                item("L", ItemKind.LICENCE)
                    .statutory(TimeLimit.workingDays(7, "建筑法第八条"))
                    .startWithin(TimeLimit.parse("3 MONTHS", "建筑法第九条"))
                    .build()));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(DecideItem.approve("L").withDecision(new DocumentRef("permit-1")));
    desk.day("2023-07-07").recorded(DeliverDecision.of("L"));
  }

  static ExtendStart extend(String by) {
    return extend(by, CLERK);
  }

  private static ExtendStart extend(String by, Office approvedBy) {
    return ExtendStart.of("L", TimeLimit.parse(by, "建筑法第九条"), approvedBy);
  }

  private static Broken broken(
      ApprovalRule rule,
      Consumer<ProjectDesk> before,
      String day,
      ExtendStart extend,
      String english,
      String chinese,
      String dueAllTheSame) {
    return new Broken(
        rule,
        before,
        day,
        extend,
        new StartExtended("L", extend.by(), extend.approvedBy(), false),
        "建筑法第九条",
        english,
        chinese,
        desk ->
            assertThat(desk.dutyRow("start:L:1").statutoryDue().map(DueDate::date))
                .contains(LocalDate.parse(dueAllTheSame)));
  }

  static Stream<Broken> violations() {
    String tooLong =
        "The extension of the time to start after item \"事项L\" (L) is longer than that time, or in another unit; it has no effect";
    String tooLongZh = "事项“事项L”（L）的开工延期超过一次可延的期限，或单位不同；延期无效";
    return Stream.of(
        broken(
            ApprovalRule.START_EXTENDED_BY_OTHERS,
            StartExtensions::delivered,
            "2023-09-01",
            extend("3 MONTHS", Plans.REFORM_HEAD),
            "The time to start after item \"事项L\" (L) was not extended by the organ of the permit; the extension has no effect",
            "事项“事项L”（L）的开工延期不是由发证机关批准；延期无效",
            "2023-10-07"),
        broken(
            ApprovalRule.START_EXTENDED_TWICE,
            desk -> {
              delivered(desk);
              desk.day("2023-09-01").recorded(extend("1 MONTHS"));
              desk.recorded(extend("1 MONTHS"));
            },
            "2023-09-04",
            extend("1 MONTHS"),
            "The time to start after item \"事项L\" (L) was extended twice before; the extension has no effect",
            "事项“事项L”（L）的开工时限已延期两次；延期无效",
            "2023-12-07"),
        broken(
            ApprovalRule.START_EXTENSION_TOO_LONG,
            StartExtensions::delivered,
            "2023-09-01",
            extend("4 MONTHS"),
            tooLong,
            tooLongZh,
            "2023-10-07"),
        broken(
            ApprovalRule.START_EXTENSION_TOO_LONG,
            StartExtensions::delivered,
            "2023-09-01",
            extend("30 CD"),
            tooLong,
            tooLongZh,
            "2023-10-07"),
        broken(
            ApprovalRule.START_EXTENSION_LATE,
            StartExtensions::delivered,
            "2023-10-08",
            extend("3 MONTHS"),
            "The extension of the time to start after item \"事项L\" (L) was approved after that time had ended; it has no effect",
            "事项“事项L”（L）的开工延期在时限届满后批准；延期无效",
            "2023-10-07"));
  }
}
