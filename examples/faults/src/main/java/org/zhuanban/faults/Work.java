package org.zhuanban.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/**
 * What the officers do, the same in every run: each has an item of its own in every project, whose
 * application is accepted and withdrawn in turn.
 */
final class Work {
  static final int OFFICERS = 4;
  static final int PROJECTS = 5;
  static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private static final PersonRef CLERK = new PersonRef("clerk-1");

  private Work() {}

  static StreamKey project(int number) {
    return StreamKind.PROJECT.stream("P-" + number % PROJECTS);
  }

  /** The plan that a project begins with. */
  static Request plan(int project) {
    List<ApprovalItem> items = new ArrayList<>();
    for (int officer = 0; officer < OFFICERS; officer++) {
      items.add(
          ApprovalItem.builder()
              .code(item(officer))
              .name("事项" + officer)
              .stage(1)
              .kind(ItemKind.LICENCE)
              .department("LAND")
              .correction(ApprovalItem.CORRECTION_LIMIT)
              .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
              .build());
    }
    ApprovalPlan plan =
        new ApprovalPlan(
            List.of(new Department("LAND", "县自然资源局", Level.COUNTY, "CN")),
            List.of(new Stage(1, "立项用地规划许可", "LAND")),
            items);
    return Request.of(project(project), "plan", AdoptPlan.of(plan), CLERK, DAY);
  }

  static String item(int officer) {
    return "L" + officer;
  }

  static String key(int officer, int number) {
    return "k-" + officer + "-" + number;
  }

  /** The n-th command of an officer, from 0. */
  static Request command(int officer, int number) {
    String item = item(officer);
    ApprovalCommand command =
        number / PROJECTS % 2 == 0 ? AcceptApplication.of(item) : WithdrawApplication.of(item);
    return Request.of(project(number), key(officer, number), command, CLERK, DAY);
  }
}
