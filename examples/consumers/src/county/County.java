package county;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/** A host in twenty lines: one item of approval, its light and its last days. */
public final class County {
  private County() {}

  /**
   * Prints the board.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Department bureau = new Department("NRB", "县自然资源局", Level.COUNTY, "CN");
    ApprovalItem permit =
        ApprovalItem.builder().code("A08").name("建设工程规划许可证").stage(2)
            .kind(ItemKind.LICENCE).department("NRB").correction(ApprovalItem.CORRECTION_LIMIT)
            .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
            .committed(TimeLimit.workingDays(7, "承诺时限")).build();
    ApprovalPlan plan =
        new ApprovalPlan(List.of(bureau), List.of(new Stage(2, "工程建设许可", "NRB")), List.of(permit));
    Clock clock = Clock.fixed(Instant.parse("2024-09-23T01:00:00Z"), ZoneOffset.UTC);
    Zhuanban zhuanban = Zhuanban.builder().clock(clock).build();
    StreamKey project = StreamKind.PROJECT.stream("P-1");
    PersonRef clerk = new PersonRef("clerk-7");
    LocalDate day = LocalDate.of(2024, 9, 9);
    zhuanban.handle(Request.of(project, "cmd-1", AdoptPlan.of(plan), clerk, day));
    zhuanban.handle(Request.of(project, "cmd-2", AcceptApplication.of("A08"), clerk, day));
    for (ApprovalRow row : zhuanban.read(StreamKind.PROJECT, "P-1").approvals().board(zhuanban.today())) {
      System.out.println(row.item() + " " + row.state() + " " + row.light().orElseThrow());
      System.out.println("promised: " + row.committed().orElseThrow());
      System.out.println("by law:   " + row.statutory().orElseThrow());
    }
    System.out.println(DocumentTexts.of(Locale.ENGLISH).getClass().getSimpleName());
    System.out.println(JdbcStorage.builder().getClass().getSimpleName());
  }
}
